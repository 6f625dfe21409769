import { expect, test } from 'vitest';
import {
  arrangementName,
  arrangementPlace,
  fundingText,
  ownerText,
  standingText,
  youthsText,
} from '../../../../src/features/inventory/arrangement-words';

test('an arrangement always has a name to go by', () => {
  expect(arrangementName({ name: 'Zorgklas' })).toBe('Zorgklas');
  expect(arrangementName({ name: '  ' })).toBe('Zonder naam');
});

test('the place names schools and municipality as far as known', () => {
  expect(arrangementPlace({ schools: ['De Brug', 'Het Anker'], municipality: 'Leiden' })).toBe(
    'De Brug en Het Anker · Leiden',
  );
  expect(arrangementPlace({ schools: [], municipality: 'Leiden' })).toBe('Leiden');
  expect(arrangementPlace({ schools: [], municipality: '' })).toBe('school en gemeente niet ingevuld');
});

test('a number of youths goes with its reference date', () => {
  const row = { source: '', referenceDate: '2026-10-01' };
  expect(youthsText({ ...row, youthCount: 14 })).toBe('14 jongeren (peildatum 1 oktober 2026)');
  expect(youthsText({ source: '', youthCount: 1 })).toBe('1 jongere (zonder peildatum)');
  expect(youthsText({ source: '' })).toBe('aantal jongeren niet ingevuld');
});

test('INV-2 a number stands with its own source and day', () => {
  const row = { youthCount: 14, source: 'Opgave', referenceDate: '2026-10-01', youthCountDate: '2026-09-01' };
  expect(youthsText(row)).toBe('14 jongeren (peildatum 1 september 2026, bron: Opgave)');
  expect(standingText({ source: '' })).toBe('zonder peildatum');
});

test('the state of an owner is in words, with the names', () => {
  expect(ownerText({ state: 'unclear', names: ['Gemeente Leiden'] })).toBe('niet duidelijk');
  expect(ownerText({ state: 'named', names: ['Gemeente Leiden'] })).toBe('Gemeente Leiden');
  expect(ownerText({ state: 'named', names: [] })).toBe('bekend');
  expect(ownerText({ state: 'shared', names: ['De Brug', 'Aanbieder X'] })).toBe('gedeeld door De Brug en Aanbieder X');
  expect(ownerText({ state: 'disputed', names: ['A', 'B'] })).toBe('partijen zien dit anders (A en B)');
});

test('shares add up in words, a gap is said and not refused', () => {
  const shares = (...percentages: (number | undefined)[]) =>
    percentages.map((percentage) => ({
      stream: 'school' as const,
      ...(percentage === undefined ? {} : { percentage }),
    }));
  expect(fundingText(shares())).toBe('Er zijn nog geen percentages ingevuld.');
  expect(fundingText(shares(undefined))).toBe('Er zijn nog geen percentages ingevuld.');
  expect(fundingText(shares(60, 40))).toBe('Samen 100 %. De verdeling is rond.');
  expect(fundingText(shares(33.3, 46.7))).toBe('Samen 80 %, er ontbreekt 20 %.');
  expect(fundingText(shares(60, 60.5))).toBe('Samen 120,5 %, dat is 20,5 % te veel.');
});
