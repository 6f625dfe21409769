import { blankRegisterRow, parseRecord, RegisterFactsSchema, type RegisterRow, type TableRegisterRow } from '$domain';
import { expect, test } from 'vitest';
import {
  partyName,
  pickRegisters,
  sayDiffering,
  viewFields,
  viewRegisters,
} from '../../../../../src/features/table/registers/register-view';
import { sampleSchool } from '../../../../helpers/samples';

function lay(id: string, partyId: string, row: RegisterRow): TableRegisterRow {
  const facts = parseRecord(RegisterFactsSchema, row);
  if (facts === undefined) throw new Error('not a row');
  return { id, partyId, participantId: 'p1', broughtInAt: 5, row: facts };
}

const rows = [
  lay('e1', 'a', { ...blankRegisterRow('need', 'g4', 1), partnership: 'SWV Duin', text: 'Begeleiding in de klas' }),
  lay('e2', 'a', sampleSchool('g1', { brin: '00AA', referenceDate: undefined })),
  lay('e3', 'b', sampleSchool('g2', { brin: '00AB', source: '' })),
];

test('registers stand in their own order, searched by all that is said in them', () => {
  const views = viewRegisters(rows);
  expect(views.map(({ kind, title }) => [kind, title])).toEqual([
    ['school', 'De Brug'],
    ['need', 'SWV Duin'],
  ]);
  expect(pickRegisters(views, '00ab', false).map(({ title }) => title)).toEqual(['De Brug']);
  expect(pickRegisters(views, 'klas', false).map(({ title }) => title)).toEqual(['SWV Duin']);
  expect(pickRegisters(views, '', true).map(({ title }) => title)).toEqual(['De Brug']);
  expect(pickRegisters(views, 'klas', true)).toEqual([]);
});

test('what all say is said once, the rest by party, and what nobody filled in is left out', () => {
  const [school] = viewRegisters(rows);
  if (school === undefined) throw new Error('no school');
  const fields = viewFields(school);
  const saidOf = (field: string): unknown =>
    fields.find((one) => one.field === field)?.said.map(({ partyId, text }) => [partyId, text]);
  expect(saidOf('municipality')).toEqual([[undefined, 'Leiden']]);
  expect(saidOf('brin')).toEqual([
    ['a', '00AA'],
    ['b', '00AB'],
  ]);
  expect(saidOf('source')).toEqual([['a', 'Opgave school']]);
  expect(saidOf('remarks')).toBeUndefined();
  expect(sayDiffering(fields)).toBe('BRIN-nummer');
});

test('a party that is not known here is said to be so', () => {
  expect(partyName([{ id: 'a', name: 'Gemeente Leiden' }], 'a')).toBe('Gemeente Leiden');
  expect(partyName([], 'a')).toBe('onbekende partij');
});
