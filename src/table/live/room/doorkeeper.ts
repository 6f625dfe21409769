import { bytesToBase64Url } from '$domain';
import type { Link } from '$ports';
import type { Pass } from '../identity';
import type { LiveProblem, Refusal, RefusalKind } from '../live-state';
import { Conversation, type ConversationMeans } from '../talk/conversation';
import type { Greeting } from '../talk/handshake';
import { Refusals } from '../talk/refusals';

export type DoorkeeperMeans = Omit<ConversationMeans, 'onGreeted' | 'onRefused' | 'onAway' | 'onClosed'> & {
  readonly nameOf: (pass: Pass) => string;
  /** A device proved who it is and is a neighbour from now on. */
  readonly onWelcome: (neighbour: Conversation) => void;
  /** A link has ended, or its other side is out of reach; with `wasNeighbour` the neighbour is gone with it. */
  readonly onLost: (conversation: Conversation, wasNeighbour: boolean) => void;
  /** The other side showed that the keys were renewed. */
  readonly onOldKeys: () => void;
  /** A greeting has ended, however it ended. */
  readonly onGreeted: () => void;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
};

/** Several devices scan and join at once; more open links than this only a flood makes. */
const MAX_CONVERSATIONS = 96;
/** Who was cut off is not heard again for this long. */
const BANNED_MS = 60_000;
const MAX_BANNED = 1_024;
/** Two links that were proven within this time were made at once; both sides then keep the same one. */
const AT_ONCE_MS = 5_000;

/** Sees to who comes in: greets every link, keeps one for each device, and turns out whoever does what is not allowed. */
export class Doorkeeper {
  /** The proven neighbours, by session id. */
  readonly neighbours = new Map<string, Conversation>();
  readonly #means: DoorkeeperMeans;
  readonly #talk: ConversationMeans;
  readonly #conversations = new Set<Conversation>();
  readonly #bannedUntilMs = new Map<string, number>();
  readonly #refusals = new Refusals();
  readonly #otherVersions = new Map<Conversation, boolean>();

  constructor(means: DoorkeeperMeans) {
    this.#means = means;
    this.#talk = {
      ...means,
      onGreeted: (conversation, greeting) => {
        this.#takeGreeting(conversation, greeting);
      },
      onRefused: (conversation, kind, isEnding) => {
        this.#noteRefusal(conversation, kind, isEnding);
      },
      onAway: (conversation, isAway) => {
        if (!isAway) this.#welcome(conversation);
        else if (this.#part(conversation)) means.onLost(conversation, true);
      },
      onClosed: (conversation) => {
        this.#lose(conversation);
      },
    };
  }

  /** What was refused, the last first. */
  get refusals(): readonly Refusal[] {
    return this.#refusals.list;
  }

  /** Whether somebody is at the door whose build speaks otherwise. */
  get problem(): LiveProblem | undefined {
    const [isMineOlder] = this.#otherVersions.values();
    return isMineOlder === undefined ? undefined : { type: 'other-version', isMineOlder };
  }

  takeLink(link: Link): void {
    if (this.#conversations.size >= MAX_CONVERSATIONS)
      [...this.#conversations].find(({ isMuted }) => isMuted)?.end('ended');
    if (this.#conversations.size >= MAX_CONVERSATIONS) link.close('ended');
    else this.#conversations.add(new Conversation(link, this.#talk));
  }

  /** Greets again those who wait: the certificate became known. */
  greetAgain(): void {
    for (const conversation of this.#conversations) conversation.greetAgain();
  }

  /** Ends every link. */
  close(): void {
    for (const conversation of [...this.#conversations]) conversation.end('ended');
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
        this.#otherVersions.set(conversation, greeting.isMineOlder);
        this.#means.onChange();
        conversation.mute();
        break;
      case 'other-keys':
        if (greeting.isMineOlder) this.#means.onOldKeys();
        conversation.mute();
        break;
      case 'silent':
        conversation.end('ended');
        break;
    }
    this.#means.onGreeted();
  }

  #welcome(conversation: Conversation): void {
    const { sessionId } = conversation.pass;
    if ((this.#bannedUntilMs.get(sessionId) ?? 0) > this.#means.scheduler.nowMs()) {
      conversation.mute();
      return;
    }
    const before = this.neighbours.get(sessionId);
    if (before !== undefined && !isBetter(conversation, before)) {
      conversation.end('surplus');
      return;
    }
    this.neighbours.set(sessionId, conversation);
    before?.end('surplus');
    this.#means.onWelcome(conversation);
  }

  #noteRefusal(conversation: Conversation, kind: RefusalKind, isEnding: boolean): void {
    const nowMs = this.#means.scheduler.nowMs();
    const pass = conversation.isProven ? conversation.pass : undefined;
    this.#refusals.add(kind, pass === undefined ? '' : this.#means.nameOf(pass), nowMs);
    if (pass !== undefined && isEnding) this.#ban(pass.sessionId, nowMs);
    this.#means.onChange();
  }

  #ban(sessionId: string, nowMs: number): void {
    this.#bannedUntilMs.delete(sessionId);
    this.#bannedUntilMs.set(sessionId, nowMs + BANNED_MS);
    const [oldest] = this.#bannedUntilMs.keys();
    if (this.#bannedUntilMs.size > MAX_BANNED && oldest !== undefined) this.#bannedUntilMs.delete(oldest);
  }

  #lose(conversation: Conversation): void {
    this.#conversations.delete(conversation);
    if (this.#otherVersions.delete(conversation)) this.#means.onChange();
    this.#means.onLost(conversation, this.#part(conversation));
  }

  /** Says whether it was a neighbour. */
  #part(conversation: Conversation): boolean {
    const entry = [...this.neighbours].find(([, one]) => one === conversation);
    return entry !== undefined && this.neighbours.delete(entry[0]);
  }
}

/** Of two links to one device the newer one is better, unless both were made at once: then both sides compare alike. */
function isBetter(newer: Conversation, older: Conversation): boolean {
  if (newer.provenAtMs - older.provenAtMs > AT_ONCE_MS) return true;
  return bytesToBase64Url(newer.link.binding) < bytesToBase64Url(older.link.binding);
}
