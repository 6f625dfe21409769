import {
  AnswerSchema,
  BehalfAnswerSchema,
  changeBehalfAnswer,
  joinRows,
  noPrivateRows,
  parseRecord,
  type BehalfPlace,
} from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';

const place: BehalfPlace = { tableId: 't1', party: sampleSeat('De Brug').party };
const checklist = { id: 'vragen', version: 2 };
const typed = (explanation: string, nowMs: number) =>
  changeBehalfAnswer(undefined, place, checklist, '1.0a', { value: 'no', explanation }, nowMs);

describe('what is typed for another party', () => {
  test('TBL-12 begins blank, keeps what is not changed, and says for whom and at which table it is', () => {
    const first = typed('Eerst', 5);
    expect(first).toMatchObject({ tableId: 't1', party: place.party, createdAt: 5, updatedAt: 5 });
    expect(first.answer).toMatchObject({ value: 'no', explanation: 'Eerst', checklistVersion: 2, ownNote: '' });
    const second = changeBehalfAnswer(first, place, checklist, '1.0a', { value: 'yes' }, 9);
    expect(second).toMatchObject({ id: first.id, createdAt: 5, updatedAt: 9 });
    expect(second.answer).toMatchObject({ value: 'yes', explanation: 'Eerst' });
    expect(parseRecord(BehalfAnswerSchema, second)).toEqual(second);
    // It is never taken for one's own answer.
    expect(parseRecord(AnswerSchema, second)).toBeUndefined();
  });

  test('DM10 TBL-12 comes back with a backup; of two the newer stays and the other is set aside', () => {
    const [old, young] = [typed('Oud', 5), typed('Jong', 9)];
    const onEmpty = joinRows(noPrivateRows, { ...noPrivateRows, answers: [old, sampleAnswer('1.0a')] }, 20);
    expect(onEmpty.writes.answers).toHaveLength(2);
    const joined = joinRows({ ...noPrivateRows, answers: [old] }, { ...noPrivateRows, answers: [young] }, 20);
    expect(joined.writes.answers).toEqual([young]);
    expect(joined.writes.setAside).toMatchObject([{ kind: 'answers', row: old }]);
  });
});
