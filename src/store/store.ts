import {
  AgreementDraftSchema,
  AnswerSchema,
  ArrangementSchema,
  changeAnswer,
  createId,
  answerId,
  defaultSettings,
  isBehalfRow,
  KnownTableSchema,
  OwnQuestionSchema,
  parseRecord,
  ReceiptSchema,
  RegionSchema,
  SettingsSchema,
  type AgreementDraft,
  type Answer,
  type Arrangement,
  type AnswerChange,
  type AppError,
  type Checklist,
  type ImportRecord,
  type InventoryKind,
  type KnownTable,
  type OwnQuestion,
  type PrivateRows,
  type Receipt,
  type Region,
  type RegisterRow,
  type Result,
  type FieldChange,
  type SavedView,
  type Settings,
  err,
  ok,
} from '$domain';
import type { Clock } from '$ports';
import Dexie from 'dexie';
import { nameOfEarlierCopy } from './database-name';
import type { BehalfAnswers } from './behalf-answers';
import type { InventoryReader, InventoryWrite } from './change-inventory';
import { PrivateDatabase } from './database';
import { guard } from './failures';
import { createRowsWithHistory, type RowsWithHistory } from './inventory/rows-with-history';
import { createRecords, type Records } from './records';
import { createRows, type Rows } from './rows';
import type { Salvage } from './salvage';

const SETTINGS_ID = 'settings';

/** Questions to write, and the ids of those to take away. */
export type OwnQuestionWrite = { readonly put: readonly OwnQuestion[]; readonly removeIds?: readonly string[] };

/** Everything private on this device. Nothing here leaves it by itself. */
export type Store = {
  /** The names of its databases in this browser: the one in use, and the copy of before an upgrade. */
  readonly databaseNames: readonly string[];
  /** Reads what can be read of the database when it does not work as it should; changes nothing. */
  salvage(): Promise<Salvage>;
  readonly answers: Records<Answer> & {
    /** Changes one answer, starting from what is on disk, so that two quick changes both count. */
    change(
      checklist: Pick<Checklist, 'id' | 'version'>,
      partCode: string,
      change: AnswerChange,
    ): Promise<Result<Answer, AppError>>;
    /** Changes many answers at once, all or none; what becomes `undefined` is left. Returns them as they were. */
    changeAll(change: (answer: Answer) => Answer | undefined): Promise<Result<readonly Answer[], AppError>>;
  };
  /** What one types for other parties, until it is laid on the table; fetched where it is asked for. */
  loadBehalfAnswers(): Promise<BehalfAnswers>;
  /** When each of those was last changed (ms). Throws as Dexie does: for live state. */
  listBehalfMoments(): Promise<readonly number[]>;
  readonly arrangements: RowsWithHistory<Arrangement>;
  readonly registerRows: RowsWithHistory<RegisterRow>;
  readonly inventoryViews: Records<SavedView>;
  readonly rowChanges: Records<FieldChange>;
  readonly inventoryImports: Records<ImportRecord>;
  /** Writes what follows from what stands in the inventory, in one transaction: all or none (ST7). `follow` waits for nothing but that. */
  changeInventory(
    follow: (present: InventoryReader) => Promise<InventoryWrite>,
  ): Promise<Result<InventoryWrite, AppError>>;
  readonly agreementDrafts: Records<AgreementDraft>;
  readonly knownTables: Records<KnownTable>;
  readonly receipts: Records<Receipt>;
  readonly ownQuestions: Records<OwnQuestion> & {
    /** Writes what follows from all that are on disk, in one transaction: all or none (ST7). */
    write(follow: (present: readonly OwnQuestion[]) => OwnQuestionWrite): Promise<Result<OwnQuestionWrite, AppError>>;
  };
  readonly regions: Records<Region>;
  readonly settings: {
    read(): Promise<Settings>;
    /** Changes some settings and leaves the rest as it is on disk. */
    change(change: Partial<Settings>): Promise<Result<Settings, AppError>>;
  };
  /** All rows as they stand on disk: for backups. */
  readonly rows: Rows;
  /** Opens the database, or says why it cannot be used. Data of a newer version can be read all the same (ST8). */
  open(): Promise<Result<undefined, AppError>>;
  /** The rows as they stood before the last upgrade; `undefined` where there was none. */
  readonly earlierCopy: {
    read(): Promise<Result<PrivateRows | undefined, AppError>>;
    /** Removes the copy for good. */
    remove(): Promise<Result<undefined, AppError>>;
  };
  /**
   * From now on says what other windows do to the database: one that puts a newer version in place (`storage-newer`), and
   * one that stands in the way of this version (`storage-blocked`) until it is closed.
   */
  watchOthers(report: (error: AppError) => void): void;
  close(): void;
};

/** Opens nothing yet: the first use, or `open`, does. `appVersion` is noted beside what this build writes. */
export function createStore(clock: Clock, databaseName?: string, appVersion = ''): Store {
  const database = new PrivateDatabase(databaseName, appVersion);
  return {
    databaseNames: [database.name, nameOfEarlierCopy(database.name)],
    salvage: async () => (await import('./salvage')).salvageRows(database.name),
    answers: {
      ...createRecords(database.answers, AnswerSchema, (row) => !isBehalfRow(row)),
      change: (checklist, partCode, change) =>
        guard(() => changeStoredAnswer(database, clock, checklist, partCode, change)),
      changeAll: (change) => guard(() => changeStoredAnswers(database, change)),
    },
    loadBehalfAnswers: async () => (await import('./behalf-answers')).createBehalfAnswers(database, clock),
    listBehalfMoments: async () =>
      (await database.answers.toArray()).flatMap((row) =>
        isBehalfRow(row) && 'updatedAt' in row && typeof row.updatedAt === 'number' ? [row.updatedAt] : [],
      ),
    ...createInventory(database, clock),
    agreementDrafts: createRecords(database.agreementDrafts, AgreementDraftSchema),
    knownTables: createRecords(database.knownTables, KnownTableSchema),
    receipts: createRecords(database.receipts, ReceiptSchema),
    ownQuestions: {
      ...createRecords(database.ownQuestions, OwnQuestionSchema),
      write: (follow) => guard(() => writeOwnQuestions(database, follow)),
    },
    regions: createRecords(database.regions, RegionSchema),
    settings: {
      read: () => readSettings(database),
      change: (change) =>
        guard(() =>
          database.transaction('rw', database.settings, async () => {
            const settings = { ...(await readSettings(database)), ...change };
            await database.settings.put({ ...settings, id: SETTINGS_ID });
            return settings;
          }),
        ),
    },
    rows: createRows(database),
    earlierCopy: {
      read: () => guard(async () => (await import('./earlier-copy')).readCopiedRows(Dexie, database.name)),
      remove: () =>
        guard(async () => {
          await (await import('./earlier-copy')).removeCopy(Dexie, database.name);
          return undefined;
        }),
    },
    open: () => openDatabase(database),
    watchOthers: (report) => {
      database.onOther = (version) => {
        report(version === 0 ? { type: 'storage-blocked' } : { type: 'storage-newer', foundVersion: version });
      };
    },
    close: () => {
      database.close();
    },
  };
}

/** What of the store makes up the inventory. */
type InventoryPart = Pick<Store, InventoryKind | 'changeInventory'>;

const createInventory = (database: PrivateDatabase, clock: Clock): InventoryPart => ({
  arrangements: createRowsWithHistory(
    { rows: database.arrangements, rowChanges: database.rowChanges },
    ArrangementSchema,
    clock,
  ),
  registerRows: createRowsWithHistory(
    { rows: database.registerRows, rowChanges: database.rowChanges },
    async () => (await import('./inventory-schemas')).RegisterRowSchema,
    clock,
  ),
  inventoryViews: createRecords(
    database.inventoryViews,
    async () => (await import('./inventory-schemas')).SavedViewSchema,
  ),
  rowChanges: createRecords(database.rowChanges, async () => (await import('./inventory-schemas')).FieldChangeSchema),
  inventoryImports: createRecords(
    database.inventoryImports,
    async () => (await import('./inventory-schemas')).ImportRecordSchema,
  ),
  changeInventory: (follow) =>
    guard(async () => (await import('./change-inventory')).changeInventory(database, clock, follow)),
});

async function openDatabase(database: PrivateDatabase): Promise<Result<undefined, AppError>> {
  const opened = await guard(() => database.open());
  if (!opened.ok) return opened;
  const { newerVersion } = database;
  return newerVersion === undefined ? ok(undefined) : err({ type: 'storage-newer', foundVersion: newerVersion });
}

function changeStoredAnswer(
  database: PrivateDatabase,
  clock: Clock,
  checklist: Pick<Checklist, 'id' | 'version'>,
  partCode: string,
  change: AnswerChange,
): Promise<Answer> {
  return database.transaction('rw', database.answers, async () => {
    const row = await database.answers.get(answerId(checklist.id, partCode));
    const before = parseRecord(AnswerSchema, row);
    // What cannot be read is set aside under a name of its own, never overwritten (ST2).
    if (row !== undefined && before === undefined)
      await database.answers.add({ ...row, id: `${row.id}.damaged.${createId()}` });
    const answer = changeAnswer(before, checklist, partCode, change, clock.nowMs());
    await database.answers.put(answer);
    return answer;
  });
}

const changeStoredAnswers = (
  database: PrivateDatabase,
  change: (answer: Answer) => Answer | undefined,
): Promise<readonly Answer[]> =>
  database.transaction('rw', database.answers, async () => {
    const rows = await database.answers.toArray();
    const changes = rows.flatMap((row) => {
      const before = parseRecord(AnswerSchema, row);
      const after = before === undefined ? undefined : change(before);
      return before === undefined || after === undefined ? [] : [{ before, after }];
    });
    await database.answers.bulkPut(changes.map(({ after }) => after));
    return changes.map(({ before }) => before);
  });

function writeOwnQuestions(
  database: PrivateDatabase,
  follow: (present: readonly OwnQuestion[]) => OwnQuestionWrite,
): Promise<OwnQuestionWrite> {
  return database.transaction('rw', database.ownQuestions, async () => {
    const rows = await database.ownQuestions.toArray();
    const write = follow(rows.flatMap((row) => parseRecord(OwnQuestionSchema, row) ?? []));
    await database.ownQuestions.bulkPut(write.put);
    await database.ownQuestions.bulkDelete([...(write.removeIds ?? [])]);
    return write;
  });
}

const readSettings = async (database: PrivateDatabase): Promise<Settings> =>
  parseRecord(SettingsSchema, await database.settings.get(SETTINGS_ID)) ?? defaultSettings;
