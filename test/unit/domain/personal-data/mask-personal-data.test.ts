import { findPersonalData, maskPersonalData, type PersonalDataKind } from '$domain';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const WORDS: Readonly<Record<PersonalDataKind, string>> = {
  'citizen-number': '[burgerservicenummer weggelaten]',
  'birth-date': '[geboortedatum weggelaten]',
  phone: '[telefoonnummer weggelaten]',
  email: '[e-mailadres weggelaten]',
  'bank-account': '[rekeningnummer weggelaten]',
  address: '[adres weggelaten]',
  'name-with-age': '[naam en leeftijd weggelaten]',
};
const wordFor = (kind: PersonalDataKind): string => WORDS[kind];

test('PD4 a neutral word stands where something was found, and the rest stays as it was', () => {
  expect(maskPersonalData('Bel moeder op 06-12345678; bsn 123456782.', wordFor)).toBe(
    'Bel moeder op [telefoonnummer weggelaten]; bsn [burgerservicenummer weggelaten].',
  );
});

test('PD4 only what is meant is masked', () => {
  const text = 'Bel 06-12345678 of mail sem@mailpost.nl.';
  expect(maskPersonalData(text, wordFor, ({ kind }) => kind === 'email')).toBe(
    'Bel 06-12345678 of mail [e-mailadres weggelaten].',
  );
});

test('PD4 nothing is found in a text that was masked', () => {
  const people = readFileSync(new URL('../../../fixtures/personal-data/people.tsv', import.meta.url), 'utf8');
  for (const line of people.trimEnd().split('\n')) {
    const masked = maskPersonalData(line.split('\t')[2] ?? '', wordFor);
    expect(findPersonalData(masked), masked).toEqual([]);
  }
});
