import type { Connection, LinkTaker, MeetingPoint } from '$ports';
import { TabLink, toHex } from './tab-link';

/** What tabs at the same table say to each other before they have a link. A hello to nobody in particular is to all. */
type LobbyMessage =
  | { readonly type: 'hello'; readonly from: string; readonly to: string | undefined }
  | { readonly type: 'offer'; readonly from: string; readonly to: string; readonly half: Uint8Array };

/** How long another tab may take to accept an offer. */
const OFFER_MS = 5_000;
/** A link that ended is looked for again after this, so that two tabs that refuse each other do not spin. */
const AGAIN_MS = 1_000;
/** Who ended a link itself leaves the greeting to the other; but tabs that slept both find the other silent, and both end it. */
const BOTH_ENDED_MS = 3_000;

const ID_BYTES = 16;

/** Links the tabs of one browser to each other; each pair has one link. Without channels between tabs it does nothing. */
export class TabConnection implements Connection {
  readonly status = { signalling: typeof BroadcastChannel === 'undefined' ? 'unreachable' : 'reachable' } as const;
  readonly #topic: string;
  readonly #taker: LinkTaker;
  readonly #ownId = toHex(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
  readonly #links = new Map<string, TabLink>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #lobby: BroadcastChannel | undefined;
  #isOver = false;

  constructor({ topic }: MeetingPoint, taker: LinkTaker) {
    this.#topic = topic;
    this.#taker = taker;
    if (typeof BroadcastChannel === 'undefined') return;
    this.#lobby = new BroadcastChannel(`tabs ${topic}`);
    this.#lobby.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#hear(data);
    };
    if (typeof window !== 'undefined') {
      window.addEventListener('pagehide', this.#depart);
      window.addEventListener('pageshow', this.#comeBack);
    }
    this.#greet(undefined);
  }

  onStatus(): () => void {
    return () => undefined;
  }

  disconnect(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#depart();
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#lobby !== undefined) this.#lobby.onmessage = null;
    this.#lobby?.close();
    if (typeof window !== 'undefined') {
      window.removeEventListener('pagehide', this.#depart);
      window.removeEventListener('pageshow', this.#comeBack);
    }
  }

  readonly #depart = (): void => {
    for (const link of [...this.#links.values()]) link.close('ended');
  };

  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#greet(undefined);
  };

  #greet(to: string | undefined): void {
    this.#say({ type: 'hello', from: this.#ownId, to });
  }

  #say(message: LobbyMessage): void {
    this.#lobby?.postMessage(message);
  }

  #hear(said: unknown): void {
    const message = parseLobbyMessage(said);
    if (message === undefined || message.from === this.#ownId) return;
    if (message.to !== undefined && message.to !== this.#ownId) return;
    if (message.type === 'hello') this.#offer(message.from);
    else this.#accept(message.from, message.half);
  }

  /** Who says hello has no link to this tab, whatever this tab thinks. */
  #offer(to: string): void {
    this.#links.get(to)?.close('ended');
    const link = this.#createLink(to, undefined);
    this.#say({ type: 'offer', from: this.#ownId, to, half: link.ownHalf });
    this.#after(OFFER_MS, () => {
      link.withdraw();
    });
  }

  /** Where both tabs offered at once, the offer of the lower id counts, on both sides. */
  #accept(from: string, half: Uint8Array): void {
    const own = this.#links.get(from);
    if (own?.isOpen === false && this.#ownId < from) return;
    this.#links.delete(from);
    own?.close('ended');
    this.#createLink(from, half);
  }

  #createLink(otherId: string, offer: Uint8Array | undefined): TabLink {
    const link: TabLink = new TabLink(`tabs ${this.#topic}`, offer, {
      onOpen: () => {
        this.#taker.takeLink(link);
      },
      onEnd: (ending, isOwn) => {
        if (this.#links.get(otherId) === link) this.#links.delete(otherId);
        if (ending === 'surplus') return;
        this.#after(isOwn ? BOTH_ENDED_MS : AGAIN_MS, () => {
          if (!this.#links.has(otherId)) this.#greet(otherId);
        });
      },
    });
    this.#links.set(otherId, link);
    return link;
  }

  #after(delayMs: number, run: () => void): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, delayMs);
    this.#timers.add(timer);
  }
}

function parseLobbyMessage(value: unknown): LobbyMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, from, to, half } = value as Record<string, unknown>;
  if (typeof from !== 'string') return undefined;
  if (type === 'hello') return { type, from, to: typeof to === 'string' ? to : undefined };
  if (type !== 'offer' || typeof to !== 'string' || !(half instanceof Uint8Array)) return undefined;
  return { type, from, to, half };
}
