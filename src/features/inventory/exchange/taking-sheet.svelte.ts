import { takeBackSheet, takeInSheet } from '$actions';
import {
  createId,
  findSheetKind,
  findTable,
  guessSubject,
  headAt,
  listRegisterNames,
  nameOfRow,
  noRegisterNames,
  planImport,
  readReckoning,
  sheetForm,
  type FoundTable,
  type HeadingMemory,
  type ImportChoice,
  type ImportPlan,
  type ImportRecord,
  type InventoryRow,
  type RegisterNames,
  type Result,
  type RowDecision,
  type RowKey,
  type SheetSubject,
} from '$domain';
import { openPasted, openSheets, type NamedSheet, type SheetsProblem } from '$exchange';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../shared/app-context';
import { inSlices, letTheScreenFollow } from './in-slices';
import {
  decideOpenRows,
  noDecisions,
  noNameDecisions,
  proposeNames,
  withDecision,
  withName,
  withNames,
  withNamesKept,
  type NameDecisions,
  type RowDecisions,
} from './row-decisions';
import { gatherCodes, recallHeadings, recallKey, recallNames } from './sheet-memory';

/** Where a person is in taking over a sheet. Nothing is changed before it is asked for. */
export type SheetStep =
  | { readonly type: 'idle' }
  | { readonly type: 'reading'; readonly name: string }
  | { readonly type: 'refused'; readonly name: string; readonly problem: SheetsProblem | 'empty' }
  | { readonly type: 'chosen'; readonly name: string; readonly sheets: readonly NamedSheet[] };

/** What a person chose of a file: the sheet, where its headings are, and what its columns hold. */
export type SheetChoice = {
  readonly sheetAt: number;
  readonly subject: SheetSubject;
  readonly table: FoundTable;
  readonly key: RowKey;
  readonly decisions: RowDecisions;
  /** What a person said of names that are not known here. */
  readonly nameDecisions: NameDecisions;
};

const NO_TABLE: FoundTable = { firstRow: 0, headRows: 0, columns: [] };
const NO_CHOICE: SheetChoice = {
  sheetAt: 0,
  subject: 'arrangement',
  table: NO_TABLE,
  key: 'name-and-schools',
  decisions: noDecisions,
  nameDecisions: noNameDecisions,
};

/** Reads a spreadsheet or a pasted table, shows what it would change, and takes it over when asked. */
export class TakingSheet {
  step: SheetStep = $state.raw({ type: 'idle' });
  choice: SheetChoice = $state.raw(NO_CHOICE);
  /** What taking over would do; nothing while that is being worked out. */
  plan: ImportPlan<InventoryRow> | undefined = $state.raw();
  /** The names to which those in the sheet may point. */
  knownNames: RegisterNames | undefined = $state.raw();
  /** How many rows have been looked at, while a plan is made that takes a while. */
  lookedAt: number | undefined = $state.raw();
  isPlanning = $state(false);
  isBusy = $state(false);
  /** Whether the inventory changed between the preview and the taking over. */
  isStale = $state(false);
  readonly #app: Pick<AppContext, 'services' | 'save'>;
  /** What a person came to take over. */
  readonly #wanted: SheetSubject;
  #imports: readonly ImportRecord[] = [];
  #stopping = new AbortController();

  constructor(app: Pick<AppContext, 'services' | 'save'>, wanted: SheetSubject = 'arrangement') {
    this.#app = app;
    this.#wanted = wanted;
  }

  get #memory(): HeadingMemory {
    return recallHeadings(this.#imports, this.choice.subject);
  }

  /** The rows of the sheet that was chosen. */
  get rows(): NamedSheet['rows'] {
    return this.step.type === 'chosen' ? (this.step.sheets[this.choice.sheetAt]?.rows ?? []) : [];
  }

  /** Reads a file that was picked. */
  async open(file: File): Promise<void> {
    await this.#read(file.name, async (signal) => {
      const bytes = await file.arrayBuffer().catch(() => undefined);
      return bytes === undefined ? undefined : openSheets(new Uint8Array(bytes), signal);
    });
  }

  /** Reads a table that was pasted. */
  async paste(text: string): Promise<void> {
    await this.#read(t('sheet.pastedName'), (signal) => openPasted(text, signal));
  }

  /** Leaves everything as it is. */
  cancel(): void {
    if (this.isBusy) return;
    this.#stopping.abort();
    this.step = { type: 'idle' };
    this.plan = undefined;
  }

  async chooseSheet(sheetAt: number): Promise<void> {
    const sheet = this.step.type === 'chosen' ? this.step.sheets[sheetAt] : undefined;
    if (this.step.type !== 'chosen' || sheet === undefined) return;
    this.plan = undefined;
    await this.#choose({ sheetAt, ...this.#guess(sheet, this.step.name) });
  }

  /** Says what the sheet is for. */
  async chooseSubject(subject: SheetSubject): Promise<void> {
    this.plan = undefined;
    await this.#choose(this.#readAs(subject, this.rows));
  }

  /** Says in which row the headings stand; `row` counts from 1, and 0 says that there are none. */
  async chooseHead(row: number, headRows: 1 | 2): Promise<void> {
    const form = sheetForm(this.choice.subject);
    const table = headAt(this.rows, Math.max(0, row - 1), row === 0 ? 0 : headRows, this.#memory, form);
    await this.#choose({ table, decisions: noDecisions });
  }

  /** Says what a column of the sheet holds; another that held the same lets it go. */
  async chooseColumn(at: number, column: string | undefined): Promise<void> {
    const { table } = this.choice;
    const columns = table.columns.map((found, place) => {
      if (place === at) return { ...found, column };
      return found.column === column ? { ...found, column: undefined } : found;
    });
    await this.#choose({ table: { ...table, columns }, decisions: noDecisions });
  }

  async chooseKey(key: RowKey): Promise<void> {
    await this.#choose({ key, decisions: noDecisions });
  }

  /** Decides of a row whether it is something that is there. */
  async decide(row: number, decision: RowDecision | undefined): Promise<void> {
    await this.#choose({ decisions: withDecision(this.choice.decisions, row, decision) });
  }

  /** Decides of all rows at once that wait for it: each is the likeliest of those that are there, or each is new. */
  async decideOpen(type: RowDecision['type']): Promise<void> {
    if (this.plan !== undefined) await this.#choose({ decisions: decideOpenRows(this.plan, type) });
  }

  /** Takes back what was decided of all rows. */
  async undecideAll(): Promise<void> {
    await this.#choose({ decisions: noDecisions });
  }

  /** Says what a name that is not known here stands for; nothing: that is not decided yet. */
  async decideName(key: string, name: string | undefined): Promise<void> {
    await this.#choose({ nameDecisions: withName(this.choice.nameDecisions, key, name) });
  }

  /** What was said earlier of names that are not decided yet. */
  get earlierNames(): NameDecisions {
    const { plan, knownNames } = this;
    if (plan === undefined || knownNames === undefined) return noNameDecisions;
    return proposeNames(plan.unknownNames, recallNames(this.#imports), knownNames);
  }

  /** Says of those names what was said of them earlier. */
  async takeEarlierNames(): Promise<void> {
    await this.#choose({ nameDecisions: withNames(this.choice.nameDecisions, this.earlierNames) });
  }

  /** Takes all names that are not decided yet as the sheet has them. */
  async keepNames(): Promise<void> {
    const names = this.plan?.unknownNames ?? [];
    await this.#choose({ nameDecisions: withNamesKept(this.choice.nameDecisions, names) });
  }

  /** Takes over what is shown, and says whether that worked. */
  async takeIn(): Promise<boolean> {
    const { step, plan, choice } = this;
    if (step.type !== 'chosen' || plan === undefined || this.isPlanning || this.isBusy) return false;
    this.isBusy = true;
    const { services, save } = this.#app;
    const taken = await save(() =>
      takeInSheet(services, {
        plan,
        subject: choice.subject,
        table: choice.table,
        key: choice.key,
        nameDecisions: choice.nameDecisions,
        fileName: step.name,
      }),
    );
    this.isBusy = false;
    if (!taken.ok) return false;
    const record = taken.value;
    if (record === undefined) {
      this.isStale = true;
      await this.#plan();
      return false;
    }
    const text = { count: record.rowIds.length };
    lastToastId = toasts.show({
      text: choice.subject === 'arrangement' ? t('sheet.taken', text) : t('sheet.rowsTaken', text),
      kind: 'success',
      action: { label: t('common.undo'), run: () => void this.takeBack(record) },
    });
    const next = findNextRegister(step.sheets, choice.sheetAt);
    if (next !== undefined) {
      this.#imports = [...this.#imports, record];
      await this.chooseSheet(next);
      return true;
    }
    this.step = { type: 'idle' };
    this.plan = undefined;
    return true;
  }

  /** Takes back a sheet that was taken over, and says what stayed. */
  async takeBack({ id }: Pick<ImportRecord, 'id'>): Promise<void> {
    const { services, save } = this.#app;
    const undone = await save(() => takeBackSheet(services, id));
    if (!undone.ok) return;
    const { kept } = undone.value;
    const said = { count: kept.length, names: kept.map(nameOfAny).slice(0, MAX_NAMES).join(', ') };
    const isOfRegister = kept.some((row) => 'kind' in row);
    toasts.show({
      text:
        kept.length === 0
          ? t('sheet.takenBack')
          : isOfRegister
            ? t('sheet.rowsTakenBackBut', said)
            : t('sheet.takenBackBut', said),
      kind: 'success',
    });
  }

  async #read(
    name: string,
    open: (signal: AbortSignal) => Promise<Result<readonly NamedSheet[], SheetsProblem> | undefined>,
  ): Promise<void> {
    this.#stopping.abort();
    const stopping = new AbortController();
    this.#stopping = stopping;
    const isGivenUp = (): boolean => stopping.signal.aborted;
    this.step = { type: 'reading', name };
    // What is said of an earlier list would stand in the way; its undo stays in the list of what was taken over.
    if (lastToastId !== undefined) toasts.dismiss(lastToastId);
    const read = await open(stopping.signal).catch(() => undefined);
    if (isGivenUp()) return;
    if (read?.ok !== true) {
      this.step = { type: 'refused', name, problem: read?.error ?? 'damaged' };
      return;
    }
    const sheetAt = read.value.findIndex(({ rows }) => rows.length > 1);
    if (sheetAt === -1) {
      this.step = { type: 'refused', name, problem: 'empty' };
      return;
    }
    this.#imports = (await this.#app.services.store.inventoryImports.list()).records;
    const guessed = this.#guess(read.value[sheetAt], name);
    await letTheScreenFollow();
    if (isGivenUp()) return;
    this.step = { type: 'chosen', name, sheets: read.value };
    await this.#choose({ ...NO_CHOICE, sheetAt, ...guessed });
  }

  /** Guesses what a sheet is for; one without a name goes by that of its file. */
  #guess(sheet: NamedSheet | undefined, fileName: string): Partial<SheetChoice> {
    const { name = '', rows = [] } = sheet ?? {};
    const called = name === '' ? fileName.replace(/\.[a-z]+$/i, '') : name;
    return this.#readAs(guessSubject(called, rows, this.#wanted), rows);
  }

  #readAs(subject: SheetSubject, rows: NamedSheet['rows']): Partial<SheetChoice> {
    const form = sheetForm(subject);
    const key = subject === 'arrangement' ? (recallKey(this.#imports) ?? NO_CHOICE.key) : form.rowKeys[0];
    const table = findTable(rows, recallHeadings(this.#imports, subject), form);
    return { subject, table, key, decisions: noDecisions, nameDecisions: noNameDecisions };
  }

  async #choose(change: Partial<SheetChoice>): Promise<void> {
    if (this.isBusy) return;
    this.choice = { ...this.choice, ...change };
    this.isStale = false;
    await this.#plan();
  }

  /** Works out anew what taking over would do; one that was being worked out is given up. */
  async #plan(): Promise<void> {
    this.#stopping.abort();
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.isPlanning = true;
    const present = await this.#readPresent();
    this.knownNames = present.knownNames;
    const work = planImport({ ...this.choice, form: sheetForm(this.choice.subject), rows: this.rows, ...present });
    const plan = await inSlices(work, {
      signal: stopping.signal,
      onprogress: (row) => {
        if (this.rows.length > MANY_ROWS) this.lookedAt = row;
      },
    });
    if (stopping.signal.aborted) return;
    this.plan = plan;
    this.isPlanning = false;
    this.lookedAt = undefined;
  }

  async #readPresent(): Promise<Present> {
    const { store, clock } = this.#app.services;
    const { subject } = this.choice;
    const linksNames = sheetForm(subject).columns.some(({ link }) => link !== undefined);
    const [arrangements, imports, registerRows, regions] = await Promise.all([
      store.arrangements.readAll(),
      store.inventoryImports.list(),
      store.registerRows.readAll(),
      store.regions.list(),
    ]);
    return {
      present: subject === 'arrangement' ? arrangements : registerRows.filter(({ kind }) => kind === subject),
      imports: imports.records,
      codes: gatherCodes(registerRows),
      ownStreams: readReckoning(regions.records[0]).streams ?? [],
      // Putting all names in order takes a while, and is for nothing where a sheet points to none.
      knownNames: linksNames
        ? listRegisterNames({ arrangements, registerRows, regions: regions.records })
        : noRegisterNames,
      nowMs: clock.nowMs(),
      createId,
    };
  }
}

type Present = Pick<
  ImportChoice<InventoryRow>,
  'present' | 'imports' | 'codes' | 'ownStreams' | 'nowMs' | 'createId'
> & {
  readonly knownNames: RegisterNames;
};

/** The next sheet of a workbook that is called after a register: who takes over one mostly wants the others too. */
const findNextRegister = (sheets: readonly NamedSheet[], sheetAt: number): number | undefined => {
  const at = sheets.findIndex(
    ({ name, rows }, place) => place > sheetAt && rows.length > 1 && findSheetKind(name) !== undefined,
  );
  return at === -1 ? undefined : at;
};

const nameOfAny = (row: InventoryRow): string => ('kind' in row ? nameOfRow(row) : row.name);

/** What was said last of a list that was taken over; it outlives the screen. */
let lastToastId: number | undefined;

/** The most names that one sentence holds. */
const MAX_NAMES = 3;

/** From here on it takes long enough to say how far it is. */
const MANY_ROWS = 500;
