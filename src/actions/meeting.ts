import { ok, type AppError, type Result, type TableKey } from '$domain';
import type { Connection, ConnectionStatus, Link, StoredTable } from '$ports';
import { deriveTableKeys, openIdentity, openLive, type LiveState, type LiveTable, type Table } from '$table';
import type { Services } from './services';

/** New keys must have left for the others before the links that carry them end. */
const HAND_OVER_MS = 500;

type Round = { readonly live: LiveTable; readonly connection: Connection };

/**
 * The meeting of one table with the other devices, for as long as it is open here. When the keys are renewed it begins a
 * new round under the new keys: who was taken out is not in it. To screens it stays one and the same.
 */
export class Meeting implements LiveTable, Connection {
  readonly #services: Services;
  readonly #table: Table;
  readonly #stored: StoredTable;
  readonly #stateListeners = new Set<(state: LiveState) => void>();
  readonly #statusListeners = new Set<(status: ConnectionStatus) => void>();
  readonly #keyListeners = new Set<(key: TableKey) => void>();
  readonly #wantedListeners = new Set<(sessionIds: readonly string[]) => void>();
  readonly #signalListeners = new Set<(from: string, signal: Uint8Array) => void>();
  #round: Round;
  #epoch: number;
  #isClosed = false;

  private constructor(services: Services, table: Table, stored: StoredTable, round: Round, epoch: number) {
    this.#services = services;
    this.#table = table;
    this.#stored = stored;
    this.#round = round;
    this.#epoch = epoch;
    this.#follow();
  }

  /**
   * Begins to meet. Whoever opens must close.
   *
   * @returns the error of a browser that cannot keep secrets.
   */
  static async open(
    services: Services,
    table: Table,
    stored: StoredTable,
    key: TableKey,
  ): Promise<Result<Meeting, AppError>> {
    const round = await openRound(services, table, stored, key);
    return round.ok ? ok(new Meeting(services, table, stored, round.value, key.epoch)) : round;
  }

  get state(): LiveState {
    return this.#round.live.state;
  }

  get status(): ConnectionStatus {
    return this.#round.connection.status;
  }

  onState(listener: (state: LiveState) => void): () => void {
    return listen(this.#stateListeners, listener);
  }

  onStatus(listener: (status: ConnectionStatus) => void): () => void {
    return listen(this.#statusListeners, listener);
  }

  onKey(listener: (key: TableKey) => void): () => void {
    return listen(this.#keyListeners, listener);
  }

  onWanted(listener: (sessionIds: readonly string[]) => void): () => void {
    return listen(this.#wantedListeners, listener);
  }

  onSignal(listener: (from: string, signal: Uint8Array) => void): () => void {
    return listen(this.#signalListeners, listener);
  }

  takeLink(link: Link): void {
    this.#round.live.takeLink(link);
  }

  mayOffer(): boolean {
    return this.#round.live.mayOffer();
  }

  sendSignal(toSessionId: string, signal: Uint8Array): void {
    this.#round.live.sendSignal(toSessionId, signal);
  }

  check(): void {
    this.#round.live.check();
  }

  renewKeys(excludedSessionIds: readonly string[]): Promise<Result<TableKey, AppError>> {
    return this.#round.live.renewKeys(excludedSessionIds);
  }

  disconnect(): void {
    this.#round.connection.disconnect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stateListeners.clear();
    this.#statusListeners.clear();
    await endRound(this.#round);
  }

  #follow(): void {
    const { live, connection } = this.#round;
    live.onState((state) => {
      for (const listener of this.#stateListeners) listener(state);
    });
    connection.onStatus((status) => {
      for (const listener of this.#statusListeners) listener(status);
    });
    live.onWanted((sessionIds) => {
      for (const listener of this.#wantedListeners) listener(sessionIds);
    });
    live.onSignal((from, signal) => {
      for (const listener of this.#signalListeners) listener(from, signal);
    });
    live.onKey((key) => {
      for (const listener of this.#keyListeners) listener(key);
      if (key.epoch !== this.#epoch) this.#begin(key);
    });
  }

  /** Begins a new round once the new keys have gone out. */
  #begin(key: TableKey): void {
    this.#epoch = key.epoch;
    this.#services.scheduler.after(HAND_OVER_MS, () => {
      void this.#replace(key);
    });
  }

  async #replace(key: TableKey): Promise<void> {
    if (this.#isClosed) return;
    await endRound(this.#round);
    const next = await openRound(this.#services, this.#table, this.#stored, key);
    if (!next.ok) return;
    this.#round = next.value;
    if (this.#isClosed) await endRound(next.value);
    else this.#follow();
    for (const listener of this.#stateListeners) listener(this.state);
  }
}

async function openRound(
  services: Services,
  table: Table,
  stored: StoredTable,
  key: TableKey,
): Promise<Result<Round, AppError>> {
  const keys = await deriveTableKeys(key);
  if (!keys.ok) return keys;
  const identity = await openIdentity(key, table.replica.doc.clientID);
  if (!identity.ok) return identity;
  const { scheduler, store, ownSignallingAddress } = services;
  const whenKept = async (): Promise<boolean> => (await stored.flush()).ok;
  const live = openLive(table, { key, identity: identity.value, scheduler, whenKept });
  const { signallingAddress, iceServers } = await store.settings.read();
  const meetingPoint = {
    topic: keys.value.topic,
    password: keys.value.password,
    signallingAddress: signallingAddress || ownSignallingAddress,
    iceServers,
  };
  const connection = await services.connector.connect(meetingPoint, live).catch(() => createNoConnection());
  return ok({ live, connection });
}

async function endRound({ live, connection }: Round): Promise<void> {
  await live.close();
  connection.disconnect();
}

/** Where even the code of the link cannot be fetched, the table opens without it. */
const createNoConnection = (): Connection => ({
  status: { signalling: 'unreachable' },
  onStatus: () => () => undefined,
  disconnect: () => undefined,
});

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
