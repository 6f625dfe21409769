import { findPersonalData, type PersonalDataKind } from '$domain';
import { expect, test } from 'vitest';
import { isBankAccount, isCitizenNumber } from '../../../../src/domain/personal-data/numbers';

const seen = (text: string): readonly [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, PersonalDataKind, string]>([
  ['Het bsn van de leerling is 123456782.', 'citizen-number', '123456782'],
  ['bsn 12.34.56.782', 'citizen-number', '12.34.56.782'],
  ['Nummer 1234.56.782 en verder', 'citizen-number', '1234.56.782'],
  ['NL91 ABNA 0417 1643 00 van moeder', 'bank-account', 'NL91 ABNA 0417 1643 00'],
  ['iban nl91abna0417164300', 'bank-account', 'nl91abna0417164300'],
])('PD1 %s', (text, kind, words) => {
  expect(seen(text)).toEqual([[kind, words]]);
});

test.each([
  'Het budget is € 123.456.782 voor vier jaar.',
  'Contractnummer 123456782, KvK 12345678.',
  'Het nummer 123456789 doorstaat de proef niet.',
  'Meting 20160801, kenmerk 2015-123456782.',
  'In 2015 2016 en 2017 bleef het gelijk.',
  'IBAN NL91ABNA0417164301 klopt niet.',
])('PD1 nothing in: %s', (text) => {
  expect(seen(text)).toEqual([]);
});

test('the eleven test and the check by 97', () => {
  expect(isCitizenNumber('123456782')).toBe(true);
  expect(isCitizenNumber('123456781')).toBe(false);
  expect(isCitizenNumber('000000000')).toBe(false);
  expect(isBankAccount('NL91 ABNA 0417 1643 00')).toBe(true);
  expect(isBankAccount('NL19 ABNA 0417 1643 00')).toBe(false);
});
