import { beginReviewRound } from '$actions';
import { isToConfirm } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';
import { createTestServices } from '../../../helpers/services';

test('CHK-10 every answer that says something waits to be confirmed, the others are left', async () => {
  const services = createTestServices();
  const { answers } = services.store;
  await answers.put(sampleAnswer('1.0a'));
  await answers.put(sampleAnswer('1.0b', { ownNote: 'navragen' }));
  await answers.put(sampleAnswer('P5.1'));
  const begun = await beginReviewRound(services, 'clarifying-questions', ['1.0a', '1.0b']);
  expect(begun).toEqual({ ok: true, value: [sampleAnswer('1.0a')] });
  const waiting = (await answers.list()).records.filter(isToConfirm);
  expect(waiting.map(({ partCode, value }) => [partCode, value])).toEqual([['1.0a', 'yes']]);
  expect(await beginReviewRound(services, 'andere-lijst', ['1.0a'])).toEqual({ ok: true, value: [] });
});
