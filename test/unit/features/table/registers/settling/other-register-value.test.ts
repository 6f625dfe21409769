import { expect, test } from 'vitest';
import {
  kindOfRegisterValue,
  listRegisterChoices,
  readRegisterValue,
  saySmallEnd,
  toAsked,
  type AskedField,
} from '../../../../../../src/features/table/registers/settling/other-register-value';
import { viewRegisters } from '../../../../../../src/features/table/registers/register-view';
import { blankRegisterRow } from '$domain';
import { thereIs } from '../../../../../helpers/lying';
import { lyingRow } from '../../../../../helpers/lying-registers';

const read = (asked: AskedField, text: string, choice?: string) => readRegisterValue(asked, { text, choice }, 5)?.value;

test('every kind of field is filled in its own way, and to whom is offered is only chosen', () => {
  const kinds = (
    [
      ['school', 'brin', 'text'],
      ['school', 'partnerships', 'names'],
      ['school', 'schoolKind', 'choice'],
      ['provider', 'isContracted', 'choice'],
      ['contract', 'until', 'day'],
      ['contract', 'terms', 'words'],
      ['contract', 'offers', undefined],
      ['basic-support', 'socialWorkHours', 'count'],
      ['school', 'no-such-field', undefined],
    ] as const
  ).map(([kind, field, expected]) => [kindOfRegisterValue({ kind, field }), expected]);
  for (const [found, expected] of kinds) expect(found).toBe(expected);
  expect(listRegisterChoices({ kind: 'provider', field: 'isContracted' })).toHaveLength(2);
  expect(listRegisterChoices({ kind: 'estimate', field: 'trust' }).map(({ value }) => value)).toEqual([
    'low',
    'medium',
    'high',
  ]);
  expect(listRegisterChoices({ kind: 'school', field: 'brin' })).toEqual([]);
});

test('what is typed is read as the field takes it, and nothing else is', () => {
  expect(read({ kind: 'school', field: 'brin' }, ' 00AA ')).toBe('00AA');
  expect(read({ kind: 'school', field: 'brin' }, ' ')).toBeUndefined();
  expect(read({ kind: 'school', field: 'partnerships' }, 'SWV Duin\n\n SWV Rijn ')).toEqual(['SWV Duin', 'SWV Rijn']);
  expect(read({ kind: 'contract', field: 'until' }, '2027-07-31')).toBe('2027-07-31');
  expect(read({ kind: 'contract', field: 'until' }, 'later')).toBeUndefined();
  expect(read({ kind: 'basic-support', field: 'socialWorkHours' }, '2,5')).toBe(2.5);
  expect(read({ kind: 'basic-support', field: 'socialWorkHours' }, 'veel')).toBeUndefined();
  expect(read({ kind: 'provider', field: 'isContracted' }, '', 'no')).toBe('no');
  expect(read({ kind: 'provider', field: 'isContracted' }, '')).toBeUndefined();
  expect(read({ kind: 'contract', field: 'offers' }, 'Leiden')).toBeUndefined();
});

test('INV-12 a small number of youths or places goes to the table as its band, and that is said', () => {
  const from: AskedField = { kind: 'estimate', field: 'from', unit: 'youths' };
  const to: AskedField = { kind: 'estimate', field: 'to', unit: 'places' };
  expect([read(from, '3'), read(to, '3'), read(from, '12'), read(from, '0')]).toEqual([1, 4, 12, 0]);
  expect(saySmallEnd(from, { text: '3' }, 5)).toMatch(/^Aan tafel komt “1-4” te staan/);
  expect(saySmallEnd(to, { text: '2' }, 5)).toBeDefined();
  for (const text of ['12', '', 'veel']) expect(saySmallEnd(from, { text }, 5)).toBeUndefined();
  const hours: AskedField = { kind: 'estimate', field: 'from', unit: 'hours-per-week' };
  expect([read(hours, '3'), saySmallEnd(hours, { text: '3' }, 5)]).toEqual([3, undefined]);
});

test('what is asked of an estimate knows what its figures count', () => {
  const estimate = { ...blankRegisterRow('estimate', 'g1', 1), area: 'Leiden', unit: 'places' as const };
  const lying = [lyingRow('e1', 'a', { ...estimate, from: 10 }), lyingRow('e2', 'b', { ...estimate, from: 20 })];
  const view = thereIs(viewRegisters(lying)[0]);
  expect(toAsked({ view, field: thereIs(view.fields[0]) })).toEqual({
    kind: 'estimate',
    field: 'from',
    unit: 'places',
  });
});
