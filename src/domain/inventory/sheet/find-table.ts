import { SHEET_COLUMNS, type SheetColumn } from './column';
import { NAMES_BY_COLUMN } from './column-names';
import { toPlain } from './plain-text';

/** The cells of one sheet, row by row, as text. */
export type SheetRows = readonly (readonly string[])[];

/** A column of a sheet: what stands above it, and what of an arrangement it holds, where that is known. */
export type FoundColumn = { readonly heading: string; readonly column: SheetColumn | undefined };

/** Where the table of a sheet stands: its headings, and the rows below them. Rows count from 0. */
export type FoundTable = {
  /** The first row below the headings. */
  readonly firstRow: number;
  /** How many rows the headings take: none, one or two. */
  readonly headRows: 0 | 1 | 2;
  readonly columns: readonly FoundColumn[];
};

/** What a person chose earlier for a heading: a column, or nothing at all. */
export type HeadingMemory = ReadonlyMap<string, SheetColumn | undefined>;

/** A heading as it is remembered. */
export const toMemoryKey = (heading: string): string => toPlain(heading);

// Headings stand this high in a sheet, and a sheet has no more columns than this that anyone filled in by hand.
const HEAD_WITHIN = 25;
const MAX_COLUMNS = 200;

/**
 * Finds the headings of a sheet: one row, or two of which the upper names groups. The rows with the most headings that are
 * known win, one row rather than two.
 */
export function findTable(rows: SheetRows, memory: HeadingMemory = new Map()): FoundTable {
  const top = rows.slice(0, HEAD_WITHIN);
  const guesses = top
    .flatMap((_, at) => [headAt(top, at, 1, memory), headAt(top, at, 2, memory)])
    .map((table) => ({ table, known: countKnown(table) }));
  const [best] = [...guesses].sort(
    (one, other) =>
      other.known - one.known || one.table.headRows - other.table.headRows || one.table.firstRow - other.table.firstRow,
  );
  if (best === undefined || best.known < 1) return headAt(rows, firstFilled(rows), 1, memory);
  const { firstRow, headRows } = best.table;
  return headAt(rows, firstRow - headRows, headRows, memory);
}

/** The table of a sheet whose headings stand where a person says. */
export function headAt(
  rows: SheetRows,
  at: number,
  headRows: 0 | 1 | 2,
  memory: HeadingMemory = new Map(),
): FoundTable {
  const width = Math.min(
    MAX_COLUMNS,
    rows.slice(at).reduce((most, row) => Math.max(most, lastFilled(row) + 1), 0),
  );
  const headings = headRows === 2 ? joinHeads(rows[at] ?? [], rows[at + 1] ?? [], width) : (rows[at] ?? []);
  const names = Array.from({ length: width }, (_, place) => (headRows === 0 ? '' : (headings[place]?.trim() ?? '')));
  return { firstRow: at + headRows, headRows, columns: guessColumns(names, memory) };
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

type Score = { readonly column: SheetColumn; readonly score: number };

/** Gives each column at most one heading: what was chosen earlier first, then the best likeness. */
function guessColumns(headings: readonly string[], memory: HeadingMemory): readonly FoundColumn[] {
  const remembered = headings.map((heading) => memory.has(toMemoryKey(heading)) && heading !== '');
  const chosen = new Map<number, SheetColumn>();
  const taken = new Set<SheetColumn>();
  const take = (at: number, column: SheetColumn | undefined): void => {
    if (column === undefined || taken.has(column) || chosen.has(at)) return;
    chosen.set(at, column);
    taken.add(column);
  };
  headings.forEach((heading, at) => {
    if (remembered[at] === true) take(at, memory.get(toMemoryKey(heading)));
  });
  const scores = headings
    .flatMap((heading, at) => (remembered[at] === true ? [] : scoresOf(heading).map((score) => ({ ...score, at }))))
    .sort((one, other) => other.score - one.score || one.at - other.at);
  for (const { at, column } of scores) take(at, column);
  return headings.map((heading, at) => ({ heading, column: chosen.get(at) }));
}

const scoresByHeading = new Map<string, readonly Score[]>();
const MAX_KEPT = 1_000;

function scoresOf(heading: string): readonly Score[] {
  const scores = scoresByHeading.get(heading) ?? scoreHeading(heading);
  if (scoresByHeading.size >= MAX_KEPT) scoresByHeading.clear();
  scoresByHeading.set(heading, scores);
  return scores;
}

/** Single words that tell a column wherever they stand in its heading. */
const TELLING = new Set(
  'arrangement arrangementen school scholen schoolnaam brin gemeente samenwerkingsverband swv doelgroep jongeren jeugdigen leerlingen omvang uren dagdelen plaatsen aanbieder zorgaanbieder jeugdhulpaanbieder agb samenwerkingsovereenkomst continuiteit ouders peildatum opmerkingen opmerking geldstromen geldstroom'.split(
    ' ',
  ),
);

/** With one of these a heading is about something else: money, or a person. */
const OTHER = 'bijdrage bedrag kosten budget percentage contactpersoon telefoon mail email adres postcode nummer'.split(
  ' ',
);

/** Their words stand in the headings of figures too (`Aantal jongeren, peildatum 1 oktober`): only the whole name tells them. */
const BY_WHOLE_NAME: ReadonlySet<SheetColumn> = new Set<SheetColumn>([
  'youthCountSource',
  'youthCountDate',
  'volumeSource',
  'volumeDate',
  'fundingGapReason',
]);

/** How well a heading fits each column: its very name, the last part of a double heading, or all words of a name in it. */
function scoreHeading(heading: string): readonly Score[] {
  const plain = toPlain(heading);
  if (plain === '' || plain.length > 80 || /[€%]/.test(heading)) return [];
  const words = new Set(plain.split(' '));
  const last = toPlain(heading.split(':').at(-1) ?? '');
  const isOther = OTHER.some((word) => words.has(word));
  return SHEET_COLUMNS.flatMap((column) => {
    const score = Math.max(
      ...PLAIN_NAMES[column].map(({ name, parts }) => {
        if (name === plain) return 100;
        if (name === last) return 50 + name.length / 100;
        if (isOther || BY_WHOLE_NAME.has(column)) return 0;
        if ((parts.length === 1 && !TELLING.has(name)) || !parts.every((part) => words.has(part))) return 0;
        return parts.length * 10 + name.length / 100 - words.size / 10;
      }),
    );
    return score > 0 ? [{ column, score }] : [];
  });
}

type PlainName = { readonly name: string; readonly parts: readonly string[] };

const PLAIN_NAMES: Readonly<Record<SheetColumn, readonly PlainName[]>> = Object.freeze(
  mapColumns((column) =>
    NAMES_BY_COLUMN[column].map((written) => {
      const name = toPlain(written);
      return { name, parts: name.split(' ') };
    }),
  ),
);

function mapColumns<T>(toValue: (column: SheetColumn) => T): Record<SheetColumn, T> {
  const isWhole = (values: Partial<Record<SheetColumn, T>>): values is Record<SheetColumn, T> =>
    SHEET_COLUMNS.every((column) => column in values);
  const values: Partial<Record<SheetColumn, T>> = {};
  for (const column of SHEET_COLUMNS) values[column] = toValue(column);
  if (!isWhole(values)) throw new Error('a column is missing');
  return values;
}
