import type { Scheduler } from '$ports';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import type { Identity } from '../identity';
import { concat } from '../talk/bytes';
import { Grouped } from '../talk/grouped';
import { MAX_RECORD_BYTES } from '../talk/messages';
import type { RoomMap } from './room-map';

export type PresenceMeans = {
  readonly awareness: Awareness;
  readonly identity: Identity;
  readonly map: RoomMap;
  readonly scheduler: Scheduler;
  readonly send: (toSessionIds: readonly string[], record: Uint8Array) => void;
};

type Heard = { readonly clock: number; readonly record: Uint8Array; readonly stateText: string };

/** What became of what was heard. */
export type PresenceTaken =
  { readonly type: 'known' | 'forged' } | { readonly type: 'news'; readonly sessionId: string };

/** At most two updates a second for each person. Source: link.md 2.5. */
const INTERVAL_MS = 500;
/** The first to move is shown at once; who moves within this time after it is shown together. */
const SHOW_MS = 100;
const SIGNATURE_BYTES = 64;
const LABEL = new TextEncoder().encode('ontwikkeltafel presence ');
const PRESENCE_ORIGIN = 'link';

/**
 * Who is at the table and where their cursor is. Each session signs its own, so that nobody can speak for another, and it
 * goes with the link: whoever cannot be reached any more is not shown any more.
 */
export class PresenceSync {
  readonly #means: PresenceMeans;
  /** What everyone said last, also those who fell out: an old word must not come back as a new one. */
  readonly #heardBySession = new Map<string, Heard>();
  /** Who is shown, by session, and under which Yjs client id. */
  readonly #shown = new Map<string, number>();
  readonly #moved: Grouped<string>;
  #hereIds: ReadonlySet<string> = new Set();
  #clock = 0;
  #stopTimer: (() => void) | undefined;
  #isWaiting = false;
  #isStopped = false;

  constructor(means: PresenceMeans) {
    this.#means = means;
    this.#moved = new Grouped(means.scheduler, SHOW_MS, (sessionIds) => {
      this.#show([...new Set(sessionIds)].filter((id) => this.#hereIds.has(id)));
    });
    means.awareness.on('update', this.#follow);
  }

  /** What everyone in the room said last, this device too, for someone who comes in. */
  get records(): readonly Uint8Array[] {
    const { selfId } = this.#means.map;
    return [...this.#heardBySession]
      .filter(([sessionId]) => sessionId === selfId || this.#hereIds.has(sessionId))
      .map(([, { record }]) => record);
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
    if (sessionId === map.selfId || !this.#isNews(sessionId, clock)) return { type: 'known' };
    if (!map.members.has(sessionId)) return { type: 'known' };
    const signed = concat(LABEL, record.subarray(0, record.length - SIGNATURE_BYTES));
    if (!(await identity.verify(sessionId, signed, record.slice(record.length - SIGNATURE_BYTES))))
      return { type: 'forged' };
    if (!this.#isNews(sessionId, clock) || this.#isStopped) return { type: 'known' };
    this.#heardBySession.set(sessionId, { clock, record: record.slice(), stateText });
    if (this.#hereIds.has(sessionId)) this.#moved.add(sessionId);
    return { type: 'news', sessionId };
  }

  /** Shows who is in the room now, and nobody else. */
  follow(hereIds: ReadonlySet<string>): void {
    const before = this.#hereIds;
    this.#hereIds = hereIds;
    for (const sessionId of [...this.#shown.keys()]) if (!hereIds.has(sessionId)) this.#hide(sessionId);
    const { members, selfId } = this.#means.map;
    for (const sessionId of [...this.#heardBySession.keys()])
      if (sessionId !== selfId && !members.has(sessionId)) this.#heardBySession.delete(sessionId);
    this.#show([...hereIds].filter((sessionId) => !before.has(sessionId)));
  }

  /** Says again who is here; for instance when the room has changed. */
  repeat(): void {
    this.#sayLater();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopTimer?.();
    this.#moved.stop();
    this.#means.awareness.off('update', this.#follow);
    this.follow(new Set());
  }

  readonly #follow = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') this.#sayLater();
  };

  #isNews(sessionId: string, clock: number): boolean {
    return clock > (this.#heardBySession.get(sessionId)?.clock ?? 0);
  }

  #sayLater(): void {
    if (this.#isStopped) return;
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
    this.#clock += 1;
    const clock = this.#clock;
    const unsigned = encodeRecord(map.selfId, clock, stateText);
    // Nobody would take in more than that.
    if (unsigned.length + SIGNATURE_BYTES > MAX_RECORD_BYTES) return;
    const record = concat(unsigned, await identity.sign(concat(LABEL, unsigned)));
    if (clock < this.#clock) return;
    this.#heardBySession.set(map.selfId, { clock, record, stateText });
    send(map.childrenFor(map.selfId), record);
  }

  #show(sessionIds: readonly string[]): void {
    const { awareness, map } = this.#means;
    const shown = sessionIds.flatMap((sessionId) => {
      const clientId = map.members.get(sessionId)?.pass.clientId;
      const stateText = this.#heardBySession.get(sessionId)?.stateText;
      if (clientId === undefined || clientId === awareness.clientID || stateText === undefined) return [];
      this.#shown.set(sessionId, clientId);
      return [{ clientId, stateText }];
    });
    if (shown.length === 0) return;
    const to = encoding.createEncoder();
    encoding.writeVarUint(to, shown.length);
    for (const { clientId, stateText } of shown) {
      encoding.writeVarUint(to, clientId);
      encoding.writeVarUint(to, (awareness.meta.get(clientId)?.clock ?? 0) + 1);
      encoding.writeVarString(to, stateText);
    }
    withoutStumbling(() => {
      applyAwarenessUpdate(awareness, encoding.toUint8Array(to), PRESENCE_ORIGIN);
    });
  }

  #hide(sessionId: string): void {
    const { awareness } = this.#means;
    const clientId = this.#shown.get(sessionId);
    this.#shown.delete(sessionId);
    if (clientId === undefined) return;
    withoutStumbling(() => {
      removeAwarenessStates(awareness, [clientId], PRESENCE_ORIGIN);
    });
    awareness.meta.delete(clientId);
  }
}

/** Whoever listens to presence may stumble over what somebody says; the link goes on. */
function withoutStumbling(tell: () => void): void {
  try {
    tell();
  } catch {
    return;
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
    return isWhole && isState && Number.isSafeInteger(clock) ? { sessionId, clock, stateText } : undefined;
  } catch {
    return undefined;
  }
}
