import { SETTLED_FIELDS } from '$domain';
import { expect, test } from 'vitest';
import {
  kindOfValue,
  listChoices,
  readTypedValue,
} from '../../../../../../src/features/table/settling/disputes/other-value';

test('a value is read as its field takes it', () => {
  expect(readTypedValue('name', { text: ' Zorgklas ' })).toEqual({ name: 'Zorgklas' });
  expect(readTypedValue('schools', { text: 'De Brug\n\n Het Anker' })).toEqual({ schools: ['De Brug', 'Het Anker'] });
  expect(readTypedValue('since', { text: '2026-01-01' })).toEqual({ since: '2026-01-01' });
  expect(readTypedValue('youthCount', { text: '8' })).toEqual({ youthCount: 8 });
  expect(readTypedValue('volume', { text: '2,5', choice: 'hours-per-week' })).toEqual({
    volume: { amount: 2.5, unit: 'hours-per-week' },
  });
  expect(readTypedValue('contentOwner', { text: 'De Brug', choice: 'named' })).toEqual({
    contentOwner: { state: 'named', names: ['De Brug'] },
  });
  expect(readTypedValue('continuity', { text: '', choice: 'no' })).toEqual({ continuity: 'no' });
});

test('what is empty or does not fit is not read', () => {
  expect(readTypedValue('name', { text: '  ' })).toBeUndefined();
  expect(readTypedValue('schools', { text: '\n' })).toBeUndefined();
  expect(readTypedValue('youthCount', { text: '2,5' })).toBeUndefined();
  expect(readTypedValue('youthCount', { text: 'acht' })).toBeUndefined();
  expect(readTypedValue('youthCount', { text: '-1' })).toBeUndefined();
  expect(readTypedValue('volume', { text: '2' })).toBeUndefined();
  expect(readTypedValue('contentOwner', { text: '', choice: 'named' })).toBeUndefined();
  expect(readTypedValue('since', { text: 'gisteren' })).toBeUndefined();
  expect(readTypedValue('fundingShares', { text: '3' })).toBeUndefined();
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
