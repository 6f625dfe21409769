import { blankRegisterRow, indexSettled } from '$domain';
import { expect, test } from 'vitest';
import {
  isDiffering,
  partyName,
  pickRegisters,
  sayDiffering,
  viewFields,
  viewRegisters,
} from '../../../../../src/features/table/registers/register-view';
import { lyingRow, saidOfField, settledField } from '../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../helpers/samples';

const rows = [
  lyingRow('e1', 'a', {
    ...blankRegisterRow('need', 'g4', 1),
    partnership: 'SWV Duin',
    text: 'Begeleiding in de klas',
  }),
  lyingRow('e2', 'a', sampleSchool('g1', { brin: '00AA', referenceDate: undefined })),
  lyingRow('e3', 'b', sampleSchool('g2', { brin: '00AB', source: '' })),
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
  expect(saidOf('brin')).toBeUndefined();
  expect(school.fields).toMatchObject([{ field: 'brin', values: [{ value: '00AA' }, { value: '00AB' }] }]);
  expect(saidOf('source')).toEqual([['a', 'Opgave school']]);
  expect(saidOf('remarks')).toBeUndefined();
  expect(sayDiffering(school)).toBe('BRIN-nummer');
});

test('a party that is not known here is said to be so', () => {
  expect(partyName([{ id: 'a', name: 'Gemeente Leiden' }], 'a')).toBe('Gemeente Leiden');
  expect(partyName([], 'a')).toBe('onbekende partij');
});

test('what was settled is found by a search, and differs only while a party says something else', () => {
  const place = { name: 'de brug', field: 'municipality' };
  const [settled] = viewRegisters(rows, indexSettled([settledField('s1', 1, 'Katwijk', place)]));
  if (settled === undefined) throw new Error('no school');
  expect(pickRegisters([settled], 'katwijk', true)).toEqual([settled]);
  expect([settled.meta, sayDiffering(settled)]).toEqual(['Katwijk, SWV Rijnstreek en 00AA', 'BRIN-nummer']);
  const brin = { name: 'de brug', field: 'brin' };
  const said = (id: string, reason?: string) => indexSettled([saidOfField(id, 2, reason, brin)]);
  const [disputed] = viewRegisters(rows, said('s2', 'Nog vragen'));
  expect(disputed && [sayDiffering(disputed), isDiffering(disputed)]).toEqual(['', true]);
  const [single] = viewRegisters(rows.slice(1, 2), indexSettled([settledField('s3', 1, '00AA', brin)]));
  expect(single && isDiffering(single)).toBe(false);
});
