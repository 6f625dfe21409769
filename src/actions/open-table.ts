import { createSeed, err, markParties, ok, type AppError, type KnownTable, type Result, type TableMeta } from '$domain';
import type { Connection, StoredTable } from '$ports';
import {
  announcePresence,
  closeTable,
  createTable,
  joinTable,
  noteWriter,
  onOwnWords,
  onSeatingChange,
  readSeating,
  readTableState,
  shareBeginnings,
  type LiveTable,
  type Table,
} from '$table';
import { keepStretches } from './apart/keep-stretches';
import { Meeting } from './meeting';
import { noteOpened } from './opened-tables';
import type { Services } from './services';
import { settleReceipts } from './settle-receipts';

/** A table that is open on this device: kept, linked, and one's own place at it. Whoever opens must close. */
export type OpenedTable = {
  /** As it is known now: a renewed key is in it at once. */
  readonly known: KnownTable;
  readonly table: Table;
  readonly stored: StoredTable;
  /** Who is there, and on how many devices the words are. */
  readonly live: LiveTable;
  /** How it stands with finding others. */
  readonly connection: Connection;
  /** Notes something of this table on this device. Settles when it is on disk. */
  note(
    change: Partial<
      Pick<KnownTable, 'isOnlyHere' | 'me' | 'ownNotes' | 'restoreTold' | 'signallingAddress' | 'wroteAt'>
    >,
  ): Promise<Result<unknown, AppError>>;
  /** Writes what is left, takes leave, ends the links and releases everything. */
  close(): Promise<void>;
};

/** How long at most the moment of the last words is noted late. */
const NOTE_EVERY_MS = 2_000;

/**
 * Opens a known table: loads it from this device, links it to the others and sits its person down.
 *
 * @returns `record-missing` for a table this device does not know; the storage's own error where it cannot be read.
 */
export async function openTable(services: Services, tableId: string): Promise<Result<OpenedTable, AppError>> {
  const found = await services.store.knownTables.get(tableId);
  if (!found.ok) return found;
  if (found.value === undefined) return err({ type: 'record-missing', kind: 'table', id: tableId });
  const { ownSeed = createSeed() } = found.value;
  let known: KnownTable = { ...found.value, ownSeed, openedAt: services.clock.nowMs() };
  const keep = (changed: Partial<KnownTable>): Promise<Result<unknown, AppError>> => {
    known = { ...known, ...changed };
    return services.store.knownTables.put(known);
  };
  const loaded = await load(services, tableId);
  if (!loaded.ok) return loaded;
  const { table, stored } = loaded.value;
  const stretches = keepStretches(services, table, known);
  const live = new Meeting(services, table, stored, known, stretches.ready);
  live.onKey((key) => {
    void keep({ key });
  });
  live.onState(({ problem }) => {
    const { epoch } = known.key;
    if (problem?.type === 'keys-renewed' && known.outdatedEpoch !== epoch) void keep({ outdatedEpoch: epoch });
  });
  await settleReceipts(services, table);
  const leaveSeat = takeSeat(known, table, ({ name, withinParty }) => {
    if (name !== known.name) void keep({ name });
    if (withinParty !== undefined && withinParty.id !== known.withinParty?.id) void keep({ withinParty });
  });
  const { id, partyId } = known.me.participant;
  const endSaying = noteWriter(table, () => ({ id, partyId, nowMs: services.clock.nowMs() }));
  shareBeginnings(table);
  const endNoting = noteWords(services, table, (wroteAt) => {
    void keep({ wroteAt });
  });
  void keep({});
  const opened: OpenedTable = {
    get known() {
      return known;
    },
    table,
    stored,
    live,
    connection: live,
    note: keep,
    close: async () => {
      leaveSeat();
      stretches.stop();
      endNoting();
      endSaying();
      await live.close();
      await stored.close();
      forget();
      closeTable(table);
    },
  };
  const forget = noteOpened(services, opened);
  return ok(opened);
}

/**
 * Notes when words were last written here: at once, and while typing goes on once in a while.
 *
 * @returns what ends it, and notes what was left.
 */
function noteWords({ clock, scheduler }: Services, table: Table, note: (wroteAt: number) => void): () => void {
  let lastMs = 0;
  let notedMs = 0;
  let cancel: (() => void) | undefined;
  const settle = (): void => {
    cancel = undefined;
    if (lastMs === notedMs) return;
    notedMs = lastMs;
    note(lastMs);
    cancel = scheduler.after(NOTE_EVERY_MS, settle);
  };
  const leave = onOwnWords(table, () => {
    lastMs = clock.nowMs();
    if (cancel === undefined) settle();
  });
  return () => {
    leave();
    cancel?.();
    settle();
    cancel?.();
  };
}

/** Loads a table from this device; a damaged one from all that is good of it. */
async function load(
  { tableStorage }: Services,
  tableId: string,
): Promise<Result<{ readonly table: Table; readonly stored: StoredTable }, AppError>> {
  for (const how of ['open', 'openDamaged'] as const) {
    const table = createTable(tableId);
    const stored = await tableStorage[how](tableId, table.replica);
    if (stored.ok) return ok({ table, stored: stored.value });
    closeTable(table);
    if (stored.error.type !== 'table-unreadable') return stored;
  }
  return err({ type: 'table-unreadable' });
}

/**
 * Sits down as soon as the table's first facts are here, and shows oneself to the others with one's letter and colour.
 * A reader only shows oneself: nothing that a reader writes is taken in by anybody.
 */
function takeSeat({ me, key }: KnownTable, table: Table, onMeta: (meta: TableMeta) => void): () => void {
  const { participant, party } = me;
  let shown = '';
  const follow = (): void => {
    const state = readTableState(table);
    const { parties, participants } = readSeating(table);
    const isSeated = participants.some(({ id }) => id === participant.id);
    if (state.type === 'ready' && !isSeated && key.role !== 'reader') {
      joinTable(table, participant, party);
      return;
    }
    if (state.type === 'ready' && state.meta.name !== '') onMeta(state.meta);
    const marked = markParties(parties).find(({ id }) => id === party.id);
    const person = {
      participantId: participant.id,
      name: participant.name,
      partyId: party.id,
      partyName: marked?.name ?? party.name,
      letter: marked?.letter ?? '',
      colorIndex: marked?.colorIndex ?? 1,
    };
    if (shown === JSON.stringify(person)) return;
    shown = JSON.stringify(person);
    announcePresence(table, person);
  };
  follow();
  return onSeatingChange(table, follow);
}
