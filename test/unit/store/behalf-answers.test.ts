import { isBehalfRow } from '$domain';
import { createStore } from '$store';
import { expect, test } from 'vitest';
import { sampleSeat } from '../../helpers/samples';

const checklist = { id: 'clarifying-questions', version: 1 };
const clock = { nowMs: () => 1_000 };

test('TBL-12 ST2 ST5 what is typed for another party stands beside one’s own answers, and neither counts as the other', async () => {
  const store = createStore(clock, `behalf-${Math.random()}`);
  const behalfAnswers = await store.loadBehalfAnswers();
  const place = { tableId: 't1', party: sampleSeat('De Brug').party };
  await store.answers.change(checklist, '1.0a', { value: 'yes' });
  await Promise.all([
    behalfAnswers.change(place, checklist, '1.0a', { value: 'no' }),
    behalfAnswers.change(place, checklist, '1.0a', { explanation: 'Van hen' }),
  ]);
  expect(await store.answers.list()).toMatchObject({ records: [{ value: 'yes' }], unreadableCount: 0 });
  expect(await store.listBehalfMoments()).toEqual([1_000]);
  const { records, unreadableCount } = await behalfAnswers.list();
  expect(records).toMatchObject([{ tableId: 't1', answer: { value: 'no', explanation: 'Van hen' } }]);
  expect(unreadableCount).toBe(0);
  await store.rows.write((present) => ({
    ...present,
    answers: present.answers.filter(isBehalfRow).map(({ id }) => ({ id })),
  }));
  expect(await behalfAnswers.list()).toMatchObject({ records: [], unreadableCount: 1 });
  await behalfAnswers.change(place, checklist, '1.0a', { value: 'partly' });
  expect(await behalfAnswers.list()).toMatchObject({
    records: [{ answer: { value: 'partly' } }],
    unreadableCount: 1,
  });
  store.close();
});
