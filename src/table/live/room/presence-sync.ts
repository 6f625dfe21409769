import type { Scheduler } from '$ports';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import type { Identity } from '../identity';
import { concat } from '../talk/bytes';
import type { RoomMap } from './room-map';

export type PresenceMeans = {
  readonly awareness: Awareness;
  readonly identity: Identity;
  readonly map: RoomMap;
  readonly scheduler: Scheduler;
  readonly send: (toSessionIds: readonly string[], record: Uint8Array) => void;
};

/** What became of what was heard. */
export type PresenceTaken =
  { readonly type: 'known' | 'forged' } | { readonly type: 'news'; readonly sessionId: string };

/** At most two updates a second for each person. Source: link.md 2.5. */
const INTERVAL_MS = 500;
const MAX_STATE_LENGTH = 4_096;
const SIGNATURE_BYTES = 64;
const LABEL = new TextEncoder().encode('ontwikkeltafel presence ');
const PRESENCE_ORIGIN = 'link';

/**
 * Who is at the table and where their cursor is. Each session signs its own, so that nobody can speak for another, and it
 * goes with the link: whoever cannot be reached any more is not shown any more.
 */
export class PresenceSync {
  readonly #means: PresenceMeans;
  readonly #recordsBySession = new Map<string, { readonly clock: number; readonly record: Uint8Array }>();
  #clock = 0;
  #stopTimer: (() => void) | undefined;
  #isWaiting = false;

  constructor(means: PresenceMeans) {
    this.#means = means;
    means.awareness.on('update', this.#follow);
  }

  /** What everyone said last, this device too, for someone who comes in. */
  get records(): readonly Uint8Array[] {
    return [...this.#recordsBySession.values()].map(({ record }) => record);
  }

  /**
   * Takes in what a session says of itself, and says whether it goes on to others. What is old, or of someone unknown, is
   * left.
   */
  async take(record: Uint8Array): Promise<PresenceTaken> {
    const parsed = parseRecord(record);
    if (parsed === undefined) return { type: 'forged' };
    const { sessionId, clock, stateText } = parsed;
    const { map, identity } = this.#means;
    if (sessionId === map.selfId || clock <= (this.#recordsBySession.get(sessionId)?.clock ?? 0))
      return { type: 'known' };
    if (!map.members.has(sessionId)) return { type: 'known' };
    const signed = concat(LABEL, record.subarray(0, record.length - SIGNATURE_BYTES));
    if (!(await identity.verify(sessionId, signed, record.slice(record.length - SIGNATURE_BYTES))))
      return { type: 'forged' };
    if (clock <= (this.#recordsBySession.get(sessionId)?.clock ?? 0)) return { type: 'known' };
    this.#recordsBySession.set(sessionId, { clock, record: record.slice() });
    this.#show(sessionId, stateText);
    return { type: 'news', sessionId };
  }

  /** Shows only who is in the room. */
  keepOnly(sessionIds: ReadonlySet<string>): void {
    const gone = [...this.#recordsBySession.keys()].filter(
      (id) => id !== this.#means.map.selfId && !sessionIds.has(id),
    );
    for (const id of gone) this.#recordsBySession.delete(id);
    const { awareness, map } = this.#means;
    const clientIds = gone.flatMap((id) => map.members.get(id)?.pass.clientId ?? []);
    removeAwarenessStates(
      awareness,
      clientIds.filter((clientId) => clientId !== awareness.clientID),
      PRESENCE_ORIGIN,
    );
    for (const clientId of clientIds) awareness.meta.delete(clientId);
  }

  /** Says again who is here; for instance when the room has changed. */
  repeat(): void {
    this.#sayLater();
  }

  stop(): void {
    this.#stopTimer?.();
    this.#means.awareness.off('update', this.#follow);
    this.keepOnly(new Set());
  }

  readonly #follow = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') this.#sayLater();
  };

  #sayLater(): void {
    if (this.#stopTimer !== undefined) {
      this.#isWaiting = true;
      return;
    }
    void this.#say();
    this.#stopTimer = this.#means.scheduler.after(INTERVAL_MS, () => {
      this.#stopTimer = undefined;
      if (!this.#isWaiting) return;
      this.#isWaiting = false;
      this.#sayLater();
    });
  }

  async #say(): Promise<void> {
    const { awareness, identity, map, send } = this.#means;
    const stateText = JSON.stringify(awareness.getLocalState());
    if (stateText.length > MAX_STATE_LENGTH) return;
    this.#clock += 1;
    const clock = this.#clock;
    const unsigned = encodeRecord(map.selfId, clock, stateText);
    const record = concat(unsigned, await identity.sign(concat(LABEL, unsigned)));
    if (clock < this.#clock) return;
    this.#recordsBySession.set(map.selfId, { clock, record });
    send(map.childrenFor(map.selfId), record);
  }

  #show(sessionId: string, stateText: string): void {
    const clientId = this.#means.map.members.get(sessionId)?.pass.clientId;
    const { awareness } = this.#means;
    if (clientId === undefined || clientId === awareness.clientID) return;
    const to = encoding.createEncoder();
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, clientId);
    encoding.writeVarUint(to, (awareness.meta.get(clientId)?.clock ?? 0) + 1);
    encoding.writeVarString(to, stateText);
    applyAwarenessUpdate(awareness, encoding.toUint8Array(to), PRESENCE_ORIGIN);
  }
}

function encodeRecord(sessionId: string, clock: number, stateText: string): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarString(to, sessionId);
  encoding.writeVarUint(to, clock);
  encoding.writeVarString(to, stateText);
  return encoding.toUint8Array(to);
}

function parseRecord(
  record: Uint8Array,
): { readonly sessionId: string; readonly clock: number; readonly stateText: string } | undefined {
  try {
    const from = decoding.createDecoder(record);
    const sessionId = decoding.readVarString(from);
    const clock = decoding.readVarUint(from);
    const stateText = decoding.readVarString(from);
    const isWhole = from.arr.length - from.pos === SIGNATURE_BYTES;
    const state: unknown = JSON.parse(stateText);
    // Whoever reads presence expects an object, or nothing for someone who left.
    const isState = state === null || (typeof state === 'object' && !Array.isArray(state));
    return isWhole && isState && stateText.length <= MAX_STATE_LENGTH ? { sessionId, clock, stateText } : undefined;
  } catch {
    return undefined;
  }
}
