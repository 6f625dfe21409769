import {
  ROW_KEYS,
  sheetForm,
  toCode,
  toMemoryKey,
  type CodeNames,
  type HeadingMemory,
  type ImportRecord,
  type RegisterRow,
  type RowKey,
  type SheetSubject,
} from '$domain';

/** What each heading was taken for the last time a person took over a sheet for the same with it. */
export function recallHeadings(imports: readonly ImportRecord[], subject: SheetSubject = 'arrangement'): HeadingMemory {
  const columns = sheetForm(subject).columns.map(({ column }) => column);
  const inOrder = imports
    .filter(({ register = 'arrangement' }) => register === subject)
    .sort((one, other) => one.createdAt - other.createdAt);
  return new Map(
    inOrder.flatMap(({ headings = [] }) =>
      headings.map(({ heading, column }) => [toMemoryKey(heading), columns.find((known) => known === column)] as const),
    ),
  );
}

/** By which columns a row was known the last time a person took over a sheet. */
export const recallKey = (imports: readonly ImportRecord[]): RowKey | undefined =>
  imports
    .filter(({ register }) => register === undefined)
    .sort((one, other) => other.createdAt - one.createdAt)
    .map(({ rowKey }) => ROW_KEYS.find((known) => known === rowKey))
    .find((key) => key !== undefined);

/** What a person last said of names that were not known, in any sheet that was taken over and not taken back. */
export const recallNames = (imports: readonly ImportRecord[]): ReadonlyMap<string, string> =>
  new Map(
    [...imports]
      .filter(({ undoneAt }) => undoneAt === undefined)
      .sort((one, other) => one.createdAt - other.createdAt)
      .flatMap(({ names = [] }) => names.map(({ key, name }) => [key, name] as const)),
  );

/** The names of schools and providers by their codes, as the registers have them. */
export function gatherCodes(rows: readonly RegisterRow[]): CodeNames {
  const brin = new Map<string, string>();
  const agb = new Map<string, string>();
  for (const row of rows) {
    if (row.kind === 'school' && row.brin !== '' && row.name !== '') brin.set(toCode(row.brin), row.name);
    if (row.kind === 'provider' && row.agb !== '' && row.name !== '') agb.set(toCode(row.agb), row.name);
  }
  return { brin, agb };
}
