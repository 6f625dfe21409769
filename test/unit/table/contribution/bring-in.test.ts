import { prepareContribution, type SettlingContent } from '$domain';
import { bringIn, createTable, joinTable, readTableContent, withdraw, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSeat } from '../../../helpers/samples';
import { bringTogether, startedTable } from '../../../helpers/tables';

const choice = {
  answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Staat er niet in' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};
const contribution = prepareContribution('c1', 't1', choice);
const seat = sampleSeat('De Brug');

describe('bringing in', () => {
  test('bringing in lays down every entry, read back as it was previewed', () => {
    const table = startedTable();
    joinTable(table, seat.participant, seat.party);
    bringIn(table, contribution, seat.participant, 5);
    const { answers, arrangements, agreements, unreadableCount } = readTableContent(table);
    expect(unreadableCount).toBe(0);
    expect(answers).toMatchObject([{ partCode: '1.0a', value: 'no', partyId: seat.party.id, broughtInAt: 5 }]);
    expect(agreements).toMatchObject([{ title: 'Wachttijd melden', participantId: seat.participant.id }]);
    expect(arrangements).toMatchObject([{ name: 'Zorgklas' }]);
  });

  test('TD8 what a party says of an arrangement stands under that party, with its source and date', () => {
    const table = startedTable();
    bringIn(table, contribution, seat.participant, 5);
    const [arrangement] = readTableContent(table).arrangements;
    expect(arrangement?.claims).toMatchObject([
      { partyId: seat.party.id, youthCount: 14, source: 'Opgave school', referenceDate: '2026-10-01' },
    ]);
  });

  test('DM2 bringing in the same contribution on two devices at once gives it once', () => {
    const one = startedTable();
    const other = createTable('t1');
    bringTogether(one, other);
    bringIn(one, contribution, seat.participant, 5);
    bringIn(other, contribution, seat.participant, 5);
    bringTogether(one, other);
    expect(readTableContent(one)).toEqual(readTableContent(other));
    expect(readTableContent(one).answers).toHaveLength(1);
  });
});

const bringInArrangement = (
  table: Table,
  id: string,
  youthCount: number,
  lyingIds?: ReadonlyMap<string, string>,
): void => {
  const arrangements = [sampleArrangement('r1', { youthCount })];
  const again = { answers: [], arrangements, agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution(id, table.id, again, { lyingIds }), seat.participant, 5);
};
const read = (table: Table): SettlingContent => readTableContent(table);

describe('bringing an arrangement in again', () => {
  const lyingIds = new Map([['r1', 'c1.r0']]);

  test('TD8 changes the claim where it lies, with what it said before; the same contribution again changes nothing', () => {
    const table = startedTable();
    bringInArrangement(table, 'c1', 6);
    bringInArrangement(table, 'c2', 9, lyingIds);
    bringInArrangement(table, 'c2', 9, lyingIds);
    bringInArrangement(table, 'c1', 6);
    const { arrangements, claimChanges } = read(table);
    expect(arrangements.map(({ id, claims }) => [id, claims.map(({ youthCount }) => youthCount)])).toEqual([
      ['c1.r0', [9]],
    ]);
    expect(claimChanges).toMatchObject([
      { fields: ['youthCount'], before: { youthCount: 6 }, after: { youthCount: 9 }, at: 6, contributionId: 'c2' },
    ]);
    bringInArrangement(table, 'c3', 9, lyingIds);
    expect(read(table).claimChanges).toHaveLength(1);
  });

  test('withdrawing takes what was said before off the table too, and it can be brought in again', () => {
    const table = startedTable();
    bringInArrangement(table, 'c1', 6);
    bringInArrangement(table, 'c2', 9, lyingIds);
    withdraw(table, ['c1.r0'], 9);
    expect(read(table)).toEqual(expect.objectContaining({ arrangements: [], claimChanges: [] }));
    bringInArrangement(table, 'c4', 7, lyingIds);
    expect(read(table).arrangements).toMatchObject([{ id: 'c1.r0', claims: [{ youthCount: 7 }] }]);
  });
});
