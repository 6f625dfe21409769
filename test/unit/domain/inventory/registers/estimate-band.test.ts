import { blankRegisterRow, figureOf, findBand, groupEstimates, TRUST_LEVELS, type RegisterRowOf } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const amount = fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined });
const row = fc.record({
  from: amount,
  to: amount,
  trust: fc.option(fc.constantFrom(...TRUST_LEVELS), { nil: undefined }),
});

const estimate = (id: string, change: Partial<RegisterRowOf<'estimate'>>): RegisterRowOf<'estimate'> => ({
  ...blankRegisterRow('estimate', id, 1),
  area: 'Leiden',
  formOfHelp: 'Ambulant',
  unit: 'youths',
  basis: 'past-use',
  ...change,
});

describe('INV-12 the band over the sources', () => {
  test('DM65 holds the figure of every source, and is never one number', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const band = findBand(rows);
        const figures = rows.flatMap((one) => figureOf(one) ?? []);
        if (band === undefined) {
          expect(figures).toEqual([]);
          return;
        }
        expect(band.to).toBeGreaterThan(band.from);
        expect(band.from).toBeGreaterThanOrEqual(0);
        for (const { from, to } of figures) {
          expect(band.from).toBeLessThanOrEqual(from);
          expect(band.to).toBeGreaterThanOrEqual(to);
        }
      }),
    );
  });

  test('DM65 is no narrower where less is trusted, nor where a source comes along', () => {
    const levels = fc.constantFrom(
      ['high', 'medium'] as const,
      ['medium', 'low'] as const,
      ['high', undefined] as const,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), row, levels, (rows, other, [more, less]) => {
        const width = (list: readonly (typeof other)[]): number => {
          const band = findBand(list);
          return band === undefined ? 0 : band.to - band.from;
        };
        const trusted = rows.map((one) => ({ ...one, trust: more }));
        const doubted = rows.map((one) => ({ ...one, trust: less }));
        expect(width(doubted)).toBeGreaterThanOrEqual(width(trusted));
        expect(width([...rows, other])).toBeGreaterThanOrEqual(width(rows));
      }),
    );
  });

  test('is reckoned with a margin that can be told', () => {
    expect(findBand([{ from: 100, to: 200, trust: 'high' }])).toEqual({ from: 95, to: 210 });
    expect(findBand([{ from: 100, to: 200 }])).toEqual({ from: 70, to: 260 });
    expect(findBand([{ from: 0, to: 0, trust: 'high' }])).toEqual({ from: 0, to: 1 });
    expect(findBand([{}])).toBeUndefined();
  });
});

test('INV-12 the four sources stand beside each other, by area, form of help and unit', () => {
  const groups = groupEstimates([
    estimate('g1', { from: 10, to: 20, trust: 'high' }),
    estimate('g2', { area: 'leiden ', basis: 'school-profiles', to: 40 }),
    estimate('g3', { unit: 'places', from: 3 }),
    estimate('g4', { area: 'Lisse', basis: undefined, from: 3 }),
  ]);
  expect(groups).toHaveLength(2);
  expect(groups[0]?.bySource.map(({ source, rows }) => [source, rows.length])).toEqual([
    ['past-use', 1],
    ['youth-plans', 0],
    ['partnership-plans', 0],
    ['school-profiles', 1],
  ]);
  expect(groups[0]).toMatchObject({ area: 'Leiden', formOfHelp: 'Ambulant', band: { from: 9, to: 52 } });
  expect(groups[1]).toMatchObject({ unit: 'places', band: { from: 2, to: 4 } });
});
