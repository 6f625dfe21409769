import { isWriterRole } from '$domain';
import type { Link, LinkChannel, LinkEnding, Scheduler } from '$ports';
import { Handshake, type Greeting } from './handshake';
import type { Identity, Pass } from '../identity';
import type { RefusalKind } from '../live-state';
import { encodeControl, parseContent, parseControl, type ContentMessage, type ControlMessage } from './messages';
import type { Neighbour } from './neighbour';
import { Strikes } from './refusals';

export type ConversationMeans = {
  readonly identity: Identity;
  readonly schemaVersion: number;
  /** The form of the table itself, once it is known. */
  readonly tableVersion: () => number;
  readonly scheduler: Scheduler;
  /** How the greeting ended. Where it proved the other side, the neighbour is this conversation. */
  readonly onGreeted: (conversation: Conversation, greeting: Greeting) => void;
  readonly onControl: (conversation: Conversation, message: ControlMessage) => Promise<void> | void;
  readonly onContent: (conversation: Conversation, message: ContentMessage) => void;
  /** Something was refused; with `isEnding` it was once too often, and the link ends. */
  readonly onRefused: (conversation: Conversation, kind: RefusalKind, isEnding: boolean) => void;
  /** The other side, which was proven, is out of reach for the moment, or is back. */
  readonly onAway: (conversation: Conversation, isAway: boolean) => void;
  readonly onClosed: (conversation: Conversation) => void;
};

const PING_MS = 10_000;
/** No word for so long, although pings were sent: the other side is gone. */
const SILENCE_MS = 25_000;
/** What may wait for the greeting to be proven; an honest device waits itself. */
const MAX_EARLY = { messages: 64, bytes: 4 * 1_048_576 };
/** What may wait while signatures are checked. */
const MAX_WAITING = { messages: 4_096, bytes: 16 * 1_048_576 };
/** More messages a second than any room makes; a record among many counts as one. */
const MAX_MESSAGES_PER_SECOND = 4_000;
/**
 * What somebody makes this device pass on must not look like its own flood at the next one, wherever the seconds of that
 * one begin. Words that are left out are found by the comparing rounds. Sixty devices that all write stay below 500.
 */
const MAX_PASSED_ON_PER_SECOND = 1_500;

/** The talk over one link: a greeting first, then messages, one at a time. */
export class Conversation implements Neighbour {
  readonly link: Link;
  /** When the greeting was done, for choosing between two links to one device. */
  provenAtMs = 0;
  #pass: Pass | undefined;
  #schemaVersion = 0;
  readonly #means: ConversationMeans;
  readonly #handshake: Handshake;
  readonly #strikes = new Strikes();
  #state: 'greeting' | 'proven' | 'muted' | 'closed' = 'greeting';
  #queue: Promise<void> = Promise.resolve();
  /** Whether content came before the greeting was done. It is dropped; an honest device waits, a network may reorder. */
  #hasSpokenEarly = false;
  #waitingCount = 0;
  #waitingSize = 0;
  readonly #heard: PerSecond;
  readonly #passedOn: PerSecond;
  #lastHeardMs: number;
  #stopPing: () => void = () => undefined;

  constructor(link: Link, means: ConversationMeans) {
    this.link = link;
    this.#means = means;
    this.#heard = new PerSecond(means.scheduler, MAX_MESSAGES_PER_SECOND);
    this.#passedOn = new PerSecond(means.scheduler, MAX_PASSED_ON_PER_SECOND);
    this.#lastHeardMs = means.scheduler.nowMs();
    this.#handshake = new Handshake(link, means.identity, means.schemaVersion, means.scheduler, (greeting) => {
      this.#takeGreeting(greeting);
    });
    link.listen({
      onMessage: (channel, message) => {
        this.#take(channel, message);
      },
      onAway: (isAway) => {
        if (this.isProven) means.onAway(this, isAway);
      },
      onClose: () => {
        this.#close();
      },
    });
  }

  /** Who is at the other side. Only to be asked of a conversation that was proven. */
  get pass(): Pass {
    if (this.#pass === undefined) throw new Error('Nobody has proven who they are here.');
    return this.#pass;
  }

  get mayWrite(): boolean {
    return this.#pass !== undefined && isWriterRole(this.#pass.role) && this.#hasFitForm;
  }

  get mayComment(): boolean {
    return this.#pass?.role === 'commenter' && this.#hasFitForm;
  }

  get #hasFitForm(): boolean {
    return this.#schemaVersion >= this.#means.tableVersion();
  }

  get isProven(): boolean {
    return this.#state === 'proven';
  }

  get isMuted(): boolean {
    return this.#state === 'muted';
  }

  get waitingBytes(): number {
    return this.link.waitingBytes;
  }

  sendControl(bytes: Uint8Array, isPassedOn = false): void {
    this.#send('control', bytes, isPassedOn);
  }

  sendContent(bytes: Uint8Array, isPassedOn = false): void {
    this.#send('content', bytes, isPassedOn);
  }

  #send(channel: LinkChannel, bytes: Uint8Array, isPassedOn: boolean): void {
    if (!this.isProven || (isPassedOn && this.#passedOn.isTooMuch())) return;
    this.link.send(channel, bytes);
  }

  refuse(kind: RefusalKind): void {
    if (this.#state === 'closed') return;
    const isEnding = this.#strikes.add(kind, this.#means.scheduler.nowMs());
    this.#means.onRefused(this, kind, isEnding);
    if (isEnding) this.end('ended');
  }

  /** Says hello again after the facilitator's certificate became known. */
  greetAgain(): void {
    if (this.#state !== 'greeting') return;
    this.#queue = this.#queue.then(() => this.#handshake.greetAgain()).catch(this.#refuseUnforeseen);
  }

  /** Listens to nothing any more and says nothing, without ending the link: an ended one would be looked for at once. */
  mute(): void {
    if (this.#state === 'closed') return;
    this.#state = 'muted';
    this.#handshake.stop();
    this.#stopPing();
  }

  /** Ends the link. */
  end(ending: LinkEnding): void {
    this.link.close(ending);
    this.#close();
  }

  #close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#handshake.stop();
    this.#stopPing();
    this.#means.onClosed(this);
  }

  #takeGreeting(greeting: Greeting): void {
    if (this.#state !== 'greeting') return;
    if (greeting.type === 'proven') {
      this.#state = 'proven';
      this.#pass = greeting.pass;
      this.#schemaVersion = greeting.schemaVersion;
      this.provenAtMs = this.#means.scheduler.nowMs();
      this.#ping();
    }
    const isOutsider = greeting.type === 'silent' && this.#hasSpokenEarly;
    this.#means.onGreeted(this, isOutsider ? { type: 'refused', kind: 'outsider' } : greeting);
  }

  #take(channel: LinkChannel, message: Uint8Array): void {
    if (this.#state === 'muted' || this.#state === 'closed') return;
    this.#lastHeardMs = this.#means.scheduler.nowMs();
    if (this.#heard.isTooMuch()) {
      this.refuse('too-much');
      return;
    }
    // What is written is taken in at once; all else, and what comes during the greeting, waits its turn.
    if (channel === 'content' && this.#state === 'proven') this.#takeContent(message);
    else this.#wait(channel, message);
  }

  #wait(channel: LinkChannel, message: Uint8Array): void {
    this.#waitingCount += 1;
    this.#waitingSize += message.length;
    const most = this.#state === 'greeting' ? MAX_EARLY : MAX_WAITING;
    if (this.#waitingCount > most.messages || this.#waitingSize > most.bytes) {
      this.refuse('too-much');
      return;
    }
    this.#queue = this.#queue.then(async () => {
      this.#waitingCount -= 1;
      this.#waitingSize -= message.length;
      if (channel === 'control') await this.#takeControl(message).catch(this.#refuseUnforeseen);
      else if (this.#state === 'proven') this.#takeContent(message);
      else if (this.#state === 'greeting') this.#hasSpokenEarly = true;
    });
  }

  /** What nobody foresaw in one message must not leave this device deaf to those after it. */
  readonly #refuseUnforeseen = (): void => {
    this.refuse('unfit-message');
  };

  async #takeControl(bytes: Uint8Array): Promise<void> {
    const message = parseControl(bytes);
    if (this.#state === 'greeting') await this.#handshake.take(message);
    else if (this.#state !== 'proven') return;
    else if (message === undefined) this.refuse('unfit-message');
    else if (message.type === 'members' && this.#heard.isTooMuch(message.records.length)) this.refuse('too-much');
    else if (message.type === 'hello') this.#handshake.repeatProof();
    else if (message.type === 'ping') this.sendControl(encodeControl({ type: 'pong' }));
    else if (message.type !== 'pong' && message.type !== 'proof' && message.type !== 'skipped')
      await this.#means.onControl(this, message);
  }

  #takeContent(bytes: Uint8Array): void {
    const message = parseContent(bytes);
    if (message === undefined) this.refuse('unfit-message');
    if (message === undefined || message.type === 'skipped') return;
    try {
      this.#means.onContent(this, message);
    } catch {
      this.#refuseUnforeseen();
    }
  }

  #ping(): void {
    this.#stopPing = this.#means.scheduler.after(PING_MS, () => {
      if (this.#means.scheduler.nowMs() - this.#lastHeardMs > SILENCE_MS) {
        this.end('ended');
        return;
      }
      this.sendControl(encodeControl({ type: 'ping' }));
      this.#ping();
    });
  }
}

/** Counts what goes over a link in each second. */
class PerSecond {
  readonly #scheduler: Scheduler;
  readonly #limit: number;
  #sinceMs = 0;
  #count = 0;

  constructor(scheduler: Scheduler, limit: number) {
    this.#scheduler = scheduler;
    this.#limit = limit;
  }

  /** Counts more and says whether it is too much. */
  isTooMuch(weight = 1): boolean {
    const nowMs = this.#scheduler.nowMs();
    if (nowMs - this.#sinceMs >= 1_000) {
      this.#sinceMs = nowMs;
      this.#count = 0;
    }
    this.#count += weight;
    return this.#count > this.#limit;
  }
}
