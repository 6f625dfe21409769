import { toasts } from '$ui';
import { language } from '$i18n';
import { beforeEach, expect, test } from 'vitest';
import { RevealNews } from '../../../../../../src/features/shared/at-table/live/reveal-news';

beforeEach(async () => {
  await language.need('table');
  for (const { id } of toasts.list) toasts.dismiss(id);
});

test('what is revealed while one sits there is news; what was revealed before, or by oneself, is not', () => {
  const news = new RevealNews('t1');
  news.follow(3, false);
  expect(toasts.list).toEqual([]);
  news.follow(3, false);
  news.follow(5, true);
  expect(toasts.list).toEqual([]);
  news.follow(11, false);
  expect(toasts.list).toMatchObject([
    { text: 'Er zijn antwoorden omgedraaid.', action: { label: 'Bekijk de spiegel' } },
  ]);
});
