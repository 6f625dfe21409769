import type { Link, LinkChannel, LinkEnding, LinkListener } from '$ports';
import { Inbox } from './link/inbox';
import { createInboundLimit, MAX_MESSAGE_BYTES } from './link/limits';

/** What two tabs say to each other over the channel of their link. */
type TabMessage =
  | { readonly type: 'accept'; readonly half: Uint8Array }
  | { readonly type: LinkChannel; readonly message: Uint8Array }
  | { readonly type: 'took'; readonly byteCount: number }
  | { readonly type: 'ping' | 'pong' | LinkEnding };

/** How long the other tab may be silent. A tab in the background answers, though its own timers are slow. */
const SILENCE_MS = 10_000;
const LOOK_MS = 5_000;

export type TabLinkOptions = {
  readonly onOpen: (link: TabLink) => void;
  /** `isOwn`: this side ended it. */
  readonly onEnd: (ending: LinkEnding, isOwn: boolean) => void;
};

/** Bytes as text, for names. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A link to another tab of this browser, over a channel that only these two know. */
export class TabLink implements Link {
  readonly route = 'tab';
  readonly #options: TabLinkOptions;
  readonly #channel: BroadcastChannel;
  readonly #ownHalf = crypto.getRandomValues(new Uint8Array(32));
  readonly #inbox = new Inbox();
  readonly #isTooMuch = createInboundLimit();
  readonly #timer: ReturnType<typeof setInterval>;
  #binding: Uint8Array = new Uint8Array(0);
  #waitingBytes = 0;
  #heardAtMs = performance.now();
  #askedAtMs: number | undefined;
  #stage: 'opening' | 'open' | 'over' = 'opening';

  /** With an `offer`, the half of the tab that offers, this side accepts; without, it offers. */
  constructor(prefix: string, offer: Uint8Array | undefined, options: TabLinkOptions) {
    this.#options = options;
    this.#channel = new BroadcastChannel(`${prefix} ${toHex(offer ?? this.#ownHalf)}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#hear(data);
    };
    this.#timer = setInterval(() => {
      this.#look();
    }, LOOK_MS);
    if (offer === undefined) return;
    this.#say({ type: 'accept', half: this.#ownHalf });
    void this.#open(offer, this.#ownHalf);
  }

  get binding(): Uint8Array {
    return this.#binding;
  }

  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  get isOpen(): boolean {
    return this.#stage === 'open';
  }

  /** What this side gives to the binding; the offer carries it. */
  get ownHalf(): Uint8Array {
    return this.#ownHalf;
  }

  send(channel: LinkChannel, message: Uint8Array): void {
    if (this.#stage !== 'open') return;
    this.#waitingBytes += message.length;
    this.#say({ type: channel, message });
  }

  listen(listener: LinkListener): void {
    this.#inbox.listen(listener);
  }

  close(ending: LinkEnding): void {
    if (this.#stage === 'over') return;
    this.#say({ type: ending });
    this.#end(ending, true);
  }

  /** Gives up an offer that nobody accepted. */
  withdraw(): void {
    if (this.#stage === 'opening') this.#end('ended', true);
  }

  #say(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  async #open(offeringHalf: Uint8Array, acceptingHalf: Uint8Array): Promise<void> {
    const halves = Uint8Array.of(...offeringHalf, ...acceptingHalf);
    this.#binding = new Uint8Array(await crypto.subtle.digest('SHA-256', halves));
    if (this.#stage !== 'opening') return;
    this.#stage = 'open';
    this.#options.onOpen(this);
  }

  #hear(said: unknown): void {
    if (this.#stage === 'over') return;
    const message = parseTabMessage(said);
    this.#heardAtMs = performance.now();
    this.#askedAtMs = undefined;
    switch (message?.type) {
      case undefined:
        this.close('ended');
        return;
      case 'accept':
        if (this.#stage === 'opening') void this.#open(this.#ownHalf, message.half);
        return;
      case 'control':
      case 'content':
        this.#take(message.type, message.message);
        return;
      case 'took':
        this.#waitingBytes = Math.max(0, this.#waitingBytes - message.byteCount);
        return;
      case 'ping':
        this.#say({ type: 'pong' });
        return;
      case 'pong':
        return;
      case 'ended':
      case 'surplus':
        this.#end(message.type, false);
        return;
    }
  }

  #take(channel: LinkChannel, message: Uint8Array): void {
    const isUnfit = message.length > MAX_MESSAGE_BYTES[channel] || this.#isTooMuch(message.length, true);
    if (isUnfit || !this.#inbox.take(channel, message)) {
      this.close('ended');
      return;
    }
    this.#say({ type: 'took', byteCount: message.length });
  }

  /** Asks a silent tab whether it is there; what counts is how long it does not answer. */
  #look(): void {
    const nowMs = performance.now();
    if (this.#askedAtMs !== undefined && nowMs - this.#askedAtMs >= SILENCE_MS - LOOK_MS) this.#end('ended', false);
    else if (this.#askedAtMs === undefined && nowMs - this.#heardAtMs >= LOOK_MS / 2) {
      this.#askedAtMs = nowMs;
      this.#say({ type: 'ping' });
    }
  }

  #end(ending: LinkEnding, isOwn: boolean): void {
    if (this.#stage === 'over') return;
    this.#stage = 'over';
    this.#waitingBytes = 0;
    clearInterval(this.#timer);
    this.#channel.onmessage = null;
    this.#channel.close();
    this.#inbox.end(ending);
    this.#options.onEnd(ending, isOwn);
  }
}

function parseTabMessage(value: unknown): TabMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, half, message, byteCount } = value as Record<string, unknown>;
  switch (type) {
    case 'accept':
      return half instanceof Uint8Array ? { type, half } : undefined;
    case 'control':
    case 'content':
      return message instanceof Uint8Array ? { type, message } : undefined;
    case 'took':
      return typeof byteCount === 'number' ? { type, byteCount } : undefined;
    case 'ping':
    case 'pong':
    case 'ended':
    case 'surplus':
      return { type };
    default:
      return undefined;
  }
}
