import {
  blankRegisterRow,
  groupNamedRows,
  RegisterFactsSchema,
  parseRecord,
  RegisterRowSchema,
  toRegisterRow,
  type RegisterFacts,
  type RegisterRow,
  type TableRegisterRow,
} from '$domain';
import { expect, test } from 'vitest';
import { sampleSchool } from '../../../../helpers/samples';

const factsOf = (row: RegisterRow): RegisterFacts => {
  const facts = parseRecord(RegisterFactsSchema, row);
  if (facts === undefined) throw new Error('not a row');
  return facts;
};
const lay = (id: string, partyId: string, row: RegisterRow): TableRegisterRow => ({
  id,
  partyId,
  participantId: 'p1',
  broughtInAt: 5,
  row: factsOf(row),
});

test('DM92 stands under one name whatever its capitals, with the fields in which parties differ', () => {
  const rows = [
    lay('e1', 'a', sampleSchool('g1', { name: 'De Brug', brin: '00AA', partnerships: ['SWV Duin', 'SWV Rijn'] })),
    lay('e2', 'b', sampleSchool('g2', { name: ' de brug', brin: '00AB', partnerships: ['swv rijn', 'SWV Duin'] })),
    lay('e3', 'b', sampleSchool('g3', { name: 'De Brug Noord' })),
  ];
  const [bridge, north, ...more] = groupNamedRows(rows, 'school');
  expect(more).toEqual([]);
  expect(bridge?.rows.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect([...(bridge?.differing ?? [])]).toEqual(['brin']);
  expect(north?.rows.map(({ id }) => id)).toEqual(['e3']);
  expect(groupNamedRows(rows, 'provider')).toEqual([]);
});

test('DM92 the order in which rows came in changes nothing of the names', () => {
  const rows = [
    lay('e1', 'a', sampleSchool('g1', { name: 'De Brug' })),
    lay('e2', 'a', sampleSchool('g2', { name: 'School 10' })),
    lay('e3', 'b', sampleSchool('g3', { name: 'School 9' })),
  ];
  const keys = (list: readonly TableRegisterRow[]): readonly string[] =>
    groupNamedRows(list, 'school').map(({ key }) => key);
  expect(keys(rows)).toEqual(keys([...rows].reverse()));
  expect(groupNamedRows(rows, 'school').map(({ rows: own }) => own[0]?.id)).toEqual(['e1', 'e3', 'e2']);
});

test('DM92 a field that one left open contradicts nobody, and neither does where it comes from', () => {
  const provider = { ...blankRegisterRow('provider', 'g1', 1), name: 'Zorg X' };
  const rows = [
    lay('e1', 'a', { ...provider, isContracted: 'yes', source: 'Opgave gemeente', referenceDate: '2026-01-01' }),
    lay('e2', 'b', { ...provider, formsOfHelp: ['Ambulant'], source: 'Eigen lijst', remarks: 'Nagevraagd' }),
  ];
  expect([...(groupNamedRows(rows, 'provider')[0]?.differing ?? [])]).toEqual([]);
});

test('DM92 of a party with two rows of one name nothing is said to differ', () => {
  const need = { ...blankRegisterRow('need', 'g1', 1), partnership: 'SWV Duin', towards: 'Leiden' };
  const rows = [
    lay('e1', 'a', { ...need, text: 'Begeleiding in de klas' }),
    lay('e2', 'a', { ...need, text: 'Een wachtlijst van hooguit zes weken' }),
  ];
  expect(groupNamedRows(rows, 'need')).toMatchObject([{ rows: [{ id: 'e1' }, { id: 'e2' }], differing: new Set() }]);
});

test('DM92 estimates by several sources, and rows without a name, stand by themselves', () => {
  const estimate = { ...blankRegisterRow('estimate', 'g1', 1), area: 'Leiden', unit: 'youths' as const };
  const rows = [
    lay('e1', 'a', { ...estimate, basis: 'past-use', from: 10 }),
    lay('e2', 'b', { ...estimate, basis: 'school-profiles', from: 20 }),
    lay('e3', 'a', blankRegisterRow('estimate', 'g2', 1)),
    lay('e4', 'b', blankRegisterRow('estimate', 'g3', 1)),
  ];
  expect(groupNamedRows(rows, 'estimate').map(({ rows: own }) => own.length)).toEqual([1, 1, 1, 1]);
});

test('a row at the table reads as one of the registers', () => {
  const row = sampleSchool('g1');
  const read = toRegisterRow(lay('e1', 'a', row));
  expect(parseRecord(RegisterRowSchema, read)).toEqual(read);
  expect(read).toEqual({ ...row, id: 'e1', createdAt: 5, updatedAt: 5 });
});
