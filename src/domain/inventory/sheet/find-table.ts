import { ARRANGEMENT_FORM } from './arrangement-form';
import { toPlain } from './plain-text';
import type { SheetColumnForm, SheetForm } from './sheet-form';

/** The cells of one sheet, row by row, as text. */
export type SheetRows = readonly (readonly string[])[];

/** A column of a sheet: what stands above it, and what of a row it holds, where that is known. */
export type FoundColumn = { readonly heading: string; readonly column: string | undefined };

/** Where the table of a sheet stands: its headings, and the rows below them. Rows count from 0. */
export type FoundTable = {
  /** The first row below the headings. */
  readonly firstRow: number;
  /** How many rows the headings take: none, one or two. */
  readonly headRows: 0 | 1 | 2;
  readonly columns: readonly FoundColumn[];
};

/** What a person chose earlier for a heading: a column, or nothing at all. */
export type HeadingMemory = ReadonlyMap<string, string | undefined>;

/** What the headings of a sheet may be. */
export type SheetHeads = Pick<SheetForm, 'telling'> & {
  readonly columns: readonly Pick<SheetColumnForm<never>, 'column' | 'headings' | 'isByWholeName'>[];
};

/** A heading as it is remembered. */
export const toMemoryKey = (heading: string): string => toPlain(heading);

// Headings stand this high in a sheet, and a sheet has no more columns than this that anyone filled in by hand.
const HEAD_WITHIN = 25;
const MAX_COLUMNS = 200;

/**
 * Finds the headings of a sheet: one row, or two of which the upper names groups. The rows with the most headings that are
 * known win, one row rather than two.
 */
export function findTable(
  rows: SheetRows,
  memory: HeadingMemory = new Map(),
  heads: SheetHeads = ARRANGEMENT_FORM,
): FoundTable {
  const top = rows.slice(0, HEAD_WITHIN);
  const guesses = top
    .flatMap((_, at) => [headAt(top, at, 1, memory, heads), headAt(top, at, 2, memory, heads)])
    .map((table) => ({ table, known: countKnown(table) }));
  const [best] = [...guesses].sort(
    (one, other) =>
      other.known - one.known || one.table.headRows - other.table.headRows || one.table.firstRow - other.table.firstRow,
  );
  if (best === undefined || best.known < 1) return headAt(rows, firstFilled(rows), 1, memory, heads);
  const { firstRow, headRows } = best.table;
  return headAt(rows, firstRow - headRows, headRows, memory, heads);
}

/** The table of a sheet whose headings stand where a person says. */
export function headAt(
  rows: SheetRows,
  at: number,
  headRows: 0 | 1 | 2,
  memory: HeadingMemory = new Map(),
  heads: SheetHeads = ARRANGEMENT_FORM,
): FoundTable {
  const width = Math.min(
    MAX_COLUMNS,
    rows.slice(at).reduce((most, row) => Math.max(most, lastFilled(row) + 1), 0),
  );
  const headings = headRows === 2 ? joinHeads(rows[at] ?? [], rows[at + 1] ?? [], width) : (rows[at] ?? []);
  const names = Array.from({ length: width }, (_, place) => (headRows === 0 ? '' : (headings[place]?.trim() ?? '')));
  return { firstRow: at + headRows, headRows, columns: guessColumns(names, memory, heads) };
}

const countKnown = ({ columns }: FoundTable): number => columns.filter(({ column }) => column !== undefined).length;

const firstFilled = (rows: SheetRows): number =>
  Math.max(
    0,
    rows.findIndex((row) => lastFilled(row) >= 0),
  );

const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '');

/** Two rows of headings as one: a group stands above its columns, up to the next group. */
function joinHeads(upper: readonly string[], lower: readonly string[], width: number): readonly string[] {
  let group = '';
  return Array.from({ length: width }, (_, at) => {
    const above = upper[at]?.trim() ?? '';
    const below = lower[at]?.trim() ?? '';
    if (above !== '') group = above;
    if (below === '' || below === group) return above;
    return group === '' ? below : `${group}: ${below}`;
  });
}

type Score = { readonly column: string; readonly score: number };

/** Gives each column at most one heading: what was chosen earlier first, then the best likeness. */
function guessColumns(headings: readonly string[], memory: HeadingMemory, heads: SheetHeads): readonly FoundColumn[] {
  const remembered = headings.map((heading) => memory.has(toMemoryKey(heading)) && heading !== '');
  const chosen = new Map<number, string>();
  const taken = new Set<string>();
  const take = (at: number, column: string | undefined): void => {
    if (column === undefined || taken.has(column) || chosen.has(at)) return;
    chosen.set(at, column);
    taken.add(column);
  };
  headings.forEach((heading, at) => {
    if (remembered[at] === true) take(at, memory.get(toMemoryKey(heading)));
  });
  const scores = headings
    .flatMap((heading, at) =>
      remembered[at] === true ? [] : scoresOf(heads, heading).map((score) => ({ ...score, at })),
    )
    .sort((one, other) => other.score - one.score || one.at - other.at);
  for (const { at, column } of scores) take(at, column);
  return headings.map((heading, at) => ({ heading, column: chosen.get(at) }));
}

const scoresByHeads = new WeakMap<SheetHeads, Map<string, readonly Score[]>>();
const MAX_KEPT = 1_000;

function scoresOf(heads: SheetHeads, heading: string): readonly Score[] {
  const kept = scoresByHeads.get(heads) ?? new Map<string, readonly Score[]>();
  scoresByHeads.set(heads, kept);
  const scores = kept.get(heading) ?? scoreHeading(heads, heading);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(heading, scores);
  return scores;
}

/** With one of these a heading is about something else: money, or a person. */
const OTHER = 'bijdrage bedrag kosten budget percentage contactpersoon telefoon mail email adres postcode nummer'.split(
  ' ',
);

/** How well a heading fits each column: its very name, the last part of a double heading, or all words of a name in it. */
function scoreHeading(heads: SheetHeads, heading: string): readonly Score[] {
  const plain = toPlain(heading);
  if (plain === '' || plain.length > 80 || /[€%]/.test(heading)) return [];
  const words = new Set(plain.split(' '));
  const last = toPlain(heading.split(':').at(-1) ?? '');
  const isOther = OTHER.some((word) => words.has(word));
  return plainNamesOf(heads).flatMap(({ column, isByWholeName, names }) => {
    const score = Math.max(
      ...names.map(({ name, parts }) => {
        if (name === plain) return 100;
        if (name === last) return 50 + name.length / 100;
        if (isOther || isByWholeName) return 0;
        if ((parts.length === 1 && !heads.telling.has(name)) || !parts.every((part) => words.has(part))) return 0;
        return parts.length * 10 + name.length / 100 - words.size / 10;
      }),
    );
    return score > 0 ? [{ column, score }] : [];
  });
}

type PlainColumn = Pick<SheetColumnForm<never>, 'column' | 'isByWholeName'> & {
  readonly names: readonly { readonly name: string; readonly parts: readonly string[] }[];
};

const plainByHeads = new WeakMap<SheetHeads, readonly PlainColumn[]>();

function plainNamesOf(heads: SheetHeads): readonly PlainColumn[] {
  const known = plainByHeads.get(heads);
  if (known !== undefined) return known;
  const columns = heads.columns.map(({ column, isByWholeName, headings }) => ({
    column,
    isByWholeName,
    names: headings.map((written) => {
      const name = toPlain(written);
      return { name, parts: name.split(' ') };
    }),
  }));
  plainByHeads.set(heads, columns);
  return columns;
}

/**
 * How well the headings of a table are those of some kind of row: one for each that is known by its very name, less for
 * another, and nothing where none of those is known by which a row is.
 */
export function fitOfTable({ columns }: FoundTable, heads: SheetHeads & Pick<SheetForm, 'named'>): number {
  if (!columns.some(({ column }) => column !== undefined && heads.named.includes(column))) return 0;
  return columns.reduce((sum, { heading, column }) => {
    const score = scoresOf(heads, heading).find((one) => one.column === column)?.score ?? 0;
    return sum + (score >= 100 ? 1 : score > 0 ? 0.5 : 0);
  }, 0);
}
