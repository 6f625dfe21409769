import { NOTHING_IS_SMALL, SETTLED_FIELDS, type FactField } from '$domain';
import { expect, test } from 'vitest';
import {
  kindOfValue,
  listChoices,
  readTypedValue,
  saySmall,
  type TypedValue,
} from '../../../../../../src/features/table/settling/disputes/other-value';

const read = (field: FactField, typed: TypedValue) => readTypedValue(field, typed, 5);

test('a value is read as its field takes it', () => {
  expect(read('name', { text: ' Zorgklas ' })).toEqual({ name: 'Zorgklas' });
  expect(read('schools', { text: 'De Brug\n\n Het Anker' })).toEqual({ schools: ['De Brug', 'Het Anker'] });
  expect(read('since', { text: '2026-01-01' })).toEqual({ since: '2026-01-01' });
  expect(read('youthCount', { text: '8' })).toEqual({ youthCount: 8 });
  expect(read('volume', { text: '2,5', choice: 'hours-per-week' })).toEqual({
    volume: { amount: 2.5, unit: 'hours-per-week' },
  });
  expect(read('contentOwner', { text: 'De Brug', choice: 'named' })).toEqual({
    contentOwner: { state: 'named', names: ['De Brug'] },
  });
  expect(read('continuity', { text: '', choice: 'no' })).toEqual({ continuity: 'no' });
});

test('what is empty or does not fit is not read', () => {
  expect(read('name', { text: '  ' })).toBeUndefined();
  expect(read('schools', { text: '\n' })).toBeUndefined();
  expect(read('youthCount', { text: '2,5' })).toBeUndefined();
  expect(read('youthCount', { text: 'acht' })).toBeUndefined();
  expect(read('youthCount', { text: '-1' })).toBeUndefined();
  expect(read('volume', { text: '2' })).toBeUndefined();
  expect(read('contentOwner', { text: '', choice: 'named' })).toBeUndefined();
  expect(read('since', { text: 'gisteren' })).toBeUndefined();
  expect(read('fundingShares', { text: '3' })).toBeUndefined();
});

test('INV-10 a small number of youths or places is read as others may know it, and it is said why', () => {
  expect(read('youthCount', { text: '3' })).toEqual({ youthCountBelow: 5 });
  expect(saySmall('youthCount', { text: '3' }, 5)).toBe(
    'Aan tafel komt “1-4” te staan. Een aantal onder 5 kan naar een jongere wijzen.',
  );
  expect(read('volume', { text: '2', choice: 'places' })).toBeUndefined();
  expect(saySmall('volume', { text: '2', choice: 'places' }, 5)).toContain('Minder dan 5 plaatsen');
  expect(read('volume', { text: '2', choice: 'hours-per-week' })).toBeDefined();
  for (const text of ['0', '5', 'drie', '']) expect(saySmall('youthCount', { text }, 5)).toBeUndefined();
  expect(read('youthCount', { text: '0' })).toEqual({ youthCount: 0 });
  expect(readTypedValue('youthCount', { text: '3' }, NOTHING_IS_SMALL)).toEqual({ youthCount: 3 });
  expect(saySmall('youthCount', { text: '3' }, NOTHING_IS_SMALL)).toBeUndefined();
});

test('what is chosen has its words, and nothing that says nothing can be chosen', () => {
  expect(listChoices('cooperationAgreement').map(({ label }) => label)).toEqual(['Ja', 'Nee']);
  expect(listChoices('schoolKind')).toHaveLength(6);
  expect(listChoices('volume')).toHaveLength(5);
  expect(listChoices('financialOwner').map(({ value }) => value)).toEqual(['named', 'shared', 'disputed']);
  expect(listChoices('name')).toEqual([]);
  expect(kindOfValue('fundingShares')).toBeUndefined();
  expect(SETTLED_FIELDS).toContain('fundingShares');
});
