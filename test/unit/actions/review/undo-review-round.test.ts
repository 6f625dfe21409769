import { beginReviewRound, undoReviewRound } from '$actions';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';
import { createTestServices } from '../../../helpers/services';

test('AC51 CHK-10 a round that is taken back leaves everything as it was, but for what was confirmed or changed since', async () => {
  const services = createTestServices();
  const { answers } = services.store;
  const checklist = { id: 'clarifying-questions', version: 1 };
  for (const code of ['1.0a', '1.0b', '1.1a']) await answers.put(sampleAnswer(code));
  const begun = await beginReviewRound(services, checklist.id, ['1.0a', '1.0b', '1.1a']);
  if (!begun.ok) throw new Error(begun.error.type);
  await answers.change(checklist, '1.0b', { isConfirmed: true });
  await answers.change(checklist, '1.1a', { value: 'no' });
  await undoReviewRound(services, begun.value);
  const [untouched, confirmed, changed] = (await answers.list()).records;
  expect(untouched).toEqual(sampleAnswer('1.0a'));
  expect(confirmed).toMatchObject({ value: 'yes', earlier: [{ value: 'yes' }] });
  expect(changed).toMatchObject({ value: 'no', earlier: [{ value: 'yes' }] });
});
