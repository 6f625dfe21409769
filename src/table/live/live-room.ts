import type { AppError, Result, TableKey } from '$domain';
import { bytesToBase64Url } from '$domain';
import type { Link, Scheduler } from '$ports';
import { META_KEYS, ROOTS } from '../schema';
import type { Table } from '../table';
import { ContentExchange } from './content/content-exchange';
import type { Identity } from './identity';
import { handOver, makeHandover, readHandover, type Handover } from './key-renewal';
import type { LiveProblem, LiveState } from './live-state';
import { DeviceList } from './room/device-list';
import { Doorkeeper } from './room/doorkeeper';
import { PresenceSync } from './room/presence-sync';
import { RoomMap } from './room/room-map';
import { RoomShape } from './room/room-shape';
import { RoomTelling } from './room/room-telling';
import type { Conversation } from './talk/conversation';
import { encodeControl, type ContentMessage, type ControlMessage } from './talk/messages';
import { say, type Neighbour } from './talk/neighbour';
import { NewsRates, type NewsKind } from './talk/news-rates';

export type LiveRoomMeans = {
  readonly key: TableKey;
  readonly identity: Identity;
  readonly scheduler: Scheduler;
  readonly whenKept: () => Promise<boolean>;
  readonly schemaVersion: number;
};

const STATE_AFTER_MS = 50;
/** How long leaving may take, so that the others hear of it. */
const LEAVE_MS = 300;
const LOOK_AGAIN_MS = 20;

/**
 * A table in a room of devices: takes links, greets, and brings together who is there, what is written and what is held.
 * The parts do the work; this class only leads each message to its part.
 */
export class LiveRoom {
  readonly #means: LiveRoomMeans;
  readonly #map: RoomMap;
  readonly #door: Doorkeeper;
  readonly #rates: NewsRates;
  readonly #devices: DeviceList;
  readonly #presence: PresenceSync;
  readonly #content: ContentExchange;
  readonly #shape: RoomShape;
  readonly #telling: RoomTelling;
  readonly #stateListeners = new Set<(state: LiveState) => void>();
  readonly #keyListeners = new Set<(key: TableKey) => void>();
  readonly #signalListeners = new Set<(from: string, signal: Uint8Array) => void>();
  #key: TableKey;
  #problem: LiveProblem | undefined;
  #stopShowing: (() => void) | undefined;
  #isClosed = false;

  constructor(table: Table, means: LiveRoomMeans) {
    const { doc, awareness } = table.replica;
    const { identity, scheduler, schemaVersion, key } = means;
    const tableVersion = (): number => {
      const version: unknown = doc.getMap(ROOTS.meta).get(META_KEYS.schemaVersion);
      return typeof version === 'number' ? version : 0;
    };
    this.#means = means;
    this.#key = key;
    this.#rates = new NewsRates(scheduler);
    this.#map = new RoomMap(identity, schemaVersion, tableVersion);
    this.#devices = new DeviceList(this.#map, awareness);
    this.#door = this.#openDoor(tableVersion);
    const { neighbours } = this.#door;
    const common = { doc, awareness, identity, map: this.#map, scheduler, neighbours };
    this.#content = new ContentExchange({
      ...common,
      mayWrite: () => identity.role !== 'reader' && schemaVersion >= tableVersion(),
      whenKept: means.whenKept,
      send: (to, entries) => {
        this.#sayTo(to, { type: 'acknowledgements', entries });
      },
      onChange: this.#showSoon,
      onDiverged: (from, isDiverged) => {
        this.#noteDiverged(from, isDiverged);
      },
    });
    this.#presence = new PresenceSync({
      ...common,
      send: (toIds, record) => {
        const bytes = encodeControl({ type: 'presence', record });
        for (const id of toIds) neighbours.get(id)?.sendControl(bytes);
      },
    });
    this.#shape = new RoomShape({
      ...common,
      linkedIds: () => new Set(neighbours.keys()),
      drop: (id) => neighbours.get(id)?.end('surplus'),
    });
    this.#telling = new RoomTelling({
      ...common,
      // Whoever did not know this device yet could not take in who is at it.
      onTold: () => {
        this.#presence.repeat();
      },
    });
  }

  /** How it stands at this moment; listeners hear of it a little later, of several changes at once. */
  get state(): LiveState {
    return {
      linkCount: this.#door.neighbours.size,
      devices: this.#devices.list((sessionId) => this.#content.holdsMine(sessionId)),
      isOnlyHere: this.#content.isOnlyHere,
      receivedFraction: this.#content.receivedFraction,
      isArriving: this.#content.isArriving,
      refusals: this.#door.refusals,
      problem: this.#problem ?? this.#door.problem,
    };
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
    if (this.#isClosed) link.close('ended');
    else this.#door.takeLink(link);
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
    this.#content.check();
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
    this.#content.flush();
    this.#telling.takeLeave();
    this.#isClosed = true;
    for (const part of [this.#content, this.#presence, this.#shape, this.#telling]) part.stop();
    this.#stopShowing?.();
    this.#stateListeners.clear();
    await this.#untilSent();
    this.#door.close();
  }

  async #untilSent(): Promise<void> {
    let leftMs = LEAVE_MS;
    while (leftMs > 0 && [...this.#door.neighbours.values()].some(({ waitingBytes }) => waitingBytes > 0)) {
      leftMs -= LOOK_AGAIN_MS;
      await new Promise<void>((resolve) => {
        this.#means.scheduler.after(LOOK_AGAIN_MS, resolve);
      });
    }
  }

  #openDoor(tableVersion: () => number): Doorkeeper {
    const { identity, schemaVersion, scheduler } = this.#means;
    return new Doorkeeper({
      identity,
      schemaVersion,
      tableVersion,
      scheduler,
      nameOf: (pass) => this.#devices.nameOf(pass),
      onWelcome: (neighbour) => {
        this.#welcome(neighbour);
      },
      onLost: (neighbour, wasNeighbour) => {
        this.#content.lose(neighbour);
        if (wasNeighbour && !this.#isClosed) this.#followLinks();
      },
      onControl: (from, message) => (this.#isClosed ? undefined : this.#takeControl(from, message)),
      onContent: (from, message) => {
        this.#takeContent(from, message);
      },
      onOldKeys: () => {
        // Who was handed the new keys already is about to begin anew under them.
        if (this.#key.epoch === identity.epoch) this.#meet({ type: 'keys-renewed' });
      },
      onGreeted: () => {
        this.#takeCertificate();
      },
      onChange: this.#showSoon,
    });
  }

  #welcome(neighbour: Neighbour): void {
    if (this.#isClosed) return;
    this.#followLinks();
    this.#telling.sayRoom(neighbour);
    for (const record of this.#presence.records) say(neighbour, { type: 'presence', record });
    this.#content.welcome(neighbour);
  }

  /** The certificate came with a greeting: those who wait for it are greeted again, and it is kept with the key. */
  #takeCertificate(): void {
    const { certificate } = this.#means.identity;
    if (certificate === undefined || this.#key.certificate !== undefined) return;
    this.#key = { ...this.#key, certificate: bytesToBase64Url(certificate) };
    for (const listener of this.#keyListeners) listener(this.#key);
    this.#door.greetAgain();
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
      case 'status':
        this.#content.takeControl(from, message);
        break;
      case 'signal':
        this.#takeSignal(from, message);
        break;
      case 'keys':
        await this.#takeKeys(from, message);
        break;
      default:
        break;
    }
  }

  #takeContent(from: Neighbour, message: ContentMessage): void {
    if (message.type === 'batch' && this.#isTooMuch('batch', from, message.origin)) return;
    this.#content.take(from, message);
  }

  async #takeMember(from: Neighbour, record: Uint8Array): Promise<void> {
    const member = await this.#map.take(record);
    if (member === 'unfit') from.refuse('unfit-message');
    if (typeof member === 'string' || this.#isClosed) return;
    if (this.#isTooMuch('member', from, member.pass.sessionId)) return;
    this.#telling.tellOthers(encodeControl({ type: 'members', records: [member.record] }), from);
    if (member.isLeaving) this.#devices.forget(member.pass.sessionId);
    this.#followRoom();
  }

  async #takePresence(from: Neighbour, record: Uint8Array): Promise<void> {
    const taken = await this.#presence.take(record);
    if (taken.type === 'forged') from.refuse('forged-presence');
    if (taken.type !== 'news' || this.#isTooMuch('presence', from, taken.sessionId)) return;
    const bytes = encodeControl({ type: 'presence', record });
    for (const id of this.#map.childrenFor(taken.sessionId))
      if (id !== from.pass.sessionId) this.#door.neighbours.get(id)?.sendControl(bytes, true);
    this.#showSoon();
  }

  #takeSignal(from: Neighbour, message: Extract<ControlMessage, { type: 'signal' }>): void {
    const isRelayed = message.from !== from.pass.sessionId;
    // A reader is nobody's way: what it brings of others it made up.
    if (!this.#map.members.has(message.from) || (isRelayed && this.#map.isReader(from.pass.sessionId))) return;
    if (this.#isTooMuch('signal', from, message.from)) return;
    if (message.to === this.#map.selfId) {
      for (const listener of this.#signalListeners) listener(message.from, message.signal);
      return;
    }
    const step = this.#map.stepTo(message.to);
    if (step !== undefined && step !== from.pass.sessionId)
      this.#door.neighbours.get(step)?.sendControl(encodeControl(message), true);
  }

  /** A flood ends with who makes it; who passes it on is spared. */
  #isTooMuch(kind: NewsKind, from: Neighbour, sessionId: string): boolean {
    // Batches and signals are not signed: what one neighbour says is another's does not count against that one.
    const way = kind === 'batch' || kind === 'signal' ? `${from.pass.sessionId} ` : '';
    const isTooMuch = this.#rates.isTooMuch(kind, way + sessionId);
    if (isTooMuch && from.pass.sessionId === sessionId) from.refuse('too-much');
    return isTooMuch;
  }

  async #takeKeys(from: Neighbour, message: Extract<ControlMessage, { type: 'keys' }>): Promise<void> {
    const read = await readHandover(this.#key, this.#means.identity.anchor, from, message);
    if (read === 'forged') from.refuse('not-facilitator');
    else if (read === 'left-out') this.#meet({ type: 'keys-renewed' });
    else if (read !== 'known') await this.#takeHandover(read);
  }

  async #takeHandover(handover: Handover): Promise<void> {
    // Several neighbours hand over the same keys: they are taken from the first.
    if (handover.key.epoch <= this.#key.epoch) return;
    this.#key = handover.key;
    if (this.#problem?.type === 'keys-renewed') this.#problem = undefined;
    await handOver(handover, [...this.#door.neighbours.values()]);
    for (const listener of this.#keyListeners) listener(this.#key);
  }

  #followLinks(): void {
    this.#map.setLinked(new Set(this.#door.neighbours.keys()));
    this.#telling.tellSoon();
    this.#followRoom();
  }

  #followRoom(): void {
    if (this.#isClosed) return;
    this.#presence.follow(new Set(this.#map.present.map(({ pass }) => pass.sessionId)));
    this.#devices.follow();
    this.#content.followRoom();
    this.#shape.follow();
    this.#showSoon();
  }

  #sayTo(sessionId: string, message: Exclude<ControlMessage, { type: 'skipped' }>): void {
    const neighbour = this.#door.neighbours.get(sessionId);
    if (neighbour !== undefined) say(neighbour, message);
  }

  #meet(problem: LiveProblem): void {
    this.#problem = problem;
    this.#showSoon();
  }

  #noteDiverged(from: Neighbour, isDiverged: boolean): void {
    if (isDiverged) this.#meet({ type: 'diverged', personName: this.#devices.nameOf(from.pass) });
    else if (this.#problem?.type === 'diverged') this.#problem = undefined;
    this.#showSoon();
  }

  readonly #showSoon = (): void => {
    if (this.#isClosed) return;
    this.#stopShowing ??= this.#means.scheduler.after(STATE_AFTER_MS, () => {
      this.#stopShowing = undefined;
      const { state } = this;
      for (const listener of this.#stateListeners) listener(state);
    });
  };
}
