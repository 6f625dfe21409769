import { prepareContribution } from '$domain';
import { bringIn, readTableContent, withdraw } from '$table';
import { expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSeat } from '../../../helpers/samples';
import { startedTable, tableBytes } from '../../../helpers/tables';

const choice = {
  answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Staat er niet in' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};
const contribution = prepareContribution('c1', 't1', choice);
const seat = sampleSeat('De Brug');

test('withdrawing takes the words out of the table, keeps that they were there, and is not undone by bringing in again', () => {
  const table = startedTable();
  bringIn(table, contribution, seat.participant, 5);
  withdraw(
    table,
    contribution.entries.map(({ id }) => id),
    6,
  );
  expect(readTableContent(table)).toMatchObject({
    answers: [],
    arrangements: [],
    agreements: [],
    withdrawnAnswers: [{ id: 'c1.a0', partCode: '1.0a', broughtInAt: 5, withdrawnAt: 6 }],
    unreadableCount: 0,
  });
  expect(new TextDecoder().decode(tableBytes(table))).not.toContain('Staat er niet in');
  bringIn(table, contribution, seat.participant, 7);
  expect(readTableContent(table).answers).toEqual([]);
});
