import { err, markParties, ok, type AppError, type KnownTable, type Result } from '$domain';
import type { Connection, MeetingPoint, StoredTable } from '$ports';
import {
  announcePresence,
  closeTable,
  createTable,
  deriveTableKeys,
  joinTable,
  onSeatingChange,
  readTableContent,
  readTableState,
  type Replica,
  type Table,
} from '$table';
import type { Services } from './services';
import { settleReceipts } from './settle-receipts';

/** A table that is open on this device: kept, linked, and one's own place at it. Whoever opens must close. */
export type OpenedTable = {
  readonly known: KnownTable;
  readonly table: Table;
  readonly stored: StoredTable;
  readonly connection: Connection;
  /** Writes what is left, ends the link and releases everything. */
  close(): Promise<void>;
};

/**
 * Opens a known table: loads it from this device, links it to the others and sits its person down.
 *
 * @returns `record-missing` for a table this device does not know; the storage's own error where it cannot be read.
 */
export async function openTable(services: Services, tableId: string): Promise<Result<OpenedTable, AppError>> {
  const found = await services.store.knownTables.get(tableId);
  if (!found.ok) return found;
  const known = found.value;
  if (known === undefined) return err({ type: 'record-missing', kind: 'table', id: tableId });
  const keys = await deriveTableKeys(known.secret);
  if (!keys.ok) return keys;
  const table = createTable(tableId);
  const stored = await services.tableStorage.open(tableId, table.replica);
  if (!stored.ok) {
    closeTable(table);
    return stored;
  }
  const settings = await services.store.settings.read();
  const signallingAddress = settings.signallingAddress || services.ownSignallingAddress;
  const connection = await connectOrStayAlone(services, { ...keys.value, signallingAddress }, table.replica);
  await settleReceipts(services, table);
  const leaveSeat = takeSeat(services, known, table);
  void services.store.knownTables.put({ ...known, openedAt: services.clock.nowMs() });
  return ok({
    known,
    table,
    stored: stored.value,
    connection,
    close: async () => {
      leaveSeat();
      connection.disconnect();
      await stored.value.close();
      closeTable(table);
    },
  });
}

/** Links the table to the others. Where even the link's own code cannot be fetched, the table opens without it. */
async function connectOrStayAlone(
  { connector }: Services,
  meetingPoint: MeetingPoint,
  replica: Replica,
): Promise<Connection> {
  try {
    return await connector.connect(meetingPoint, replica);
  } catch {
    return {
      status: { signalling: 'unreachable', linkCount: 0 },
      onStatus: () => () => undefined,
      disconnect: () => undefined,
    };
  }
}

/** Sits down as soon as the table's first facts are here, and shows oneself to the others with one's letter and colour. */
function takeSeat(services: Services, known: KnownTable, table: Table): () => void {
  const { participant, party } = known.me;
  let shown = '';
  const follow = (): void => {
    const state = readTableState(table);
    const { parties, participants } = readTableContent(table);
    const isSeated = participants.some(({ id }) => id === participant.id);
    if (state.type === 'ready' && !isSeated) {
      joinTable(table, participant, party);
      return;
    }
    if (state.type === 'ready' && state.meta.name !== known.name && state.meta.name !== '')
      void services.store.knownTables.put({ ...known, name: state.meta.name, openedAt: services.clock.nowMs() });
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
