import { SCHOOL_WEEKS, toYearHours, VOLUME_UNITS } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('INV-2 a volume in hours a year', () => {
  test('is reckoned with factors that can be shown', () => {
    expect(toYearHours({ amount: 12, unit: 'hours-per-week' })).toEqual({ hours: 480, hoursEach: 1, weeks: 40 });
    expect(toYearHours({ amount: 3, unit: 'half-days-per-week' })).toEqual({ hours: 480, hoursEach: 4, weeks: 40 });
    expect(toYearHours({ amount: 1.5, unit: 'days-per-week' })).toEqual({ hours: 480, hoursEach: 8, weeks: 40 });
  });

  test('is not made of places or euros', () => {
    expect(toYearHours({ amount: 12, unit: 'places' })).toBeUndefined();
    expect(toYearHours({ amount: 12, unit: 'euro-per-year' })).toBeUndefined();
  });

  test('is never less than as much as was given, and the factors give it back', () => {
    const volume = fc.record({ amount: fc.integer({ min: 0, max: 100_000 }), unit: fc.constantFrom(...VOLUME_UNITS) });
    fc.assert(
      fc.property(volume, (given) => {
        const year = toYearHours(given);
        if (year === undefined) return;
        expect(year.weeks).toBe(SCHOOL_WEEKS);
        expect(year.hours).toBeCloseTo(given.amount * year.hoursEach * year.weeks, 5);
      }),
    );
  });
});
