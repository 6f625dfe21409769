import { blankArrangement, type Arrangement } from '../arrangement';
import type { ImportRecord } from '../import-record';
import { readCell, writeCell } from './cells/cell';
import { SHEET_COLUMNS, type SheetColumn } from './column';
import type { FoundTable, SheetRows } from './find-table';
import type {
  CellDifference,
  ImportPlan,
  PlannedSheetRow,
  RefusedCell,
  RowDecision,
  RowJoin,
  RowMark,
} from './import-plan';
import { isNameAlone, keyOf, Matcher, type RowKey } from './match';
import { writeNames } from './cells/name-list';
import { findWord, VOLUME_UNIT_WORDS } from './cells/words';
import { hashText, toCellText, toPlain } from './plain-text';

/** The names that codes of schools (BRIN) and providers (AGB) stand for, as the registers have them. */
export type CodeNames = { readonly brin: ReadonlyMap<string, string>; readonly agb: ReadonlyMap<string, string> };

export const noCodeNames: CodeNames = { brin: new Map(), agb: new Map() };

/** What a plan is made from. */
export type ImportChoice = {
  readonly rows: SheetRows;
  readonly table: FoundTable;
  readonly key: RowKey;
  /** What a person decided, by the row as the sheet counts it (from 1). */
  readonly decisions: ReadonlyMap<number, RowDecision>;
  readonly present: readonly Arrangement[];
  readonly imports: readonly ImportRecord[];
  readonly codes: CodeNames;
  /** The names of the funding streams that the region has beside the known ones. */
  readonly ownStreams: readonly string[];
  readonly nowMs: number;
  readonly createId: () => string;
};

/**
 * Says what taking over a sheet would do, row by row (IX1, IX2, IX3, IX4). After each row it yields how many it has done, so
 * that whoever asked may draw a breath; what it returns is the plan.
 */
export function* planImport(choice: ImportChoice): Generator<number, ImportPlan> {
  const { rows, table } = choice;
  const matcher = new Matcher(choice.key);
  for (const arrangement of choice.present) {
    matcher.add(arrangement);
    yield 0;
  }
  const planner = new Planner(choice, matcher);
  yield 0;
  for (let at = table.firstRow; at < rows.length; at += 1) {
    planner.take(rows[at] ?? [], at + 1);
    yield at;
  }
  return planner.plan;
}

type Row = {
  readonly cells: readonly RowCell[];
  readonly number: number;
  readonly hash: string;
  readonly name: string;
};

type RowCell = { readonly column: SheetColumn; readonly at: number; readonly text: string };

class Planner {
  readonly #choice: ImportChoice;
  readonly #rows: PlannedSheetRow[] = [];
  readonly #doubtful: ImportPlan['doubtful'][number][] = [];
  readonly #refusedCells: RefusedCell[] = [];
  readonly #totals: { row: number; text: string }[] = [];
  readonly #marks: RowMark[] = [];
  readonly #joins: RowJoin[] = [];
  readonly #columns: readonly { readonly column: SheetColumn; readonly at: number }[];
  /** The unit that stands in the heading of an amount: `Omvang (uren per week)`. */
  readonly #unitInHeading: string;
  readonly #byId: ReadonlyMap<string, Arrangement>;
  readonly #ownStreams: readonly string[];
  readonly #seen = new Map<string, string>();
  readonly #joined = new Map<string, string>();
  readonly #rowsByKey = new Map<string, { readonly row: number; readonly place: string }[]>();
  readonly #rowById = new Map<string, number>();
  readonly #matcher: Matcher;

  constructor(choice: ImportChoice, matcher: Matcher) {
    this.#choice = choice;
    this.#matcher = matcher;
    this.#byId = new Map(choice.present.map((arrangement) => [arrangement.id, arrangement]));
    const found = choice.table.columns.flatMap(({ column }, at) => (column === undefined ? [] : [{ column, at }]));
    this.#columns = found.sort((one, other) => orderOf(one.column) - orderOf(other.column));
    this.#ownStreams = [...choice.ownStreams, ...new Set(choice.present.flatMap(listOwnStreams))];
    this.#unitInHeading = unitIn(choice.table.columns.find(({ column }) => column === 'volume')?.heading ?? '');
    for (const { undoneAt, marks = [], joins = [] } of choice.imports) {
      if (undoneAt !== undefined) continue;
      for (const { hash, rowId } of marks) this.#seen.set(hash, rowId);
      for (const { key, rowId } of joins) this.#joined.set(key, rowId);
    }
  }

  get plan(): ImportPlan {
    return {
      rows: this.#rows,
      doubtful: this.#doubtful,
      refusedCells: this.#refusedCells,
      totals: this.#totals,
      marks: this.#marks,
      joins: this.#joins,
    };
  }

  take(row: readonly string[], number: number): void {
    const filled = row.map(toCellText).filter((text) => text !== '');
    if (filled.length === 0) return;
    if (isTotal(filled)) {
      this.#totals.push({ row: number, text: filled[0] ?? '' });
      return;
    }
    const cells = this.#columns
      .map(({ column, at }): RowCell => ({ column, at, text: toCellText(row[at] ?? '') }))
      .filter(({ text }) => text !== '');
    this.#rows.push(this.#planRow(this.#withCodeNames(cells, number), number));
  }

  #planRow(cells: readonly RowCell[], number: number): PlannedSheetRow {
    const { key: by } = this.#choice;
    const names = cells.filter(({ column }) => NAMING.includes(column));
    const named = this.#fill(NOTHING_YET, names);
    const { municipality } = this.#fill(
      NOTHING_YET,
      cells.filter(({ column }) => column === 'municipality'),
    );
    const { name } = named;
    const hash = hashText(JSON.stringify(cells.map(({ column, text }) => [column, text])));
    const row = { cells, number, hash, name };
    const own = this.#byId.get(cells.find(({ column }) => column === 'id')?.text ?? '');
    if (own !== undefined) return this.#meet(own, { ...row, name: name === '' ? own.name : name });
    const seen = this.#byId.get(this.#seen.get(hash) ?? '');
    if (seen !== undefined) {
      this.#fill(seen, cells, number);
      this.#marks.push({ hash, rowId: seen.id });
      return this.#once(seen.id, { type: 'unchanged', row: number, name, isSeen: true });
    }
    const key = keyOf(by, named);
    if (key === undefined) return { type: 'refused', row: number, name, reason: 'no-name' };
    const place = isNameAlone(by, named) ? toPlain(municipality) : '';
    const earlier = this.#rowsByKey.get(key) ?? [];
    const double = earlier.find((other) => !isElsewhere(other.place, place));
    if (double !== undefined) return { type: 'refused', row: number, name, reason: 'double', about: double.row };
    this.#rowsByKey.set(key, [...earlier, { row: number, place }]);
    return this.#match({ ...named, municipality }, place === '' ? key : `${key}|${place}`, row);
  }

  /** Finds what a row with a name is, and where only a person can say that, asks. */
  #match(named: Arrangement, key: string, row: Row): PlannedSheetRow {
    const joined = this.#byId.get(this.#joined.get(key) ?? '');
    if (joined !== undefined) return this.#join(joined, key, row);
    const matches = this.#findByKey(named);
    const [match] = matches;
    if (match !== undefined && matches.length === 1 && !this.#isOther(match, named))
      return this.#meet(match, withoutColumns(row, KEYED[this.#choice.key]));
    const alike = matches.length > 0 ? matches : this.#matcher.alike(named);
    if (alike.length === 0) return this.#begin(row);
    const decision = this.#choice.decisions.get(row.number);
    const doubtful = {
      type: 'doubtful',
      row: row.number,
      name: row.name,
      schools: named.schools,
      municipality: named.municipality,
      alike,
      decision,
    } as const;
    this.#doubtful.push(doubtful);
    if (decision?.type === 'new') return this.#begin(row);
    const chosen = alike.find(({ id }) => id === decision?.id);
    return chosen === undefined ? doubtful : this.#join(chosen, key, row);
  }

  /** What a row is known for: where the name alone does not tell, those in its municipality before others. */
  #findByKey(named: Arrangement): readonly Arrangement[] {
    const matches = this.#matcher.byKey(named);
    const place = toPlain(named.municipality);
    const here = matches.filter(({ municipality }) => toPlain(municipality) === place);
    return isNameAlone(this.#choice.key, named) && here.length > 0 ? here : matches;
  }

  /** Whether what has the name of a row may be another: it is in another municipality, or an earlier row is known for it. */
  #isOther({ id, municipality }: Arrangement, named: Arrangement): boolean {
    if (!isNameAlone(this.#choice.key, named)) return false;
    return isElsewhere(toPlain(municipality), toPlain(named.municipality)) || this.#rowById.has(id);
  }

  #begin(row: Row): PlannedSheetRow {
    const blank = blankArrangement(this.#choice.createId(), this.#choice.nowMs);
    const arrangement = this.#fill(blank, row.cells, row.number);
    this.#marks.push({ hash: row.hash, rowId: arrangement.id });
    return { type: 'new', row: row.number, name: row.name, arrangement };
  }

  /** A row that a person said to be an arrangement of another name; that name stays. */
  #join(other: Arrangement, key: string, row: Row): PlannedSheetRow {
    this.#joins.push({ key, rowId: other.id });
    return this.#meet(other, withoutColumns(row, NAMING));
  }

  #meet(before: Arrangement, { cells, number, hash, name }: Row): PlannedSheetRow {
    const filled = this.#fill(before, cells, number);
    this.#marks.push({ hash, rowId: before.id });
    const differences = this.#columns.flatMap(({ column }): readonly CellDifference[] => {
      const [was, is] = [writeCell(column, before), writeCell(column, filled)];
      return was === is ? [] : [{ column, before: was, after: is }];
    });
    if (differences.length === 0) return this.#once(before.id, { type: 'unchanged', row: number, name, isSeen: false });
    const arrangement = { ...filled, updatedAt: Math.max(this.#choice.nowMs, before.updatedAt + 1) };
    return this.#once(before.id, { type: 'changed', row: number, name, before, arrangement, differences });
  }

  /** One arrangement is met by one row only. */
  #once(id: string, planned: PlannedSheetRow): PlannedSheetRow {
    const { row, name } = planned;
    const earlier = this.#rowById.get(id);
    if (earlier !== undefined) return { type: 'refused', row, name, reason: 'double', about: earlier };
    this.#rowById.set(id, row);
    return planned;
  }

  /** An arrangement with what the cells say. An empty cell says nothing; what cannot be read is noted where a row is given. */
  #fill(begun: Arrangement, cells: readonly RowCell[], row?: number): Arrangement {
    const rest = (column: SheetColumn): string =>
      cells.find((cell) => cell.column === column)?.text ?? (column === 'volumeUnit' ? this.#unitInHeading : '');
    const arrangement = { ...begun };
    for (const cell of cells) {
      // What already stands there is not read: it may be written in a way that reads otherwise.
      if (writeCell(cell.column, arrangement) === cell.text) continue;
      const read = readCell(cell.column, cell.text, arrangement, rest, this.#ownStreams);
      if (read.ok) Object.assign(arrangement, read.value);
      else if (row !== undefined) this.#refuse(cell, row, read.error);
    }
    return arrangement;
  }

  #refuse({ at, text }: RowCell, row: number, reason: RefusedCell['reason']): void {
    const heading = this.#choice.table.columns[at]?.heading ?? '';
    this.#refusedCells.push({ row, at, heading, text, reason });
  }

  /** A code stands for the name that the register has for it. */
  #withCodeNames(cells: readonly RowCell[], number: number): readonly RowCell[] {
    return CODES.reduce((so, { code, names }) => {
      const cell = so.find(({ column }) => column === code);
      if (cell === undefined) return so;
      const name = this.#choice.codes[code].get(cell.text.toUpperCase().replace(/[^0-9A-Z]/g, ''));
      const others = so.filter(({ column }) => column !== code);
      if (name === undefined) {
        if (others.some(({ column }) => column === names)) return others;
        this.#refuse(cell, number, 'unknown-code');
        return others;
      }
      return [
        ...others.filter(({ column }) => column !== names),
        { column: names, at: cell.at, text: writeNames([name]) },
      ];
    }, cells);
  }
}

const listOwnStreams = ({ fundingShares }: Arrangement): readonly string[] =>
  fundingShares.flatMap(({ stream, name }) => (stream === 'other' && name !== undefined ? [name.trim()] : []));

const CODES = [
  { code: 'brin', names: 'schools' },
  { code: 'agb', names: 'providers' },
] as const;

/** An amount for a year or a month is of no unit that is known, unless it is money. */
function unitIn(heading: string): string {
  const unit = findWord(VOLUME_UNIT_WORDS, heading);
  const isOther = unit !== 'euro-per-year' && /jaar|maand/i.test(heading);
  return unit === undefined || isOther ? '' : VOLUME_UNIT_WORDS[unit][0];
}

/** Whether two places are filled in and are not the same. */
const isElsewhere = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

const NOTHING_YET = blankArrangement('', 0);

const NAMING: readonly SheetColumn[] = ['name', 'schools', 'providers'];

/** The columns that a row is known by: there, another way of writing is no difference. */
const KEYED: Readonly<Record<RowKey, readonly SheetColumn[]>> = {
  name: ['name'],
  'name-and-schools': ['name', 'schools'],
  'name-and-providers': ['name', 'providers'],
};

const withoutColumns = (row: Row, columns: readonly SheetColumn[]): Row => ({
  ...row,
  cells: row.cells.filter(({ column }) => !columns.includes(column)),
});

const orderOf = (column: SheetColumn): number => SHEET_COLUMNS.indexOf(column);

const isTotal = (filled: readonly string[]): boolean =>
  /^(sub|eind)?-?totaal\b|^totalen\b|^total\b|^som\b|^gemiddelde?\b/i.test(filled[0] ?? '');
