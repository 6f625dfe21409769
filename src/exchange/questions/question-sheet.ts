import { PARTY_KINDS, type Checklist, type PartyKind, type QuestionRow } from '$domain';
import type { SheetCells } from '../spreadsheet/spreadsheet';

// A file is the same whatever language its maker speaks: its words are Dutch, and stand here and not among the texts.

type Column = 'code' | 'theme' | 'nl' | 'en' | 'addressees' | 'isHidden';

/** The heading of each column as it is written, how wide it is, and what else it may be called. */
const COLUMNS: readonly { readonly id: Column; readonly names: readonly string[]; readonly width: number }[] = [
  { id: 'code', names: ['Code'], width: 12 },
  { id: 'theme', names: ['Thema', 'Theme'], width: 34 },
  { id: 'nl', names: ['Vraag (Nederlands)', 'Vraag', 'Nederlands', 'Vraag nl', 'Question (Dutch)'], width: 60 },
  { id: 'en', names: ['Vraag (Engels)', 'Engels', 'Vraag en', 'Question (English)', 'Question'], width: 60 },
  { id: 'addressees', names: ['Voor wie', 'Geadresseerden', 'For whom'], width: 34 },
  { id: 'isHidden', names: ['Verborgen', 'Hidden'], width: 12 },
];

const NEEDED: readonly Column[] = ['theme', 'nl'];

/** The kinds of party in words: the first is written, all are read. */
const WORDS_BY_KIND: Readonly<Record<PartyKind, readonly string[]>> = {
  municipality: ['gemeente', 'gemeenten', 'municipality'],
  partnership: ['samenwerkingsverband', 'samenwerkingsverbanden', 'swv', 'school partnership'],
  school: ['school', 'scholen', 'schools'],
  vocational: ['mbo-instelling', 'mbo-instellingen', 'mbo', 'vocational school'],
  provider: ['aanbieder van jeugdhulp', 'aanbieder', 'aanbieders', 'provider'],
  'youth-team': ['jeugd- en gezinsteam', 'jeugdteam', 'gezinsteam', 'jgt'],
  'regional-body': ['regionaal verband', 'regional body'],
  'attendance-office': ['leerplicht', 'attendance office'],
  other: ['andere partij', 'andere partijen', 'other party'],
};
const EVERYONE = ['iedereen', 'allen', 'alle', 'everyone', 'all'];
const YES = ['ja', 'j', 'x', 'yes', 'y', '1', 'waar', 'true'];
const NO = ['', 'nee', 'n', 'no', '0', 'onwaar', 'false'];

/** The name of the sheet. */
export const SHEET_NAME = 'Vragenlijst';
export const SHEET_WIDTHS = COLUMNS.map(({ width }) => width);

/** Questions as a sheet, under headings that a person reads. */
export function rowsToCells({ themes }: Pick<Checklist, 'themes'>, rows: readonly QuestionRow[]): SheetCells {
  const titles = new Map(themes.map(({ code, title }) => [code, `${code} ${title.nl}`]));
  const written = rows.map((row): Readonly<Record<Column, string>> => ({
    code: row.code,
    theme: titles.get(row.theme) ?? row.theme,
    nl: row.nl ?? '',
    en: row.en ?? '',
    addressees:
      row.addressees.length === 0
        ? 'iedereen'
        : row.addressees.map((kind) => (isPartyKind(kind) ? (WORDS_BY_KIND[kind][0] ?? kind) : kind)).join(', '),
    isHidden: row.isHidden === true ? 'ja' : 'nee',
  }));
  return [COLUMNS.map(({ names }) => names[0] ?? ''), ...written.map((row) => COLUMNS.map(({ id }) => row[id]))];
}

/** The questions on the first sheet that has the columns; `undefined` where none has. Rows with nothing in them are no rows. */
export function cellsToRows(sheets: readonly SheetCells[]): readonly QuestionRow[] | undefined {
  for (const cells of sheets) {
    const headAt = cells.findIndex((row) => hasColumns(findColumns(row)));
    const head = cells[headAt];
    if (head === undefined) continue;
    const columns = findColumns(head);
    const textOf = (row: readonly string[], column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    return cells.flatMap((row, at) => {
      if (at <= headAt || row.every((cell) => cell.trim() === '')) return [];
      return [
        {
          row: at + 1,
          // A spreadsheet may have taken a code for a number.
          code: textOf(row, 'code').replace(',', '.'),
          theme: textOf(row, 'theme'),
          nl: textOf(row, 'nl'),
          en: columns.has('en') ? textOf(row, 'en') : undefined,
          addressees: readAddressees(textOf(row, 'addressees')),
          isHidden: readYesNo(textOf(row, 'isHidden')),
          isRemoved: false,
        },
      ];
    });
  }
  return undefined;
}

function findColumns(row: readonly string[]): ReadonlyMap<Column, number> {
  const plain = row.map(toPlain);
  const found = new Map<Column, number>();
  for (const { id, names } of COLUMNS) {
    const at = names.map((name) => plain.indexOf(toPlain(name))).find((place) => place >= 0);
    if (at !== undefined) found.set(id, at);
  }
  return found;
}

const hasColumns = (columns: ReadonlyMap<Column, number>): boolean => NEEDED.every((column) => columns.has(column));

function readAddressees(text: string): readonly string[] {
  const words = text
    .split(/[,;/\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !EVERYONE.includes(toPlain(word)));
  return words.map((word) => PARTY_KINDS.find((kind) => isNamed(kind, toPlain(word))) ?? word);
}

const isNamed = (kind: PartyKind, word: string): boolean => kind === word || WORDS_BY_KIND[kind].includes(word);

const isPartyKind = (word: string): word is PartyKind => PARTY_KINDS.some((kind) => kind === word);

function readYesNo(text: string): boolean | undefined {
  const word = toPlain(text);
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

const toPlain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
