import {
  asOthersSee,
  isExact,
  NOTHING_IS_SMALL,
  protectOrigins,
  protectVolume,
  protectYouths,
  tabulate,
  tally,
  youthRange,
  type CountRange,
  type TallyTable,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../helpers/samples';

type Row = { readonly youthCount?: number; readonly schools: readonly string[]; readonly streams: readonly string[] };

const rowsOf = (below: number): fc.Arbitrary<readonly Row[]> =>
  fc.array(
    fc.record(
      {
        youthCount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: below - 1 }), fc.nat({ max: 30 })),
        schools: fc.uniqueArray(fc.constantFrom('De Brug', 'Het Anker'), { maxLength: 2 }),
        streams: fc.uniqueArray(fc.constantFrom('gemeente', 'school'), { maxLength: 2 }),
      },
      { requiredKeys: ['schools', 'streams'] },
    ),
    { maxLength: 4 },
  );

/** Everything that is told to others of some rows: each row, two lists, a table with both edges, and the sum of all. */
const publish = (rows: readonly Row[], below: number): string => {
  const rangeOf = (row: Row): CountRange | undefined => youthRange(row, below);
  const tables = [
    tabulate(rows, rangeOf, ({ schools }) => schools),
    tabulate(rows, rangeOf, ({ streams }) => streams),
    tabulate(
      rows,
      rangeOf,
      ({ schools }) => schools,
      ({ streams }) => streams,
    ),
  ];
  return JSON.stringify([rows.map(rangeOf), ...tables.map(toPlain)]);
};

const toPlain = ({ rows, columns, total }: TallyTable): unknown => ({
  rows: rows.map((row) => ({ ...row, cells: [...row.cells] })),
  columns,
  total,
});

/** Every way to fill the rows that are hidden with a number that is small. */
function* fillings(rows: readonly Row[], below: number): Generator<readonly Row[]> {
  const at = rows.findIndex(({ youthCount }) => youthCount === -1);
  const hidden = rows[at];
  if (hidden === undefined) yield rows;
  else
    for (let count = 1; count < below; count += 1)
      yield* fillings(rows.with(at, { ...hidden, youthCount: count }), below);
}

describe('INV-10 small numbers', () => {
  test('INV-10 DM40 whatever sums are told, a hidden number can still be every small number', () => {
    let hiddenSeen = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }).chain((below) => fc.tuple(fc.constant(below), rowsOf(below))),
        ([below, rows]) => {
          const told = publish(rows, below);
          const isHidden = ({ youthCount = 0 }: Row): boolean => youthCount > 0 && youthCount < below;
          const seen = rows.map(() => new Set<number>());
          const emptied = rows.map((row) => (isHidden(row) ? { ...row, youthCount: -1 } : row));
          for (const filled of fillings(emptied, below)) {
            expect(publish(filled, below)).toBe(told);
            filled.forEach(({ youthCount = 0 }, at) => seen[at]?.add(youthCount));
          }
          rows.forEach((row, at) => {
            if (!isHidden(row)) return;
            hiddenSeen += 1;
            expect(seen[at]?.size).toBe(below - 1);
            expect(youthRange(row, below)).toEqual({ least: 1, most: below - 1 });
          });
        },
      ),
    );
    expect(hiddenSeen).toBeGreaterThan(50);
  });

  test('INV-10 the true sum always lies in the range, and nothing is hidden without need', () => {
    fc.assert(
      fc.property(rowsOf(5), (rows) => {
        const table = tabulate(
          rows,
          (row) => youthRange(row, 5),
          ({ schools }) => schools,
          ({ streams }) => streams,
        );
        const truth = tally(rows, (row) => youthRange(row, NOTHING_IS_SMALL)).range;
        expect(isExact(truth)).toBe(true);
        expect(table.total.range.least).toBeLessThanOrEqual(truth.least);
        expect(table.total.range.most).toBeGreaterThanOrEqual(truth.most);
        const hasSmall = rows.some(({ youthCount = 0 }) => youthCount > 0 && youthCount < 5);
        expect(isExact(table.total.range)).toBe(!hasSmall);
      }),
    );
  });

  test('INV-10 another small number changes nothing for others: not from 3 to 2, nor what stood before 7', () => {
    expect(protectYouths({ youthCount: 3 }, 5)).toEqual(protectYouths({ youthCount: 2 }, 5));
    expect(protectYouths({ youthCount: 7 }, 5)).toEqual({ youthCount: 7 });
    expect(protectYouths({ youthCount: 3, youthCountBelow: 8 }, 5)).toEqual({ youthCountBelow: 5 });
    expect(protectYouths({ youthCountBelow: 8 }, 5)).toEqual({ youthCountBelow: 8 });
    expect(protectYouths({}, 5)).toEqual({});
    expect(youthRange({}, 5)).toBeUndefined();
  });

  test('INV-10 DM40 numbers by municipality go along only where none of them, nor the rest, is small', () => {
    const told = (youthCount: number | undefined, ...counts: readonly (number | undefined)[]) =>
      protectOrigins(
        {
          ...(youthCount === undefined ? {} : { youthCount }),
          origins: counts.map((count) => ({
            municipality: 'Leiden',
            ...(count === undefined ? {} : { youthCount: count }),
            ...{ laterField: 'navragen' },
          })),
        },
        5,
      ).origins;
    const named = { municipality: 'Leiden' };
    expect(told(14, 14)).toEqual([{ ...named, youthCount: 14 }]);
    expect(told(20, 12, 8)).toEqual([
      { ...named, youthCount: 12 },
      { ...named, youthCount: 8 },
    ]);
    expect(told(14, 11, 3)).toEqual([named, named]);
    expect(told(14, 11, undefined)).toEqual([named, named]);
    expect(told(14, 11)).toEqual([named]);
    expect(told(undefined, 11, 0)).toEqual([
      { ...named, youthCount: 11 },
      { ...named, youthCount: 0 },
    ]);
    expect(told(undefined, 3)).toEqual([named]);
    expect(protectOrigins({}, 5)).toEqual({});
  });

  test('INV-10 DM40 whatever is told of municipalities, each small number can still be every small number', () => {
    const BELOW = 4;
    const counts = [undefined, 0, 1, 2, 3, 4, 5, 6, 7];
    const publish2 = (total: number, one: number | undefined, other: number | undefined): string => {
      const origins = [one, other].map((youthCount) => ({
        municipality: 'Leiden',
        ...(youthCount === undefined ? {} : { youthCount }),
      }));
      const facts = { youthCount: total, origins };
      return JSON.stringify([protectYouths(facts, BELOW), protectOrigins(facts, BELOW)]);
    };
    const possible = new Map<string, Set<number>>();
    const hidden: [string, number][] = [];
    for (let total = 0; total <= 10; total += 1)
      for (const one of counts)
        for (const other of counts) {
          const rest = total - (one ?? 0) - (other ?? 0);
          if (rest < 0) continue;
          const told = publish2(total, one, other);
          const ones = possible.get(told) ?? new Set<number>();
          possible.set(told, one === undefined ? ones : ones.add(one));
          if (one !== undefined && one > 0 && one < BELOW) hidden.push([told, one]);
        }
    expect(hidden.length).toBeGreaterThan(100);
    for (const [told] of hidden) {
      const small = [...(possible.get(told) ?? [])].filter((count) => count > 0 && count < BELOW);
      expect(small.sort()).toEqual([1, 2, 3]);
    }
  });
});

test('INV-10 a small number of places does not go along, as so many youths have one; other volumes do', () => {
  const places = (amount: number) => protectVolume({ volume: { amount, unit: 'places' } }, 5);
  expect(places(3)).toEqual({});
  expect(places(5)).toEqual({ volume: { amount: 5, unit: 'places' } });
  expect(places(0)).toEqual({ volume: { amount: 0, unit: 'places' } });
  const hours = { volume: { amount: 3, unit: 'hours-per-week' } } as const;
  expect(protectVolume(hours, 5)).toEqual(hours);
  expect(protectVolume({ volume: { amount: 3, unit: 'places' } }, NOTHING_IS_SMALL)).toHaveProperty('volume');
  expect(protectVolume({}, 5)).toEqual({});
});

test('INV-10 an arrangement as others see it has no small number, and else says the same', () => {
  const small = sampleArrangement('a', {
    youthCount: 3,
    volume: { amount: 2, unit: 'places' },
    origins: [{ municipality: 'Leiden', youthCount: 3 }],
  });
  const seen = asOthersSee(small, 5);
  expect(seen).toMatchObject({ name: small.name, youthCountBelow: 5, origins: [{ municipality: 'Leiden' }] });
  expect(seen).not.toHaveProperty('youthCount');
  expect(seen).not.toHaveProperty('volume');
  expect(JSON.stringify(seen.origins)).not.toContain('3');
  expect(asOthersSee(small, NOTHING_IS_SMALL)).toEqual(small);
});
