import { prepareContribution, type ContributionChoice } from '$domain';
import { bringIn, createTable, readRegisterRows, readTableContent, withdraw } from '$table';
import { expect, test } from 'vitest';
import { sampleSchool, sampleSeat } from '../../../helpers/samples';
import { bringTogether, startedTable } from '../../../helpers/tables';

const { participant } = sampleSeat('De Brug');
const choice: ContributionChoice = {
  answers: [],
  arrangements: [],
  agreementDrafts: [],
  registerRows: [sampleSchool('g1'), sampleSchool('g2', { name: 'School 10' })],
};
const contribution = prepareContribution('c1', 't1', choice);

test('INV-1 rows of registers are read as they were previewed, on every device, and once', () => {
  const [one, other] = [startedTable(), createTable('t1')];
  bringTogether(one, other);
  bringIn(one, contribution, participant, 5);
  bringIn(other, contribution, participant, 5);
  bringTogether(one, other);
  const { rows, unreadableCount } = readRegisterRows(other);
  expect(unreadableCount).toBe(0);
  const mark = { partyId: participant.partyId, participantId: participant.id, broughtInAt: 5 };
  expect(rows).toEqual(
    contribution.entries.map((entry) => ({ ...mark, id: entry.id, row: 'row' in entry ? entry.row : undefined })),
  );
  expect(readRegisterRows(one)).toEqual({ rows, unreadableCount });
});

test('what is taken back leaves nothing of what it said', () => {
  const table = startedTable();
  bringIn(table, contribution, participant, 5);
  withdraw(table, [contribution.entries[0]?.id ?? ''], 6);
  expect(readRegisterRows(table)).toMatchObject({ rows: [{ id: 'c1.g1' }], unreadableCount: 0 });
  const mark = { partyId: participant.partyId, participantId: participant.id, broughtInAt: 5 };
  expect(table.replica.doc.getMap('registerRows').get('c1.g0')).toEqual({ ...mark, id: 'c1.g0', withdrawnAt: 6 });
  bringIn(table, contribution, participant, 7);
  expect(readRegisterRows(table).rows).toHaveLength(1);
});

test('TD5 a row that does not have the form is left out and counted, and breaks nothing else', () => {
  const table = startedTable();
  bringIn(table, contribution, participant, 5);
  const root = table.replica.doc.getMap('registerRows');
  const [first] = readRegisterRows(table).rows;
  root.set('x1', { ...first, id: 'x1', row: { ...first?.row, kind: 'no-such-register' } });
  root.set('x2', { ...first, id: 'x2', row: { ...first?.row, name: 'x'.repeat(201) } });
  root.set('x3', { ...first, id: 'x1' });
  root.set('x4', 'rubbish');
  expect(readRegisterRows(table)).toMatchObject({ rows: [{ id: 'c1.g0' }, { id: 'c1.g1' }], unreadableCount: 4 });
  expect(readTableContent(table).unreadableCount).toBe(0);
});
