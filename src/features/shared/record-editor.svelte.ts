import { parseRecord, type AppError, type RecordSchema, type Result } from '$domain';
import type { Clock } from '$ports';
import type { AppContext } from './app-context';

/** What is typed is on its way to the disk this many ms after the first of it; a crash costs no more. */
const WRITE_AFTER_MS = 100;

/** A person has stopped typing after this many ms: only then is it said what is wrong with a field. */
const PAUSE_MS = 600;

/** No register goes further back; an earlier year is one that is still being typed. */
const EARLIEST_DAY = '1900-01-01';

/** What an editor works with. */
export type RecordEditorMeans<T> = {
  readonly app: Pick<AppContext, 'save' | 'expectSave' | 'holdUpdates'>;
  readonly clock: Clock;
  readonly schema: RecordSchema<T>;
  readonly records: {
    put(record: T): Promise<Result<undefined, AppError>>;
    remove(id: string): Promise<Result<undefined, AppError>>;
  };
};

/** A record to work on, and whether it is new: not on disk as long as there is nothing in it. */
export type OpenedRecord<T> = { readonly record: T; readonly isNew: boolean };

/** What every record form can say about a field; a form may have its own problems too. */
export type CommonProblem = 'too-long' | 'year';

type Problems<OwnProblem> = Readonly<Record<string, CommonProblem | OwnProblem>>;

/**
 * A record while a person fills in its form. Every change that has the right form is written by itself; what has not
 * stays in the form with a remark, and the disk keeps the last good value. A new record is on disk from the first change
 * on, and leaves nothing behind when all of it is taken out again.
 */
export class RecordEditor<
  T extends { readonly id: string; readonly updatedAt: number },
  OwnProblem extends string = never,
> {
  readonly #means: RecordEditorMeans<T>;
  readonly #blank: T | undefined;
  /** As the form shows it. */
  #draft: T;
  /** As it is written: always of the right form. */
  #record: T;
  /** The record as it was last handed to the disk; nothing when that failed. */
  #sent: T | undefined;
  /** Whether anything of a new record may be on disk. */
  #mayBeStored: boolean;
  #isStored: boolean;
  #problems: Problems<OwnProblem> = {};
  #shownProblems: Problems<OwnProblem> = $state.raw({});
  #writing: Promise<void> = Promise.resolve();
  #writeTimer: ReturnType<typeof setTimeout> | undefined;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #releaseUpdates: (() => void) | undefined;
  /** Ends the "saving" in the bar that began with the first letter. */
  #endSaving: (() => void) | undefined;
  readonly #key = Symbol('record');

  constructor(means: RecordEditorMeans<T>, { record, isNew }: OpenedRecord<T>) {
    this.#means = means;
    this.#blank = isNew ? record : undefined;
    this.#draft = $state.raw(record);
    this.#record = $state.raw(record);
    this.#sent = record;
    this.#mayBeStored = !isNew;
    this.#isStored = $state(!isNew);
  }

  /** The record as the form shows it, with what cannot be kept. */
  get draft(): T {
    return this.#draft;
  }

  /** The record as it is, or will be, on disk. */
  get record(): T {
    return this.#record;
  }

  /** Whether the record is on disk. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Whether something in the form cannot be kept as it stands. */
  get hasProblem(): boolean {
    return Object.keys(this.#problems).length > 0;
  }

  /** What is wrong with a field, as soon as it is not being typed in any more. */
  problemOf(field: string): CommonProblem | OwnProblem | undefined {
    return this.#shownProblems[field];
  }

  /** Takes what was filled in; it is written within a tenth of a second. */
  change(change: Partial<T>): void {
    for (const [field, value] of Object.entries(change)) this.take(field, value);
  }

  /** Takes a day from a date field, which hands over every year on the way to the one that is meant. */
  changeDay(field: string & keyof T, day: string | undefined): void {
    this.takeDay(field, day);
  }

  /** Says that what stands in a field cannot be kept. */
  refuse(field: string, problem: CommonProblem | OwnProblem): void {
    this.#startTyping();
    this.#problems = { ...this.#problems, [field]: problem };
  }

  /** Takes back what was said of a field. */
  accept(field: string): void {
    if (field in this.#problems) this.#problems = without(this.#problems, field);
    if (field in this.#shownProblems) this.#shownProblems = without(this.#shownProblems, field);
  }

  /** Takes what is wrong with a field, or that nothing is. */
  judge(field: string, problem: CommonProblem | OwnProblem | undefined): void {
    if (problem === undefined) this.accept(field);
    else this.refuse(field, problem);
  }

  /** Says that nobody is typing now: on leaving a field, the screen or the window. */
  async leaveField(): Promise<void> {
    this.#showProblems();
    await this.flush();
  }

  /** Writes what is not on disk yet, and settles when it is there or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#writeTimer);
    this.#writeTimer = undefined;
    if (this.#record !== this.#sent) {
      this.#sent = this.#record;
      if (this.#mayBeStored || !this.#isLeftOut(this.#record)) this.#writing = this.#write();
    }
    await this.#writing;
    this.#endSaving?.();
    this.#endSaving = undefined;
  }

  /** Writes what there is and lets updates go on. The editor is not used after this. */
  async close(): Promise<void> {
    clearTimeout(this.#pauseTimer);
    await this.flush();
    this.#releaseUpdates?.();
    this.#releaseUpdates = undefined;
  }

  /** Takes the value of one field, of whatever form: the schema judges it. */
  protected take(field: string, value: unknown): void {
    this.#draft = { ...this.#draft, [field]: value };
    const changed = { ...this.#record, [field]: value, updatedAt: this.#means.clock.nowMs() };
    const record = parseRecord(this.#means.schema, changed);
    if (record === undefined) {
      this.refuse(field, 'too-long');
      return;
    }
    this.accept(field);
    this.#record = record;
    this.#startTyping();
    this.#endSaving ??= this.#means.app.expectSave();
    this.#writeTimer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Takes a day of a field of whatever name. */
  protected takeDay(field: string, day: string | undefined): void {
    if (day === undefined || day >= EARLIEST_DAY) {
      this.take(field, day);
      return;
    }
    this.#draft = { ...this.#draft, [field]: day };
    this.refuse(field, 'year');
  }

  #startTyping(): void {
    this.#releaseUpdates ??= this.#means.app.holdUpdates();
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = setTimeout(() => this.#showProblems(), PAUSE_MS);
  }

  #showProblems(): void {
    clearTimeout(this.#pauseTimer);
    this.#shownProblems = this.#problems;
  }

  async #write(): Promise<void> {
    this.#mayBeStored = true;
    await this.#means.app.save(() => this.#writeOnce(), this.#key);
  }

  /** May run again much later, as a retry: it then writes the record as it is by then, never an older one. */
  async #writeOnce(): Promise<Result<undefined, AppError>> {
    const record = this.#record;
    const isLeftOut = this.#isLeftOut(record);
    const { records } = this.#means;
    const outcome = await (isLeftOut ? records.remove(record.id) : records.put(record));
    if (this.#record !== record) return outcome;
    this.#sent = outcome.ok ? record : undefined;
    if (outcome.ok) this.#isStored = !isLeftOut;
    return outcome;
  }

  /** A new record with nothing in it has no place on the disk. */
  readonly #isLeftOut = (record: T): boolean => this.#blank !== undefined && hasSameContent(record, this.#blank);
}

const without = <V>(valuesByField: Readonly<Record<string, V>>, field: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(valuesByField).filter(([other]) => other !== field));

/** Whether two records hold the same; the moment of changing and spaces around words do not count. */
function hasSameContent(one: object, other: object): boolean {
  const otherByField: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(other));
  return Object.entries(one).every(
    ([field, value]) => field === 'updatedAt' || toComparable(value) === toComparable(otherByField[field]),
  );
}

const toComparable = (value: unknown): string | undefined =>
  JSON.stringify(typeof value === 'string' ? value.trim() : value);
