import { blankRegisterRow, figureOf, protectEnds, registerAsOthersSee } from '$domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('INV-10 of few young people others learn only that there are some', () => {
  expect(protectEnds({ from: 3, unit: 'youths' }, 5)).toEqual({ from: 1, to: 4 });
  expect(protectEnds({ from: 2, to: 12, unit: 'places' }, 5)).toEqual({ from: 1, to: 12 });
  expect(protectEnds({ from: 0, to: 3, unit: 'youths' }, 5)).toEqual({ from: 0, to: 4 });
  expect(protectEnds({ from: 3, unit: 'hours-per-week' }, 5)).toEqual({ from: 3 });
  expect(protectEnds({ from: 3, to: 4 }, 5)).toEqual({ from: 1, to: 4 });
});

test('INV-10 every two estimates with small ends look the same, whatever they were', () => {
  const small = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(small, small, (one, other) => {
      const ends = { from: Math.min(one, other), to: Math.max(one, other), unit: 'youths' as const };
      expect(figureOf(protectEnds(ends, 5))).toEqual({ from: 1, to: 4 });
    }),
    { seed: 20261127 },
  );
});

test('INV-10 a row for others has no small numbers; the rest stays', () => {
  const contract = {
    ...blankRegisterRow('contract', 'c', 1),
    offers: [
      { municipality: 'Leiden', volume: { amount: 2, unit: 'places' as const } },
      { municipality: 'Lisse', volume: { amount: 2, unit: 'hours-per-week' as const } },
    ],
  };
  expect(registerAsOthersSee(contract, 5)).toEqual({
    ...contract,
    offers: [{ municipality: 'Leiden' }, contract.offers[1]],
  });
  const estimate = { ...blankRegisterRow('estimate', 'e', 1), area: 'Leiden', from: 2, unit: 'youths' as const };
  expect(registerAsOthersSee(estimate, 5)).toEqual({ ...estimate, from: 1, to: 4 });
  const school = blankRegisterRow('school', 's', 1);
  expect(registerAsOthersSee(school, 5)).toBe(school);
});
