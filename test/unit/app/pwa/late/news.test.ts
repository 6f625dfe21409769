import { expect, test } from 'vitest';
import { askNews, parseNews, pickNewLines } from '../../../../../src/app/pwa/late/news';
import { createRealScheduler } from '../../../../helpers/services';

const line = (nl: string): { nl: string; en: string } => ({ nl, en: `${nl} in English` });
const news = { version: '1.0.0', changes: ['a', 'b', 'c', 'd', 'e', 'f'].map(line) };

test('OFF-5 of what a version brings, the first lines are shown that this one does not have', () => {
  expect(pickNewLines(news, [line('b')]).map(({ nl }) => nl)).toEqual(['a', 'c', 'd', 'e']);
  expect(pickNewLines(news, news.changes)).toEqual([]);
});

test('what is no answer is no news', () => {
  expect(parseNews({ ...news, date: '2026-11-25' })).toEqual(news);
  for (const answer of [
    undefined,
    null,
    'news',
    {},
    { version: 1, changes: [] },
    { version: '1', changes: [{ nl: 1 }] },
  ])
    expect(parseNews(answer)).toBeUndefined();
});

test('the waiting version is asked itself, and one that does not know the question has said nothing', async () => {
  const scheduler = createRealScheduler();
  const asked: unknown[] = [];
  const postMessage = (message: unknown, ports: unknown): void => {
    asked.push(message);
    if (Array.isArray(ports) && ports[0] instanceof MessagePort) ports[0].postMessage(news);
  };
  expect(await askNews({ postMessage }, scheduler)).toEqual(news);
  expect(asked).toEqual([{ type: 'SAY_WHAT_CHANGED' }]);
  const hurried = { ...scheduler, after: (_delayMs: number, run: () => void) => scheduler.after(0, run) };
  expect(await askNews({ postMessage: () => undefined }, hurried)).toBeUndefined();
});
