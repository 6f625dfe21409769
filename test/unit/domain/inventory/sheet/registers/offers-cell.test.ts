import { expect, test } from 'vitest';
import { readOffers, writeOffers } from '../../../../../../src/domain/inventory/sheet/registers/offers-cell';

test('INV-5 to whom a contract is offered is read as people write it', () => {
  expect(readOffers('Leiden 12 uur; "Stad 2": 3 plaatsen, Lisse (12,5 uren per week)\nKatwijk')).toEqual({
    ok: true,
    value: [
      { municipality: 'Leiden', volume: { amount: 12, unit: 'hours-per-week' } },
      { municipality: 'Stad 2', volume: { amount: 3, unit: 'places' } },
      { municipality: 'Lisse', volume: { amount: 12.5, unit: 'hours-per-week' } },
      { municipality: 'Katwijk' },
    ],
  });
});

test('INV-5 and written so that it reads the same', () => {
  const offers = [
    { municipality: 'Leiden (stad) 3', volume: { amount: 0.5, unit: 'euro-per-year' as const } },
    { municipality: 'n.v.t.' },
  ];
  expect(readOffers(writeOffers(offers))).toEqual({ ok: true, value: offers });
});

test.each([
  ['Leiden 12', 'no-unit'],
  ['Leiden 12 bananen', 'unknown-word'],
  ['12 uur', 'unknown-word'],
  ['x'.repeat(201), 'too-long'],
])('IX2 %s: %s', (text, error) => {
  expect(readOffers(text)).toEqual({ ok: false, error });
});
