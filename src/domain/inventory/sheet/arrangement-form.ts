import { ArrangementSchema, blankArrangement, type Arrangement } from '../arrangement';
import { readCell, writeCell } from './cells/cell';
import { ROW_KEYS, SHEET_COLUMNS, type RowKey, type SheetColumn } from './column';
import { NAMES_BY_COLUMN, widthOf } from './column-names';
import { likenessOf } from './likeness';
import { toPlain } from './plain-text';
import type { SheetColumnForm, SheetForm } from './sheet-form';

type Named = Pick<Arrangement, 'name' | 'schools' | 'providers'>;

/** What a row is known by; equal for rows that name the same. `undefined` where there is no name. */
export function keyOf(by: RowKey, { name, schools, providers }: Named): string | undefined {
  const plain = toPlain(name);
  if (plain === '') return undefined;
  const beside = by === 'name' ? [] : besideOf(by, { schools, providers });
  return [
    plain,
    ...beside
      .map(toPlain)
      .filter((other) => other !== '')
      .sort(),
  ].join('|');
}

/** What tells one of a name from another: the schools, unless a row is known by its providers. */
const besideOf = (by: RowKey, { schools, providers }: Pick<Named, 'schools' | 'providers'>): readonly string[] =>
  by === 'name-and-providers' ? providers : schools;

// Names are alike from here on; with the same school or provider beside it less is needed.
const ALIKE = 0.72;
const ALIKE_BESIDE = 0.45;
const BESIDE_ALIKE = 0.7;

/** How likely two are the same; 0 where they are not alike. What stands beside a name and is not alike makes two of it. */
function scoreOf(by: RowKey, one: Named, other: Named): number {
  const name = likenessOf(one.name, other.name);
  const [left, right] = [besideOf(by, one), besideOf(by, other)];
  if (left.length === 0 || right.length === 0) return name >= ALIKE ? name : 0;
  const beside = Math.max(...left.flatMap((some) => right.map((others) => likenessOf(some, others))));
  return beside >= BESIDE_ALIKE && name >= ALIKE_BESIDE ? name + beside : 0;
}

/** Their words stand in the headings of figures too (`Aantal jongeren, peildatum 1 oktober`): only the whole name tells them. */
const BY_WHOLE_NAME: ReadonlySet<SheetColumn> = new Set<SheetColumn>([
  'youthCountSource',
  'youthCountDate',
  'volumeSource',
  'volumeDate',
  'fundingGapReason',
]);

const TELLING = new Set(
  'arrangement arrangementen school scholen schoolnaam brin gemeente samenwerkingsverband swv doelgroep jongeren jeugdigen leerlingen omvang uren dagdelen plaatsen aanbieder zorgaanbieder jeugdhulpaanbieder agb samenwerkingsovereenkomst continuiteit ouders peildatum opmerkingen opmerking geldstromen geldstroom'.split(
    ' ',
  ),
);

const isColumn = (column: string): column is SheetColumn => SHEET_COLUMNS.some((known) => known === column);

const toForm = (column: SheetColumn): SheetColumnForm<Arrangement> => ({
  column,
  headings: NAMES_BY_COLUMN[column],
  width: widthOf(column),
  isByWholeName: BY_WHOLE_NAME.has(column),
  isReadOnly: column === 'brin' || column === 'agb',
  isOwnNote: column === 'ownNote',
  link: undefined,
  write: (arrangement) => writeCell(column, arrangement),
  writeNumber: ({ youthCount, volume }) =>
    column === 'youthCount' ? youthCount : column === 'volume' ? volume?.amount : undefined,
  read: (text, arrangement, rest, ownStreams) =>
    readCell(column, text, arrangement, (other) => (isColumn(other) ? rest(other) : ''), ownStreams),
});

/** The columns that a row is known by. */
const KEYED: Readonly<Record<RowKey, readonly SheetColumn[]>> = {
  name: ['name'],
  'name-and-schools': ['name', 'schools'],
  'name-and-providers': ['name', 'providers'],
};

/** How arrangements stand in a sheet. */
export const ARRANGEMENT_FORM: SheetForm<Arrangement> = {
  subject: 'arrangement',
  columns: SHEET_COLUMNS.map(toForm),
  telling: TELLING,
  schema: ArrangementSchema,
  rowKeys: ROW_KEYS,
  named: ['name'],
  naming: ['name', 'schools', 'providers'],
  codes: [
    { code: 'brin', names: 'schools', isList: true },
    { code: 'agb', names: 'providers', isList: true },
  ],
  blank: blankArrangement,
  nameOf: ({ name }) => name,
  besideOf,
  municipalityOf: ({ municipality }) => municipality,
  keysOf: (by, row) => [keyOf(by, row) ?? []].flat(),
  isNameAlone: (by, row) => by !== 'name' && keyOf(by, row) === keyOf('name', row),
  isOther: () => false,
  knownBy: (by) => KEYED[by],
  likeness: scoreOf,
};
