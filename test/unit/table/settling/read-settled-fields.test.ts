import { bringIn, createTable, readSettledFields, readTableContent, settleRegisterField } from '$table';
import { prepareContribution } from '$domain';
import { expect, test } from 'vitest';
import { saidOfField, settledField } from '../../../helpers/lying-registers';
import { sampleSchool, sampleSeat } from '../../../helpers/samples';
import { bringTogether, startedTable } from '../../../helpers/tables';

const brin = { name: 'de brug', field: 'brin' };

test('TD68 what two devices settle of a register at once both stays, the same on both', () => {
  const [here, there] = [startedTable(), createTable('t1')];
  bringTogether(here, there);
  settleRegisterField(here, settledField('s1', 10, '00AA', brin));
  settleRegisterField(there, saidOfField('s2', 10, 'Nog vragen', brin));
  bringTogether(here, there);
  expect(readSettledFields(here).settled.map(({ id }) => id)).toEqual(['s1', 's2']);
  expect(readSettledFields(there)).toEqual(readSettledFields(here));
});

test('TD5 TD121 what was settled of a register is read beside the rest of the table, and what has no form is counted there', () => {
  const table = startedTable();
  const { participant } = sampleSeat('De Brug');
  const choice = { answers: [], arrangements: [], agreementDrafts: [], registerRows: [sampleSchool('g1')] };
  bringIn(table, prepareContribution('c1', 't1', choice), participant, 5);
  settleRegisterField(table, settledField('s1', 10, '00AA', brin));
  const root = table.replica.doc.getMap('settledRegisterFields');
  root.set('s2', { ...settledField('s2', 10, '00AA', brin), field: 'ownNote' });
  root.set('s3', settledField('s1', 10, '00AA', brin));
  expect(readSettledFields(table)).toMatchObject({ settled: [{ id: 's1' }], unreadableCount: 2 });
  expect(readTableContent(table)).toMatchObject({ settledValues: [], unreadableCount: 0 });
});
