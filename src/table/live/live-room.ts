import type { AppError, Result, TableKey } from '$domain';
import { bytesToBase64Url } from '$domain';
import type { Link, Scheduler } from '$ports';
import { ROOTS } from '../schema';
import type { Table } from '../table';
import { Acknowledgements } from './content/acknowledgements';
import { AnswerAsks } from './content/answer-asks';
import { AppliedBatches } from './content/applied-batches';
import { Compare } from './content/compare';
import { ContentSync } from './content/content-sync';
import { FetchState } from './content/fetch-state';
import type { Identity } from './identity';
import { handOver, makeHandover, readHandover, type Handover } from './key-renewal';
import { ALONE, type LiveProblem, type LiveState, type RefusalKind } from './live-state';
import { DeviceList } from './room/device-list';
import { PresenceSync } from './room/presence-sync';
import { RoomMap } from './room/room-map';
import { RoomShape } from './room/room-shape';
import { Conversation, type ConversationMeans } from './talk/conversation';
import type { Greeting } from './talk/handshake';
import { encodeControl, type ContentMessage, type ControlMessage } from './talk/messages';
import { say, type Neighbour } from './talk/neighbour';
import { isTooOften, Refusals } from './talk/refusals';

export type LiveRoomMeans = {
  readonly key: TableKey;
  readonly identity: Identity;
  readonly scheduler: Scheduler;
  readonly whenKept: () => Promise<boolean>;
  readonly schemaVersion: number;
};

/** Several devices scan and join at once; more open links than this only a flood makes. */
const MAX_CONVERSATIONS = 96;
/** Who was cut off is not heard again for this long. */
const BANNED_MS = 60_000;
/** Two links that were proven within this time were made at once; both sides then keep the same one. */
const AT_ONCE_MS = 5_000;
const TELL_AFTER_MS = 20;
const STATE_AFTER_MS = 50;
/** How long leaving may take, so that the others hear of it. */
const LEAVE_MS = 300;

/**
 * A table in a room of devices: takes links, greets, and brings together who is there, what is written and what is held.
 * The parts do the work; this class only leads each message to its part.
 */
export class LiveRoom {
  state: LiveState = ALONE;
  readonly #means: LiveRoomMeans;
  readonly #map: RoomMap;
  readonly #conversations = new Set<Conversation>();
  readonly #neighbours = new Map<string, Conversation>();
  readonly #bannedUntilMs = new Map<string, number>();
  readonly #refusals = new Refusals();
  readonly #applied = new AppliedBatches();
  readonly #devices: DeviceList;
  readonly #presence: PresenceSync;
  readonly #content: ContentSync;
  readonly #fetch: FetchState;
  readonly #answers: AnswerAsks;
  readonly #compare: Compare;
  readonly #acknowledgements: Acknowledgements;
  readonly #shape: RoomShape;
  readonly #stateListeners = new Set<(state: LiveState) => void>();
  readonly #keyListeners = new Set<(key: TableKey) => void>();
  readonly #signalListeners = new Set<(from: string, signal: Uint8Array) => void>();
  readonly #talk: ConversationMeans;
  #key: TableKey;
  #problem: LiveProblem | undefined;
  #leavingRecord: Uint8Array | undefined;
  #ownRecord: Uint8Array | undefined;
  #stopTelling: (() => void) | undefined;
  #stopShowing: (() => void) | undefined;
  #isClosed = false;

  constructor(table: Table, means: LiveRoomMeans) {
    const { doc, awareness } = table.replica;
    const { identity, scheduler, schemaVersion, key } = means;
    const tableVersion = (): number => {
      const version: unknown = doc.getMap(ROOTS.meta).get('schemaVersion');
      return typeof version === 'number' ? version : 0;
    };
    const mayWrite = (): boolean => identity.role !== 'reader' && schemaVersion >= tableVersion();
    const show = (): void => {
      this.#showSoon();
    };
    const neighbours = this.#neighbours;
    const applied = this.#applied;
    this.#means = means;
    this.#key = key;
    this.#map = new RoomMap(identity, schemaVersion, tableVersion);
    const map = this.#map;
    this.#acknowledgements = new Acknowledgements({
      map,
      applied,
      scheduler,
      whenKept: means.whenKept,
      onHeld: show,
      send: (to, entries) => this.#sayTo(to, { type: 'acknowledgements', entries }),
    });
    const onApplied = (origin: string): void => {
      this.#acknowledgements.noteApplied(origin);
    };
    this.#fetch = new FetchState({
      doc,
      applied,
      selfId: map.selfId,
      scheduler,
      neighbours,
      onApplied,
      onProgress: show,
      onFetched: (from) => {
        this.#content.retryEarly();
        this.#compare.tell(from);
      },
    });
    this.#content = new ContentSync({
      doc,
      map,
      applied,
      scheduler,
      neighbours,
      mayWrite,
      onApplied,
      onWritten: show,
      onGap: (from) => {
        this.#fetch.want(from);
      },
    });
    this.#answers = new AnswerAsks(doc, applied, scheduler);
    this.#compare = new Compare({
      doc,
      applied,
      fetch: this.#fetch,
      scheduler,
      neighbours,
      onDiverged: (from) => {
        this.#meet({ type: 'diverged', personName: this.#devices.nameOf(from.pass) });
      },
    });
    this.#presence = new PresenceSync({
      awareness,
      identity,
      map,
      scheduler,
      send: (toIds, record) => {
        const bytes = encodeControl({ type: 'presence', record });
        for (const id of toIds) neighbours.get(id)?.sendControl(bytes);
      },
    });
    this.#devices = new DeviceList(map, awareness);
    this.#shape = new RoomShape({
      map,
      scheduler,
      linkedIds: () => new Set(neighbours.keys()),
      drop: (id) => neighbours.get(id)?.end('surplus'),
    });
    this.#talk = {
      identity,
      schemaVersion,
      tableVersion,
      scheduler,
      onGreeted: (conversation, greeting) => {
        this.#takeGreeting(conversation, greeting);
      },
      onControl: (conversation, message) => this.#takeControl(conversation, message),
      onContent: (conversation, message) => {
        this.#takeContent(conversation, message);
      },
      onRefused: (conversation, kind) => this.#noteRefusal(conversation, kind),
      onClosed: (conversation) => {
        this.#lose(conversation);
      },
    };
    this.#tellSoon();
  }

  onState(listener: (state: LiveState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  onKey(listener: (key: TableKey) => void): () => void {
    this.#keyListeners.add(listener);
    return () => this.#keyListeners.delete(listener);
  }

  takeLink(link: Link): void {
    if (this.#isClosed || this.#conversations.size >= MAX_CONVERSATIONS) link.close('ended');
    else this.#conversations.add(new Conversation(link, this.#talk));
  }

  mayOffer(): boolean {
    return this.#shape.mayOffer();
  }

  onWanted(listener: (sessionIds: readonly string[]) => void): () => void {
    return this.#shape.onWanted(listener);
  }

  sendSignal(to: string, signal: Uint8Array): void {
    const step = this.#map.stepTo(to);
    if (step !== undefined) this.#sayTo(step, { type: 'signal', from: this.#map.selfId, to, signal });
  }

  onSignal(listener: (from: string, signal: Uint8Array) => void): () => void {
    this.#signalListeners.add(listener);
    return () => this.#signalListeners.delete(listener);
  }

  check(): void {
    void this.#compare.check();
  }

  async renewKeys(excludedSessionIds: readonly string[]): Promise<Result<TableKey, AppError>> {
    const handover = await makeHandover(this.#key, excludedSessionIds);
    if (!handover.ok) return handover;
    await this.#takeHandover(handover.value);
    return { ok: true, value: this.#key };
  }

  /** Takes leave: what was written goes out first, then the others hear that this device goes on purpose. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#content.stop();
    for (const neighbour of this.#neighbours.values()) {
      if (this.#leavingRecord !== undefined) say(neighbour, { type: 'members', records: [this.#leavingRecord] });
      say(neighbour, { type: 'goodbye', reason: 'left' });
    }
    this.#isClosed = true;
    for (const part of [this.#fetch, this.#compare, this.#acknowledgements, this.#presence, this.#shape]) part.stop();
    this.#stopTelling?.();
    this.#stopShowing?.();
    this.#stateListeners.clear();
    await this.#untilSent();
    for (const conversation of [...this.#conversations]) conversation.end('ended');
  }

  async #untilSent(): Promise<void> {
    let leftMs = LEAVE_MS;
    while (leftMs > 0 && [...this.#neighbours.values()].some(({ waitingBytes }) => waitingBytes > 0)) {
      leftMs -= TELL_AFTER_MS;
      await new Promise<void>((resolve) => {
        this.#means.scheduler.after(TELL_AFTER_MS, resolve);
      });
    }
  }

  #takeGreeting(conversation: Conversation, greeting: Greeting): void {
    switch (greeting.type) {
      case 'proven':
        this.#welcome(conversation);
        break;
      case 'refused':
        conversation.refuse(greeting.kind);
        break;
      case 'other-version':
        this.#meet({ type: 'other-version', isMineOlder: greeting.isMineOlder });
        conversation.mute();
        break;
      case 'other-keys':
        if (greeting.isMineOlder) this.#meet({ type: 'keys-renewed' });
        conversation.mute();
        break;
      case 'silent':
        conversation.end('ended');
        break;
    }
    this.#takeCertificate();
  }

  #welcome(conversation: Conversation): void {
    const { sessionId } = conversation.pass;
    if ((this.#bannedUntilMs.get(sessionId) ?? 0) > this.#means.scheduler.nowMs()) {
      conversation.mute();
      return;
    }
    const before = this.#neighbours.get(sessionId);
    if (before !== undefined && !isBetter(conversation, before)) {
      conversation.end('surplus');
      return;
    }
    this.#neighbours.set(sessionId, conversation);
    before?.end('surplus');
    this.#followLinks();
    say(conversation, {
      type: 'members',
      records: [...(this.#ownRecord ? [this.#ownRecord] : []), ...this.#map.records],
    });
    for (const record of this.#presence.records) say(conversation, { type: 'presence', record });
    this.#compare.tell(conversation);
  }

  /** The certificate came with a greeting: those who wait for it are greeted again, and it is kept with the key. */
  #takeCertificate(): void {
    const { certificate } = this.#means.identity;
    if (certificate === undefined || this.#key.certificate !== undefined) return;
    this.#key = { ...this.#key, certificate: bytesToBase64Url(certificate) };
    for (const listener of this.#keyListeners) listener(this.#key);
    for (const conversation of this.#conversations) conversation.greetAgain();
  }

  async #takeControl(from: Conversation, message: ControlMessage): Promise<void> {
    switch (message.type) {
      case 'members':
        for (const record of message.records) await this.#takeMember(from, record);
        break;
      case 'presence':
        await this.#takePresence(from, message.record);
        break;
      case 'acknowledgements':
        this.#acknowledgements.take(message.entries);
        break;
      case 'status':
        this.#compare.take(from, message);
        break;
      case 'signal':
        this.#takeSignal(from, message);
        break;
      case 'keys': {
        const handover = await readHandover(this.#key, this.#means.identity.anchor, message);
        if (handover === undefined) from.refuse('not-facilitator');
        else await this.#takeHandover(handover);
        break;
      }
      case 'goodbye':
        if (message.reason === 'keys-renewed') this.#meet({ type: 'keys-renewed' });
        break;
      default:
        break;
    }
  }

  #takeContent(from: Conversation, message: ContentMessage): void {
    if (message.type === 'batch') this.#content.take(from, message);
    else if (message.type === 'ask') this.#answers.take(from, message.askId, message.stateVector);
    else if (message.type === 'slice') this.#fetch.take(from, message);
  }

  async #takeMember(from: Conversation, record: Uint8Array): Promise<void> {
    const member = await this.#map.take(record);
    if (member === 'unfit') from.refuse('unfit-message');
    if (typeof member === 'string' || this.#isClosed) return;
    this.#tellOthers(encodeControl({ type: 'members', records: [member.record] }), from);
    if (member.isLeaving) this.#devices.forget(member.pass.sessionId);
    this.#followRoom();
  }

  async #takePresence(from: Conversation, record: Uint8Array): Promise<void> {
    const taken = await this.#presence.take(record);
    if (taken.type === 'forged') from.refuse('forged-presence');
    if (taken.type !== 'news') return;
    const bytes = encodeControl({ type: 'presence', record });
    for (const id of this.#map.childrenFor(taken.sessionId))
      if (id !== from.pass.sessionId) this.#neighbours.get(id)?.sendControl(bytes);
    this.#showSoon();
  }

  #takeSignal(from: Conversation, message: Extract<ControlMessage, { type: 'signal' }>): void {
    if (message.to === this.#map.selfId) {
      if (this.#map.members.has(message.from))
        for (const listener of this.#signalListeners) listener(message.from, message.signal);
      return;
    }
    const step = this.#map.stepTo(message.to);
    if (step !== undefined && step !== from.pass.sessionId) this.#sayTo(step, message);
  }

  async #takeHandover(handover: Handover): Promise<void> {
    const neighbours = [...this.#neighbours.values()];
    await handOver(handover, neighbours);
    for (const neighbour of neighbours)
      if (handover.excluded.has(neighbour.pass.sessionId)) say(neighbour, { type: 'goodbye', reason: 'keys-renewed' });
    this.#key = handover.key;
    for (const listener of this.#keyListeners) listener(this.#key);
  }

  #noteRefusal(conversation: Conversation, kind: RefusalKind): number {
    const pass = this.#provenPass(conversation);
    const name = pass === undefined ? '' : this.#devices.nameOf(pass);
    const count = this.#refusals.add(kind, name, this.#means.scheduler.nowMs());
    if (pass !== undefined && isTooOften(kind, count))
      this.#bannedUntilMs.set(pass.sessionId, this.#means.scheduler.nowMs() + BANNED_MS);
    this.#showSoon();
    return count;
  }

  #provenPass(conversation: Conversation): Conversation['pass'] | undefined {
    return conversation.isProven ? conversation.pass : undefined;
  }

  #lose(conversation: Conversation): void {
    this.#conversations.delete(conversation);
    this.#answers.stop(conversation);
    this.#fetch.lose(conversation);
    const entry = [...this.#neighbours].find(([, one]) => one === conversation);
    if (entry === undefined) return;
    this.#neighbours.delete(entry[0]);
    if (!this.#isClosed) this.#followLinks();
  }

  #followLinks(): void {
    this.#map.setLinked(new Set(this.#neighbours.keys()));
    this.#tellSoon();
    this.#followRoom();
  }

  #followRoom(): void {
    if (this.#isClosed) return;
    this.#presence.keepOnly(new Set(this.#map.present.map(({ pass }) => pass.sessionId)));
    this.#devices.follow();
    this.#acknowledgements.repeatAll();
    this.#compare.tellAllSoon();
    this.#shape.follow();
    this.#showSoon();
  }

  /** Tells the room with whom this device is linked; several changes at once go together. */
  #tellSoon(): void {
    this.#stopTelling ??= this.#means.scheduler.after(TELL_AFTER_MS, () => {
      this.#stopTelling = undefined;
      void this.#tell();
    });
  }

  async #tell(): Promise<void> {
    this.#ownRecord = await this.#map.makeRecord(false);
    // Leaving must be said in the moment itself, when there is no time to sign.
    const leaving = await this.#map.makeRecord(true);
    if (this.#isClosed) return;
    this.#leavingRecord = leaving;
    this.#tellOthers(encodeControl({ type: 'members', records: [this.#ownRecord] }));
    // Whoever did not know this device yet could not take in who is at it.
    this.#presence.repeat();
  }

  #tellOthers(bytes: Uint8Array, but?: Neighbour): void {
    for (const neighbour of this.#neighbours.values()) if (neighbour !== but) neighbour.sendControl(bytes);
  }

  #sayTo(sessionId: string, message: Exclude<ControlMessage, { type: 'skipped' }>): void {
    const neighbour = this.#neighbours.get(sessionId);
    if (neighbour !== undefined) say(neighbour, message);
  }

  #meet(problem: LiveProblem): void {
    this.#problem = problem;
    this.#showSoon();
  }

  #showSoon(): void {
    if (this.#isClosed) return;
    this.#stopShowing ??= this.#means.scheduler.after(STATE_AFTER_MS, () => {
      this.#stopShowing = undefined;
      this.#show();
    });
  }

  #show(): void {
    const { lastSeq, lastWrittenSeq } = this.#content;
    this.state = {
      linkCount: this.#neighbours.size,
      devices: this.#devices.list((sessionId) => this.#acknowledgements.heldBy(sessionId) >= lastSeq),
      isOnlyHere: lastWrittenSeq > this.#acknowledgements.heldAnywhere,
      receivedFraction: this.#fetch.receivedFraction,
      refusals: this.#refusals.list,
      problem: this.#problem,
    };
    for (const listener of this.#stateListeners) listener(this.state);
  }
}

/** Of two links to one device the newer one is better, unless both were made at once: then both sides compare alike. */
function isBetter(newer: Conversation, older: Conversation): boolean {
  if (newer.provenAtMs - older.provenAtMs > AT_ONCE_MS) return true;
  return bytesToBase64Url(newer.link.binding) < bytesToBase64Url(older.link.binding);
}
