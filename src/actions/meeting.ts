import type { AppError, KnownTable, Result, TableKey } from '$domain';
import { err, ok } from '$domain';
import type { Connection, ConnectionStatus, Link, LinkTaker, StoredTable } from '$ports';
import { ALONE, deriveTableKeys, loadLive, type LiveState, type LiveTable, type Table, type TableKeys } from '$table';
import type { Services } from './services';

/** New keys must have left for the others before the links that carry them end. */
const HAND_OVER_MS = 500;

type Round = {
  readonly live: LiveTable;
  readonly connection: Connection;
  /** Gives what ends the answering of those who come with keys of before. */
  readonly answering: Promise<() => void>;
};

/**
 * The meeting of one table with the other devices, for as long as it is open here. It begins by itself and in its own
 * time: a table can be read and written before anyone else is there. When the keys are renewed it begins a new round
 * under the new keys: who was taken out is not in it. To screens it stays one and the same. Whoever makes it closes it.
 */
export class Meeting implements LiveTable, Connection {
  readonly #services: Services;
  readonly #table: Table;
  readonly #stored: StoredTable;
  readonly #ready: Promise<unknown>;
  readonly #known: Pick<KnownTable, 'outdatedEpoch' | 'signallingAddress'>;
  readonly #stateListeners = new Set<(state: LiveState) => void>();
  readonly #statusListeners = new Set<(status: ConnectionStatus) => void>();
  readonly #keyListeners = new Set<(key: TableKey) => void>();
  readonly #wantedListeners = new Set<(sessionIds: readonly string[]) => void>();
  readonly #signalListeners = new Set<(from: string, signal: Uint8Array) => void>();
  #round: Round | undefined;
  #status: ConnectionStatus = { signalling: 'connecting' };
  #epoch: number;
  #work: Promise<void>;
  #isClosed = false;

  /**
   * `ready`: what is to be awaited before words of others may come in. Of what is known: `outdatedEpoch`, the epoch of which
   * was heard, at an earlier time, that there are newer keys, which is said again until they are here; and
   * `signallingAddress`, where this table is looked for instead of where the settings say.
   */
  constructor(
    services: Services,
    table: Table,
    stored: StoredTable,
    known: Pick<KnownTable, 'key' | 'outdatedEpoch' | 'signallingAddress'>,
    ready: Promise<unknown> = Promise.resolve(),
  ) {
    this.#services = services;
    this.#table = table;
    this.#stored = stored;
    this.#ready = ready;
    this.#known = known;
    this.#epoch = known.key.epoch;
    this.#work = this.#open(known.key);
  }

  get state(): LiveState {
    return this.#withNotice(this.#round?.live.state ?? ALONE);
  }

  get status(): ConnectionStatus {
    return this.#round?.connection.status ?? this.#status;
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
    if (this.#round === undefined) link.close('ended');
    else this.#round.live.takeLink(link);
  }

  mayOffer(): boolean {
    return this.#round?.live.mayOffer() ?? false;
  }

  sendSignal(toSessionId: string, signal: Uint8Array): void {
    this.#round?.live.sendSignal(toSessionId, signal);
  }

  check(): void {
    this.#round?.live.check();
  }

  renewKeys(excludedSessionIds: readonly string[]): Promise<Result<TableKey, AppError>> {
    return this.#round?.live.renewKeys(excludedSessionIds) ?? Promise.resolve(err({ type: 'not-allowed' }));
  }

  disconnect(): void {
    this.#round?.connection.disconnect();
    void this.#round?.answering.then((stop) => {
      stop();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stateListeners.clear();
    this.#statusListeners.clear();
    await this.#work;
    await endRound(this.#round);
  }

  #withNotice(state: LiveState): LiveState {
    if (state.problem !== undefined || this.#known.outdatedEpoch !== this.#epoch) return state;
    return { ...state, problem: { type: 'keys-renewed' } };
  }

  async #open(key: TableKey): Promise<void> {
    const opened = await this.#openRound(key);
    if (!opened.ok) this.#status = { signalling: 'unreachable', problem: opened.error };
    else if (this.#isClosed) await endRound(opened.value);
    else this.#follow(opened.value);
    for (const listener of this.#stateListeners) listener(this.state);
    for (const listener of this.#statusListeners) listener(this.status);
  }

  /** Where not even the code of it can be fetched, the table stays open without the others. */
  async #openRound(key: TableKey): Promise<Result<Round, AppError>> {
    try {
      await this.#ready;
      return await openRound(this.#services, this.#table, this.#stored, key, this.#known.signallingAddress);
    } catch {
      return err({ type: 'webrtc-unavailable' });
    }
  }

  #follow(round: Round): void {
    this.#round = round;
    round.live.onState((state) => {
      for (const listener of this.#stateListeners) listener(this.#withNotice(state));
    });
    round.connection.onStatus((status) => {
      for (const listener of this.#statusListeners) listener(status);
    });
    round.live.onWanted((sessionIds) => {
      for (const listener of this.#wantedListeners) listener(sessionIds);
    });
    round.live.onSignal((from, signal) => {
      for (const listener of this.#signalListeners) listener(from, signal);
    });
    round.live.onKey((key) => {
      for (const listener of this.#keyListeners) listener(key);
      if (key.epoch !== this.#epoch) this.#beginAnew(key);
    });
  }

  /** Begins a new round once the new keys have gone out. */
  #beginAnew(key: TableKey): void {
    this.#epoch = key.epoch;
    this.#services.scheduler.after(HAND_OVER_MS, () => {
      if (this.#isClosed) return;
      // Only when its turn has come is it known which round is the one to end: the keys may be renewed again meanwhile.
      this.#work = this.#work.then(() => this.#endPast()).then(() => this.#open(key));
    });
  }

  #endPast(): Promise<void> {
    const past = this.#round;
    this.#round = undefined;
    return endRound(past);
  }
}

async function openRound(
  services: Services,
  table: Table,
  stored: StoredTable,
  key: TableKey,
  ownAddress: string | undefined,
): Promise<Result<Round, AppError>> {
  const connect: Connect = (found, taker) => connectAt(services, ownAddress, found, taker);
  const keys = await deriveTableKeys(key);
  if (!keys.ok) return keys;
  const { openIdentity, openLive } = await loadLive();
  const identity = await openIdentity(key, table.replica.doc.clientID);
  if (!identity.ok) return identity;
  const { scheduler } = services;
  const whenKept = async (): Promise<boolean> => (await stored.flush()).ok;
  const live = openLive(table, { key, identity: identity.value, scheduler, whenKept });
  try {
    const connection = await connect(keys.value, live);
    return ok({ live, connection, answering: answerFormer(services, key, connect) });
  } catch (cause) {
    await live.close();
    throw cause;
  }
}

type Connect = (keys: TableKeys, taker: LinkTaker) => Promise<Connection>;

/** Looks for the devices that have these keys: where the table's own address says, or else the settings. */
async function connectAt(
  { store, connector, ownSignallingAddress }: Services,
  ownAddress: string | undefined,
  { topic, password }: TableKeys,
  taker: LinkTaker,
): Promise<Connection> {
  const { signallingAddress: setAddress, iceServers } = await store.settings.read();
  const signallingAddress = [ownAddress, setAddress].find(Boolean) ?? ownSignallingAddress;
  return connector.connect({ topic, password, signallingAddress, iceServers }, taker);
}

/** Tells who comes with keys of before that there are new ones. Where that cannot be, the table goes on without. */
async function answerFormer({ scheduler }: Services, key: TableKey, connect: Connect): Promise<() => void> {
  try {
    if (key.role !== 'facilitator' || key.epoch === 0) return () => undefined;
    const { answerFormerKeys } = await loadLive();
    return await answerFormerKeys(key, { scheduler, connect });
  } catch {
    return () => undefined;
  }
}

async function endRound(round: Round | undefined): Promise<void> {
  await round?.live.close();
  round?.connection.disconnect();
  (await round?.answering)?.();
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
