import * as v from 'valibot';
import { AgreementDraftSchema } from '../agreements/agreement';
import { BehalfAnswerSchema } from '../checklist/behalf-answer';
import { OwnQuestionSchema } from '../checklist/own/own-question';
import { AnswerSchema } from '../checklist/review';
import { ArrangementSchema } from '../inventory/arrangement';
import { ImportRecordSchema } from '../inventory/import-record';
import { RegisterRowSchema } from '../inventory/register-row';
import { FieldChangeSchema } from '../inventory/row-change';
import { SavedViewSchema } from '../inventory/saved-view';
import { parseRecord, type RecordSchema } from '../record';
import { RegionSchema } from '../region';
import { KnownTableSchema } from '../table/known-table';
import { ReceiptSchema } from '../table/receipt';
import { SettingsSchema } from '../settings';
import { joinKnownTables, joinSettings, momentOf, type Joined, type RowOutcome } from './join-row';
import { isSameValue, toCanonicalText } from './canonical-text';
import {
  noPrivateRows,
  PRIVATE_KINDS,
  type PrivateKind,
  type PrivateRow,
  type PrivateRows,
  type SetAsideRow,
} from './private-rows';

export type OutcomeCounts = Readonly<Record<RowOutcome, number>>;

/** What putting back would do: the rows to write, and what becomes of each kind. */
export type RowJoin = {
  readonly writes: PrivateRows;
  readonly countsByKind: Readonly<Record<PrivateKind, OutcomeCounts>>;
};

const schemas: Readonly<Record<Exclude<PrivateKind, 'setAside'>, RecordSchema<unknown>>> = {
  answers: v.union([AnswerSchema, BehalfAnswerSchema]),
  arrangements: ArrangementSchema,
  agreementDrafts: AgreementDraftSchema,
  knownTables: KnownTableSchema,
  receipts: ReceiptSchema,
  regions: RegionSchema,
  settings: SettingsSchema,
  ownQuestions: OwnQuestionSchema,
  registerRows: RegisterRowSchema,
  inventoryViews: SavedViewSchema,
  rowChanges: FieldChangeSchema,
  inventoryImports: ImportRecordSchema,
};

/**
 * Joins the rows of a backup with those that are here. Nothing is thrown away: whichever of two gives way is set aside, once.
 * Doing it again with the outcome changes nothing.
 *
 * @param unfitTableIds Known tables of the backup whose key belongs to another table.
 */
export function joinRows(
  here: PrivateRows,
  backup: PrivateRows,
  nowMs: number,
  unfitTableIds: ReadonlySet<string> = new Set(),
): RowJoin {
  const aside = new AsideRows(here.setAside, nowMs);
  const counts = { ...countsOfNone() };
  const writes: Record<PrivateKind, readonly PrivateRow[]> = { ...noPrivateRows };
  for (const kind of PRIVATE_KINDS) {
    if (kind === 'setAside') continue;
    const isFit = (row: PrivateRow): boolean =>
      parseRecord(schemas[kind], row) !== undefined && !(kind === 'knownTables' && unfitTableIds.has(row.id));
    const joined = joinKind(kind, here[kind], backup[kind], isFit, aside);
    writes[kind] = joined.writes;
    counts[kind] = joined.counts;
  }
  const setAsideCounts = { ...noOutcomes };
  for (const row of backup.setAside) setAsideCounts[aside.takeOver(row) ? 'new' : 'equal'] += 1;
  return { writes: { ...writes, setAside: aside.added }, countsByKind: { ...counts, setAside: setAsideCounts } };
}

const noOutcomes: OutcomeCounts = { new: 0, equal: 0, replaced: 0, kept: 0, joined: 0, unreadable: 0 };

const countsOfNone = (): Record<PrivateKind, OutcomeCounts> => ({
  answers: noOutcomes,
  arrangements: noOutcomes,
  agreementDrafts: noOutcomes,
  knownTables: noOutcomes,
  receipts: noOutcomes,
  regions: noOutcomes,
  settings: noOutcomes,
  setAside: noOutcomes,
  ownQuestions: noOutcomes,
  registerRows: noOutcomes,
  inventoryViews: noOutcomes,
  rowChanges: noOutcomes,
  inventoryImports: noOutcomes,
});

function joinKind(
  kind: PrivateKind,
  here: readonly PrivateRow[],
  backup: readonly PrivateRow[],
  isFit: (row: PrivateRow) => boolean,
  aside: AsideRows,
): { readonly writes: readonly PrivateRow[]; readonly counts: OutcomeCounts } {
  const hereById = new Map(here.map((row) => [row.id, row]));
  const writesById = new Map<string, PrivateRow>();
  const counts = { ...noOutcomes };
  for (const row of backup) {
    const { outcome, write, loser } = joinRow(kind, writesById.get(row.id) ?? hereById.get(row.id), row, isFit);
    counts[outcome] += 1;
    if (write !== undefined) writesById.set(row.id, write);
    if (loser !== undefined) aside.add(kind, loser);
  }
  return { writes: [...writesById.values()], counts };
}

function joinRow(
  kind: PrivateKind,
  here: PrivateRow | undefined,
  backup: PrivateRow,
  isFit: (row: PrivateRow) => boolean,
): Joined {
  if (here !== undefined && isSameValue(here, backup)) return { outcome: 'equal' };
  if (!isFit(backup)) return { outcome: 'unreadable', loser: backup };
  if (here === undefined) return { outcome: 'new', write: backup };
  if (!isFit(here)) return { outcome: 'replaced', write: backup, loser: here };
  if (kind === 'settings') return joinSettings(here, backup);
  if (kind === 'knownTables') return joinKnownTables(here, backup);
  return momentOf(backup) > momentOf(here)
    ? { outcome: 'replaced', write: backup, loser: here }
    : { outcome: 'kept', loser: backup };
}

/** What gives way, each once, also when the same backup is put back again. */
class AsideRows {
  readonly #ids: Set<string>;
  readonly #substances: Set<string>;
  readonly #nowMs: number;
  readonly added: PrivateRow[] = [];

  constructor(present: readonly PrivateRow[], nowMs: number) {
    this.#ids = new Set(present.map(({ id }) => id));
    this.#substances = new Set(present.map(substanceOf));
    this.#nowMs = nowMs;
  }

  add(kind: PrivateKind, row: PrivateRow): void {
    this.takeOver({ id: `${this.#nowMs}-${this.#ids.size}`, kind, setAsideAt: this.#nowMs, row });
  }

  /** @returns whether it was not here yet. */
  takeOver(row: SetAsideRow | PrivateRow): boolean {
    const substance = substanceOf(row);
    if (this.#substances.has(substance)) return false;
    const added = this.#ids.has(row.id)
      ? { ...row, id: `${this.#nowMs}-${this.#ids.size}-${row.id}`.slice(0, 200) }
      : row;
    this.#substances.add(substance);
    this.#ids.add(added.id);
    this.added.push(added);
    return true;
  }
}

/** What was set aside, whenever that was. */
const substanceOf = (row: PrivateRow): string => toCanonicalText({ ...row, id: undefined, setAsideAt: undefined });
