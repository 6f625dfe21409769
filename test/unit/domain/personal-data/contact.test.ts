import { findPersonalData, type PersonalDataKind } from '$domain';
import { expect, test } from 'vitest';

const seen = (text: string): readonly [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, PersonalDataKind, string]>([
  ['Bel 06-12345678 na schooltijd', 'phone', '06-12345678'],
  ['bereikbaar op +31 (0)71 516 5000.', 'phone', '+31 (0)71 516 5000'],
  ['opa: +32 470 12 34 56', 'phone', '+32 470 12 34 56'],
  ['Mail naar sem.bakker@mailpost.nl.', 'email', 'sem.bakker@mailpost.nl'],
  ['(oma+sem@thuis.example)', 'email', 'oma+sem@thuis.example'],
  ['Dorpsstraat 12, 2312 AB Leiden', 'address', 'Dorpsstraat 12, 2312 AB'],
  ['woont op 2312AB 12-3', 'address', '2312AB 12-3'],
  ['2312 AB Leiden, Kerkstraat 4', 'address', '2312 AB Leiden, Kerkstraat 4'],
])('PD1 %s', (text, kind, words) => {
  expect(seen(text)).toEqual([[kind, words]]);
});

test.each([
  'Postcodegebied 2312 AB in Leiden.',
  'Vragen: info@gemeente-voorbeeld.nl of 0800-1234.',
  'Overleg op 01-02-2015 10:30 uur, daarna 06-12-2016.',
  'Zaaknummer 0612345678.',
  'een @ los, en a@b.',
])('PD1 nothing in: %s', (text) => {
  expect(seen(text)).toEqual([]);
});
