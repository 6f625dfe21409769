import type { Arrangement } from '../arrangement';
import type { ImportRecord } from '../import-record';
import { noRegisterNames, type RegisterNames } from '../registers/register-names';
import { findWord, VOLUME_UNIT_WORDS } from './cells/words';
import { writeNames } from './cells/name-list';
import type { RowKey } from './column';
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
import { Matcher } from './match';
import { NameLinks } from './name-links';
import { hashText, toCellText, toCode, toPlain } from './plain-text';
import type { InventoryRow } from '../register-row';
import type { SheetColumnForm, SheetForm } from './sheet-form';

/** The names that codes of schools (BRIN) and providers (AGB) stand for, as the registers have them. */
export type CodeNames = { readonly brin: ReadonlyMap<string, string>; readonly agb: ReadonlyMap<string, string> };

export const noCodeNames: CodeNames = { brin: new Map(), agb: new Map() };

/** What a plan is made from. */
export type ImportChoice<R extends InventoryRow = Arrangement> = {
  readonly form: SheetForm<R>;
  readonly rows: SheetRows;
  readonly table: FoundTable;
  readonly key: RowKey;
  /** What a person decided, by the row as the sheet counts it (from 1). */
  readonly decisions: ReadonlyMap<number, RowDecision>;
  /** What a person said of names that are not known here. */
  readonly nameDecisions?: ReadonlyMap<string, string>;
  /** The names to which those in a sheet may point. */
  readonly knownNames?: RegisterNames;
  readonly present: readonly R[];
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
export function* planImport<R extends InventoryRow>(choice: ImportChoice<R>): Generator<number, ImportPlan<R>> {
  const { rows, table } = choice;
  const matcher = new Matcher(choice.form, choice.key);
  for (const row of choice.present) {
    matcher.add(row);
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

type RowCell = { readonly column: string; readonly at: number; readonly text: string };

class Planner<R extends InventoryRow> {
  readonly #choice: ImportChoice<R>;
  readonly #form: SheetForm<R>;
  readonly #rows: PlannedSheetRow<R>[] = [];
  readonly #doubtful: ImportPlan<R>['doubtful'][number][] = [];
  readonly #refusedCells: RefusedCell[] = [];
  readonly #totals: { row: number; text: string }[] = [];
  readonly #marks: RowMark[] = [];
  readonly #joins: RowJoin[] = [];
  readonly #columns: readonly (SheetColumnForm<R> & { readonly at: number })[];
  readonly #formByColumn: ReadonlyMap<string, SheetColumnForm<R>>;
  /** The unit that stands in the heading of an amount: `Omvang (uren per week)`. */
  readonly #unitInHeading: string;
  readonly #byId: ReadonlyMap<string, R>;
  readonly #ownStreams: readonly string[];
  readonly #seen = new Map<string, string>();
  readonly #joined = new Map<string, string>();
  readonly #rowsByKey = new Map<string, { readonly row: number; readonly place: string }[]>();
  readonly #rowById = new Map<string, number>();
  readonly #matcher: Matcher<R>;
  readonly #links: NameLinks<R>;
  readonly #nothingYet: R;

  constructor(choice: ImportChoice<R>, matcher: Matcher<R>) {
    const { form, present, table } = choice;
    this.#choice = choice;
    this.#form = form;
    this.#matcher = matcher;
    this.#nothingYet = form.blank('', 0);
    this.#byId = new Map(present.map((row) => [row.id, row]));
    this.#formByColumn = new Map(form.columns.map((one) => [one.column, one]));
    this.#columns = form.columns.flatMap((one) => {
      const at = table.columns.findIndex(({ column }) => column === one.column);
      return at === -1 ? [] : [{ ...one, at }];
    });
    this.#ownStreams = [...choice.ownStreams, ...new Set(present.flatMap(listOwnStreams))];
    this.#unitInHeading = unitIn(table.columns.find(({ column }) => column === 'volume')?.heading ?? '');
    this.#links = new NameLinks(form, present, choice.knownNames ?? noRegisterNames, choice.nameDecisions ?? new Map());
    for (const { undoneAt, marks = [], joins = [] } of choice.imports) {
      if (undoneAt !== undefined) continue;
      for (const { hash, rowId } of marks) this.#seen.set(hash, rowId);
      for (const { key, rowId } of joins) this.#joined.set(key, rowId);
    }
  }

  get plan(): ImportPlan<R> {
    return {
      rows: this.#rows,
      doubtful: this.#doubtful,
      unknownNames: this.#links.unknown,
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

  #planRow(cells: readonly RowCell[], number: number): PlannedSheetRow<R> {
    const hash = hashText(JSON.stringify(cells.map(({ column, text }) => [column, text])));
    const named = this.#name(cells);
    const name = this.#form.nameOf(named);
    const own = this.#byId.get(cells.find(({ column }) => column === 'id')?.text ?? '');
    const seen = own === undefined ? this.#byId.get(this.#seen.get(hash) ?? '') : undefined;
    if (seen !== undefined) {
      this.#fill(seen, cells, number);
      this.#marks.push({ hash, rowId: seen.id });
      return this.#once(seen.id, { type: 'unchanged', row: number, name, isSeen: true });
    }
    const linked = cells.map((cell) => ({ ...cell, text: this.#links.read(cell.column, cell.text, number) }));
    const found = linked.filter((cell): cell is RowCell => cell.text !== undefined);
    if (found.length < linked.length) {
      // What cannot be read is said at once, not only when the names are chosen.
      this.#fill(own ?? this.#nothingYet, cells, number);
      return { type: 'waiting', row: number, name };
    }
    const row = { cells: found, number, hash, name };
    if (own !== undefined) return this.#meet(own, { ...row, name: name === '' ? this.#form.nameOf(own) : name });
    return this.#know(this.#name(found), row);
  }

  /** What a row is named by, and in which municipality it is. */
  #name(cells: readonly RowCell[]): R {
    return this.#fill(
      this.#nothingYet,
      cells.filter(({ column }) => this.#form.naming.includes(column) || column === 'municipality'),
    );
  }

  /** Keeps of each two rows of a sheet that are known by the same the first. */
  #know(named: R, row: Row): PlannedSheetRow<R> {
    const { number, name } = row;
    const { key: by } = this.#choice;
    const [key] = this.#form.keysOf(by, named);
    if (key === undefined) return { type: 'refused', row: number, name, reason: 'no-name' };
    const place = this.#form.isNameAlone(by, named) ? toPlain(this.#form.municipalityOf(named)) : '';
    const earlier = this.#rowsByKey.get(key) ?? [];
    const double = earlier.find((other) => !isElsewhere(other.place, place));
    if (double !== undefined) return { type: 'refused', row: number, name, reason: 'double', about: double.row };
    this.#rowsByKey.set(key, [...earlier, { row: number, place }]);
    return this.#match(named, place === '' ? key : `${key}|${place}`, row);
  }

  /** Finds what a row with a name is, and where only a person can say that, asks. */
  #match(named: R, key: string, row: Row): PlannedSheetRow<R> {
    const joined = this.#byId.get(this.#joined.get(key) ?? '');
    if (joined !== undefined) return this.#join(joined, key, row);
    const matches = this.#findByKey(named);
    const [match] = matches;
    if (match !== undefined && matches.length === 1 && !this.#isOther(match, named))
      return this.#meet(match, withoutColumns(row, this.#form.knownBy(this.#choice.key, match, named)));
    const alike = matches.length > 0 ? matches : this.#matcher.alike(named);
    if (alike.length === 0) return this.#begin(row);
    const decision = this.#choice.decisions.get(row.number);
    const doubtful = {
      type: 'doubtful',
      row: row.number,
      name: row.name,
      beside: tellBeside(this.#form, this.#choice.key, named),
      alike,
      decision,
    } as const;
    this.#doubtful.push(doubtful);
    if (decision?.type === 'new') return this.#begin(row);
    const chosen = alike.find(({ id }) => id === decision?.id);
    return chosen === undefined ? doubtful : this.#join(chosen, key, row);
  }

  /** What a row is known for: where the name alone does not tell, those in its municipality before others. */
  #findByKey(named: R): readonly R[] {
    const matches = this.#matcher.byKey(named);
    const place = toPlain(this.#form.municipalityOf(named));
    const here = matches.filter((row) => toPlain(this.#form.municipalityOf(row)) === place);
    return this.#form.isNameAlone(this.#choice.key, named) && here.length > 0 ? here : matches;
  }

  /** Whether what has the name of a row may be another: it is in another municipality, or an earlier row is known for it. */
  #isOther(match: R, named: R): boolean {
    if (!this.#form.isNameAlone(this.#choice.key, named)) return false;
    const [there, here] = [match, named].map((row) => toPlain(this.#form.municipalityOf(row)));
    return isElsewhere(there ?? '', here ?? '') || this.#rowById.has(match.id);
  }

  #begin(row: Row): PlannedSheetRow<R> {
    const blank = this.#form.blank(this.#choice.createId(), this.#choice.nowMs);
    const record = this.#fill(blank, row.cells, row.number);
    this.#marks.push({ hash: row.hash, rowId: record.id });
    return { type: 'new', row: row.number, name: row.name, record };
  }

  /** A row that a person said to be one of another name; that name stays. */
  #join(other: R, key: string, row: Row): PlannedSheetRow<R> {
    this.#joins.push({ key, rowId: other.id });
    return this.#meet(other, withoutColumns(row, this.#form.naming));
  }

  #meet(before: R, { cells, number, hash, name }: Row): PlannedSheetRow<R> {
    const filled = this.#fill(before, cells, number);
    this.#marks.push({ hash, rowId: before.id });
    const differences = this.#columns.flatMap((form): readonly CellDifference[] => {
      const [was, is] = [form.write(before), form.write(filled)];
      return was === is ? [] : [{ column: form.column, before: was, after: is }];
    });
    if (differences.length === 0) return this.#once(before.id, { type: 'unchanged', row: number, name, isSeen: false });
    const record = { ...filled, updatedAt: Math.max(this.#choice.nowMs, before.updatedAt + 1) };
    return this.#once(before.id, { type: 'changed', row: number, name, before, record, differences });
  }

  /** What is there is met by one row only. */
  #once(id: string, planned: PlannedSheetRow<R>): PlannedSheetRow<R> {
    const { row, name } = planned;
    const earlier = this.#rowById.get(id);
    if (earlier !== undefined) return { type: 'refused', row, name, reason: 'double', about: earlier };
    this.#rowById.set(id, row);
    return planned;
  }

  /** A row with what the cells say. An empty cell says nothing; what cannot be read is noted where a row of the sheet is given. */
  #fill(begun: R, cells: readonly RowCell[], number?: number): R {
    const rest = (column: string): string =>
      cells.find((cell) => cell.column === column)?.text ?? (column === 'volumeUnit' ? this.#unitInHeading : '');
    const row = { ...begun };
    for (const cell of cells) {
      const form = this.#formByColumn.get(cell.column);
      // What already stands there is not read: it may be written in a way that reads otherwise.
      if (form === undefined || form.write(row) === cell.text) continue;
      const read = form.read(cell.text, row, rest, this.#ownStreams);
      if (read.ok) Object.assign(row, read.value);
      else if (number !== undefined) this.#refuse(cell, number, read.error);
    }
    return row;
  }

  #refuse({ at, text }: RowCell, row: number, reason: RefusedCell['reason']): void {
    const heading = this.#choice.table.columns[at]?.heading ?? '';
    this.#refusedCells.push({ row, at, heading, text, reason });
  }

  /** A code stands for the name that the register has for it. */
  #withCodeNames(cells: readonly RowCell[], number: number): readonly RowCell[] {
    return this.#form.codes.reduce((so, { code, names, isList }) => {
      const cell = so.find(({ column }) => column === code);
      if (cell === undefined) return so;
      const name = this.#choice.codes[code].get(toCode(cell.text));
      const others = so.filter(({ column }) => column !== code);
      if (name === undefined) {
        if (others.some(({ column }) => column === names)) return others;
        this.#refuse(cell, number, 'unknown-code');
        return others;
      }
      return [
        ...others.filter(({ column }) => column !== names),
        { column: names, at: cell.at, text: isList ? writeNames([name]) : toCellText(name) },
      ];
    }, cells);
  }
}

const listOwnStreams = (row: InventoryRow): readonly string[] =>
  'fundingShares' in row
    ? row.fundingShares.flatMap(({ stream, name }) => (stream === 'other' && name !== undefined ? [name.trim()] : []))
    : [];

/** An amount for a year or a month is of no unit that is known, unless it is money. */
function unitIn(heading: string): string {
  const unit = findWord(VOLUME_UNIT_WORDS, heading);
  const isOther = unit !== 'euro-per-year' && /jaar|maand/i.test(heading);
  return unit === undefined || isOther ? '' : VOLUME_UNIT_WORDS[unit][0];
}

/** Whether two places are filled in and are not the same. */
const isElsewhere = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** What tells a row from others of its name: its schools or providers, or where there are none its municipality. */
export function tellBeside<R extends InventoryRow>(form: SheetForm<R>, by: RowKey, row: R): readonly string[] {
  const beside = form.besideOf(by, row);
  return beside.length > 0 ? beside : [form.municipalityOf(row).trim()].filter((place) => place !== '');
}

const withoutColumns = (row: Row, columns: readonly string[]): Row => ({
  ...row,
  cells: row.cells.filter(({ column }) => !columns.includes(column)),
});

const isTotal = (filled: readonly string[]): boolean =>
  /^(sub|eind)?-?totaal\b|^totalen\b|^total\b|^som\b|^gemiddelde?\b/i.test(filled[0] ?? '');
