import type { Connection, LinkTaker, MeetingPoint } from '$ports';
import { createBucket } from './link/limits';
import Peer, { type PeerOwner } from './peer';
import { parseSignal, type Signal } from './signals';

/** A signal of one call; a reply names the call it replies to. */
type Call = { readonly call: string; readonly signal: Signal };

/** Longer signals are neither sent nor read. */
const MAX_SIGNAL_BYTES = 16_384;
/** What one session may say at once, and then each second. An honest call takes two signals. */
const SIGNAL_BURST = 20;
const SIGNALS_PER_SECOND = 1;
const MAX_PENDING_PEERS = 16;
/** Sessions whose signals are counted; the oldest is forgotten first. */
const MAX_COUNTED_SESSIONS = 512;
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;

type Attempt = { readonly peer: Peer; readonly call: string };

/**
 * Links devices that are in one room already, by signals that the room carries: no signalling host is needed for these
 * (TR9).
 */
export class RoomConnection implements Connection {
  readonly status = { signalling: 'reachable' } as const;
  readonly #taker: LinkTaker;
  readonly #config: RTCConfiguration;
  readonly #ended = new AbortController();
  readonly #attempts = new Map<string, Attempt>();
  readonly #failedCounts = new Map<string, number>();
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #buckets = new Map<string, ReturnType<typeof createBucket>>();
  readonly #stopListening: readonly (() => void)[];
  #wanted: ReadonlySet<string> = new Set();

  constructor({ iceServers }: MeetingPoint, taker: LinkTaker) {
    this.#taker = taker;
    this.#config = { iceServers: [...iceServers] };
    const isAble = typeof RTCPeerConnection !== 'undefined';
    this.#stopListening = isAble
      ? [
          taker.onWanted((sessionIds) => {
            this.#want(new Set(sessionIds));
          }),
          taker.onSignal((from, signal) => {
            this.#hear(from, signal);
          }),
        ]
      : [];
    if (typeof window !== 'undefined') window.addEventListener('pagehide', this.#depart);
  }

  get hasLinks(): boolean {
    return [...this.#attempts.values()].some(({ peer }) => peer.isOpen);
  }

  onStatus(): () => void {
    return () => undefined;
  }

  disconnect(): void {
    if (typeof window !== 'undefined') window.removeEventListener('pagehide', this.#depart);
    for (const stop of this.#stopListening) stop();
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#pauses.clear();
    this.#wanted = new Set();
    this.#ended.abort();
  }

  /** The others see at once that a page is gone. One that comes back calls whom it wants anew. */
  readonly #depart = (): void => {
    for (const { peer } of [...this.#attempts.values()]) peer.depart();
  };

  #want(wanted: ReadonlySet<string>): void {
    if (this.#ended.signal.aborted) return;
    this.#wanted = wanted;
    for (const [session, pause] of this.#pauses) {
      if (wanted.has(session)) continue;
      clearTimeout(pause);
      this.#pauses.delete(session);
    }
    for (const session of this.#failedCounts.keys()) if (!wanted.has(session)) this.#failedCounts.delete(session);
    for (const [session, { peer }] of [...this.#attempts])
      if (!wanted.has(session) && peer.isInitiator && !peer.isOpen) peer.forget();
    for (const session of wanted) if (!this.#pauses.has(session)) this.#call(session);
  }

  #call(session: string): void {
    if (this.#attempts.has(session)) return;
    if (this.#isFull()) this.#callLater(session);
    else this.#createPeer(session, crypto.randomUUID(), true);
  }

  /** After each attempt that failed the next waits longer; chance keeps a whole room from calling at once. */
  #callLater(session: string): void {
    if (!this.#wanted.has(session) || this.#pauses.has(session)) return;
    const failedCount = this.#failedCounts.get(session) ?? 0;
    this.#failedCounts.set(session, failedCount + 1);
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failedCount, MAX_PAUSE_MS) * (0.5 + Math.random());
    const pause = setTimeout(() => {
      this.#pauses.delete(session);
      this.#call(session);
    }, pauseMs);
    this.#pauses.set(session, pause);
  }

  #hear(session: string, bytes: Uint8Array): void {
    if (this.#isTooMuch(session, bytes.length)) return;
    const said = parseCall(bytes);
    const attempt = this.#attempts.get(session);
    if (said?.signal.type === 'offer') {
      // Two who call each other at once: the greater call counts, on both sides.
      if (attempt?.peer.isInitiator === true && !attempt.peer.isOpen && attempt.call > said.call) return;
      if (attempt === undefined && this.#isFull()) return;
      this.#attempts.delete(session);
      attempt?.peer.depart();
      this.#createPeer(session, said.call, false).signal(said.signal);
    } else if (said !== undefined && attempt?.call === said.call && attempt.peer.isInitiator) {
      attempt.peer.signal(said.signal);
    }
  }

  #createPeer(session: string, call: string, initiator: boolean): Peer {
    const owner: PeerOwner = {
      mayStart: () => true,
      takeLink: (link) => {
        this.#failedCounts.delete(session);
        this.#taker.takeLink(link);
      },
      drop: (peer) => {
        if (this.#attempts.get(session)?.peer !== peer) return;
        this.#attempts.delete(session);
        this.#callLater(session);
      },
    };
    const { signal: until } = this.#ended;
    const peer = new Peer({ initiator, owner, until, config: this.#config, route: 'room', isTrickling: false });
    peer.on('signal', (signal) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ call, signal }));
      if (bytes.length <= MAX_SIGNAL_BYTES) this.#taker.sendSignal(session, bytes);
    });
    this.#attempts.set(session, { peer, call });
    return peer;
  }

  #isFull(): boolean {
    return [...this.#attempts.values()].filter(({ peer }) => !peer.isOpen).length >= MAX_PENDING_PEERS;
  }

  #isTooMuch(session: string, byteCount: number): boolean {
    let take = this.#buckets.get(session);
    if (take === undefined) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined && this.#buckets.size >= MAX_COUNTED_SESSIONS) this.#buckets.delete(oldest);
      take = createBucket(SIGNAL_BURST, SIGNALS_PER_SECOND);
      this.#buckets.set(session, take);
    }
    return byteCount > MAX_SIGNAL_BYTES || !take(1, performance.now());
  }
}

function parseCall(bytes: Uint8Array): Call | undefined {
  try {
    const { call, signal: said } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const signal = parseSignal(said);
    return typeof call === 'string' && signal !== undefined ? { call, signal } : undefined;
  } catch {
    return undefined;
  }
}
