import type { Arrangement } from './arrangement';

/** Below this a number of youths may point to someone, where nobody chose otherwise. Source: features.md INV-10. */
export const SMALL_NUMBERS_BELOW = 5;

/** What may be chosen instead. */
export const SMALL_NUMBERS_BOUNDS = { min: 3, max: 20 } as const;

/** In place of a threshold, where the numbers stay within the party: nothing is small. */
export const NOTHING_IS_SMALL = 0;

/**
 * How many, as its reader may know it. `least` and `most` are equal where the number itself is told; else it is one of those
 * from `least` to `most`, and every one of these is as possible as the other.
 */
export type CountRange = { readonly least: number; readonly most: number };

type YouthFacts = Pick<Arrangement, 'youthCount' | 'youthCountBelow'>;

/** A number that is told as it is. */
export const exactly = (count: number): CountRange => ({ least: count, most: count });

/** Whether the number itself is told. */
export const isExact = ({ least, most }: CountRange): boolean => least === most;

/** Takes a number of youths under the threshold away, and says only that it is under it. None at all is no small number. */
export function protectYouths({ youthCount, youthCountBelow }: YouthFacts, below: number): YouthFacts {
  if (youthCount === undefined) return youthCountBelow === undefined ? {} : { youthCountBelow };
  return youthCount > 0 && youthCount < below ? { youthCountBelow: below } : { youthCount };
}

/**
 * The municipalities that youths come from, copied by name. Where one of the numbers is small, or what is left of the whole
 * when they are taken from it, none of them goes along: whoever knows the whole and the others could reckon the last.
 */
export function protectOrigins(
  { youthCount, origins }: Pick<Arrangement, 'youthCount' | 'origins'>,
  below: number,
): Pick<Arrangement, 'origins'> {
  if (origins === undefined) return {};
  const isSmall = (count: number): boolean => count > 0 && count < below;
  const sum = origins.reduce((all, origin) => all + (origin.youthCount ?? 0), 0);
  const rest = youthCount === undefined ? 0 : youthCount - sum;
  const isHidden = isSmall(rest) || origins.some((origin) => isSmall(origin.youthCount ?? 0));
  return {
    origins: origins.map((origin) => ({
      municipality: origin.municipality,
      ...(isHidden || origin.youthCount === undefined ? {} : { youthCount: origin.youthCount }),
    })),
  };
}

/** How many youths an arrangement is for, as a reader may know it who is not told numbers `below`; `undefined`: not filled in. */
export function youthRange(facts: YouthFacts, below: number): CountRange | undefined {
  const { youthCount, youthCountBelow } = protectYouths(facts, below);
  if (youthCount !== undefined) return exactly(youthCount);
  return youthCountBelow === undefined ? undefined : { least: 1, most: youthCountBelow - 1 };
}

/**
 * Adds up what a reader may know. Made of nothing but the ranges that are told, a sum never says more of a hidden one than
 * the range itself: whatever else is published, subtracting gives the same range back (DM40).
 */
export const sumRanges = (ranges: readonly CountRange[]): CountRange =>
  ranges.reduce<CountRange>(
    (sum, { least, most }) => ({ least: addExactly(sum.least, least), most: addExactly(sum.most, most) }),
    exactly(0),
  );

/** In hundredths, so that no rest of adding up is shown. */
const addExactly = (one: number, other: number): number => (Math.round(one * 100) + Math.round(other * 100)) / 100;

/** Some rows taken together: their sum, and of how many rows it is not filled in. */
export type Tally = { readonly range: CountRange; readonly rowCount: number; readonly missing: number };

/** One group of a table, with its cells by the name of the column. */
export type TallyRow = {
  readonly key: string;
  readonly name: string;
  readonly total: Tally;
  readonly cells: ReadonlyMap<string, Tally>;
};

/** A table of sums, its edges and the sum of all; each row that went in counts once in the last. */
export type TallyTable = {
  readonly rows: readonly TallyRow[];
  readonly columns: readonly { readonly key: string; readonly name: string; readonly total: Tally }[];
  readonly total: Tally;
};

/**
 * Groups rows in one or two directions and adds them up. A row with several names in a direction counts with each; one
 * without a name stands under ''. `rangeOf` says what may be known of one row: every sum is made of that alone.
 */
export function tabulate<R>(
  rows: readonly R[],
  rangeOf: (row: R) => CountRange | undefined,
  namesOf: (row: R) => readonly string[],
  columnNamesOf?: (row: R) => readonly string[],
): TallyTable {
  const columns = columnNamesOf === undefined ? [] : groupByName(rows, columnNamesOf);
  return {
    rows: groupByName(rows, namesOf).map(({ key, name, members }) => ({
      key,
      name,
      total: tally(members, rangeOf),
      cells: new Map(
        columns.map((column) => {
          const both = new Set(column.members);
          const inBoth = members.filter((row) => both.has(row));
          return [column.key, tally(inBoth, rangeOf)] as const;
        }),
      ),
    })),
    columns: columns.map(({ key, name, members }) => ({ key, name, total: tally(members, rangeOf) })),
    total: tally(rows, rangeOf),
  };
}

/** Adds up what may be known of some rows. */
export function tally<R>(rows: readonly R[], rangeOf: (row: R) => CountRange | undefined): Tally {
  const ranges = rows.map(rangeOf).filter((range) => range !== undefined);
  return { range: sumRanges(ranges), rowCount: rows.length, missing: rows.length - ranges.length };
}

/** A group of rows under a name, as it was first written. */
type NameGroup<R> = { readonly key: string; readonly name: string; readonly members: R[] };

/** Groups rows by name, whatever its capitals; in the order in which the names come up. */
export function groupByName<R>(
  rows: readonly R[],
  namesOf: (row: R) => readonly string[],
): readonly Readonly<NameGroup<R>>[] {
  const groups = new Map<string, NameGroup<R>>();
  for (const row of rows) {
    for (const [key, name] of nameByKey(namesOf(row))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { key, name, members: [row] });
      else known.members.push(row);
    }
  }
  return [...groups.values()];
}

/** A name by which it is known again, whatever its capitals and spaces. */
export const nameToKey = (name: string): string => name.trim().toLocaleLowerCase('nl').replace(/\s+/g, ' ');

/** The different names of one row; '' where it has none. */
function nameByKey(names: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const name of names.map((written) => written.trim()).filter((written) => written !== '')) {
    const key = nameToKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return byKey.size === 0 ? new Map([['', '']]) : byKey;
}
