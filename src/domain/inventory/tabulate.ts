import { sumRanges, type CountRange } from './suppression';

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
