import type { Link, LinkChannel, LinkEnding, LinkListener, Scheduler } from '$ports';

export { createRandom, createSimulatedScheduler, type SimulatedScheduler } from './simulated-time';

/** What may go wrong between the two ends. A rate is a chance from 0 to 1 for each message. */
export type LinkTrouble = {
  readonly latencyMs: number;
  /** At most so much comes on top of the latency, by chance; the order stays. */
  readonly jitterMs: number;
  readonly lossRate: number;
  readonly duplicationRate: number;
  /** A reordered message comes up to 200 ms late, past those sent after it. */
  readonly reorderRate: number;
  /** How fast bytes leave; what has not left yet is in `waitingBytes`. */
  readonly bytesPerSecond: number;
};

export type LinkPairOptions = Partial<LinkTrouble> & {
  readonly scheduler: Scheduler;
  /** Chance; needed where latency, jitter or a rate is. */
  readonly random?: () => number;
  /** Given where the two sides are to hold different bindings, as when fingerprints are swapped in between. */
  readonly bindings?: readonly [Uint8Array, Uint8Array];
};

export type ChannelCount = { readonly messages: number; readonly bytes: number };

/** What one end has sent, lost messages included. */
export type LinkCount = Readonly<Record<LinkChannel, ChannelCount>>;

/** What went wrong with what was sent, by number of messages. */
export type LinkWeather = {
  readonly lost: number;
  readonly doubled: number;
  /** Messages that arrived after one that was sent later. */
  readonly overtaken: number;
};

export type LinkPair = {
  readonly a: Link;
  readonly b: Link;
  /** Ends both sides abruptly: what is under way is lost. */
  readonly cut: () => void;
  /** Neither end reaches the other from now on, or both do again; what was sent meanwhile is lost. */
  readonly setAway: (isAway: boolean) => void;
  /** Makes something go wrong from now on, or right again. */
  readonly setTrouble: (trouble: Partial<LinkTrouble>) => void;
  readonly counts: { readonly a: LinkCount; readonly b: LinkCount };
  readonly weather: LinkWeather;
};

const NO_TROUBLE: LinkTrouble = {
  latencyMs: 0,
  jitterMs: 0,
  lossRate: 0,
  duplicationRate: 0,
  reorderRate: 0,
  bytesPerSecond: Infinity,
};
const REORDER_MS = 200;

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

type Counter = Record<LinkChannel, { messages: number; bytes: number }>;

const createCounter = (): Counter => ({ control: { messages: 0, bytes: 0 }, content: { messages: 0, bytes: 0 } });

type MemoryLinkMeans = {
  readonly binding: Uint8Array;
  readonly scheduler: Scheduler;
  readonly random: () => number;
  readonly trouble: () => LinkTrouble;
  readonly weather: Writable<LinkWeather>;
};

/**
 * One end of a link in memory. An end hears of its own closing too, at once; the other end hears of it after what was
 * sent before.
 */
class MemoryLink implements Link {
  readonly route = 'memory';
  readonly binding: Uint8Array;
  readonly count = createCounter();
  other: MemoryLink | undefined;
  readonly #weather: Writable<LinkWeather>;
  readonly #scheduler: Scheduler;
  readonly #random: () => number;
  readonly #trouble: () => LinkTrouble;
  readonly #kept: { readonly channel: LinkChannel; readonly message: Uint8Array }[] = [];
  #leaving: { readonly leavesAtMs: number; readonly bytes: number }[] = [];
  #listener: LinkListener | undefined;
  #ending: LinkEnding | undefined;
  #lastLeavesAtMs = 0;
  #lastArrivesAtMs = 0;
  #sentCount = 0;
  #newestTaken = 0;
  #isAway = false;

  constructor({ binding, scheduler, random, trouble, weather }: MemoryLinkMeans) {
    this.binding = binding;
    this.#scheduler = scheduler;
    this.#random = random;
    this.#trouble = trouble;
    this.#weather = weather;
  }

  get waitingBytes(): number {
    const nowMs = this.#scheduler.nowMs();
    this.#leaving = this.#leaving.filter(({ leavesAtMs }) => leavesAtMs > nowMs);
    return this.#leaving.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  send(channel: LinkChannel, message: Uint8Array): void {
    if (this.#ending !== undefined) return;
    this.count[channel].messages += 1;
    this.count[channel].bytes += message.length;
    const trouble = this.#trouble();
    const copy = message.slice();
    const happens = (rate: number): boolean => rate > 0 && this.#random() < rate;
    const arrivesAtMs = this.#reserve(copy.length, trouble);
    this.#sentCount += 1;
    const order = this.#sentCount;
    if (happens(trouble.lossRate)) {
      this.#weather.lost += 1;
      return;
    }
    const lateMs = happens(trouble.reorderRate) ? this.#random() * REORDER_MS : 0;
    this.#arrange(arrivesAtMs + lateMs, () => this.other?.take(channel, copy, order));
    if (!happens(trouble.duplicationRate)) return;
    this.#weather.doubled += 1;
    const double = copy.slice();
    this.#arrange(arrivesAtMs + this.#random() * REORDER_MS, () => this.other?.take(channel, double));
  }

  listen(listener: LinkListener): void {
    if (this.#listener !== undefined) throw new Error('This link has a listener already.');
    this.#listener = listener;
    for (const { channel, message } of this.#kept.splice(0)) listener.onMessage(channel, message);
    if (this.#ending !== undefined) listener.onClose(this.#ending);
  }

  close(ending: LinkEnding): void {
    if (this.#ending !== undefined) return;
    const arrivesAtMs = this.#reserve(0, this.#trouble());
    this.#scheduler.after(arrivesAtMs - this.#scheduler.nowMs(), () => this.other?.end(ending));
    this.end(ending);
  }

  end(ending: LinkEnding): void {
    if (this.#ending !== undefined) return;
    this.#ending = ending;
    this.#leaving = [];
    this.#listener?.onClose(ending);
  }

  /** The moment at which what is sent now arrives: after all that was sent before. */
  #reserve(byteCount: number, { bytesPerSecond, latencyMs, jitterMs }: LinkTrouble): number {
    const nowMs = this.#scheduler.nowMs();
    this.#lastLeavesAtMs = Math.max(nowMs, this.#lastLeavesAtMs) + (byteCount / bytesPerSecond) * 1_000;
    if (this.#lastLeavesAtMs > nowMs) this.#leaving.push({ leavesAtMs: this.#lastLeavesAtMs, bytes: byteCount });
    const travelMs = latencyMs + (jitterMs > 0 ? this.#random() * jitterMs : 0);
    this.#lastArrivesAtMs = Math.max(this.#lastArrivesAtMs, Math.ceil(this.#lastLeavesAtMs + travelMs));
    return this.#lastArrivesAtMs;
  }

  #arrange(arrivesAtMs: number, arrive: () => void): void {
    this.#scheduler.after(arrivesAtMs - this.#scheduler.nowMs(), arrive);
  }

  setAway(isAway: boolean): void {
    this.#isAway = isAway;
    if (this.#ending === undefined) this.#listener?.onAway?.(isAway);
  }

  /** @param order counts what the other end sent; a double has none. */
  take(channel: LinkChannel, message: Uint8Array, order = Infinity): void {
    if (this.#ending !== undefined || this.#isAway) return;
    if (order < this.#newestTaken) this.#weather.overtaken += 1;
    else if (order !== Infinity) this.#newestTaken = order;
    if (this.#listener === undefined) this.#kept.push({ channel, message });
    else this.#listener.onMessage(channel, message);
  }
}

/** Two ends of one link, joined in memory. Time passes only as the scheduler's does. */
export function createLinkPair(options: LinkPairOptions): LinkPair {
  const { scheduler, random = Math.random, bindings, ...given } = options;
  let trouble: LinkTrouble = { ...NO_TROUBLE, ...given };
  const shared = crypto.getRandomValues(new Uint8Array(32));
  const [bindingA, bindingB] = bindings ?? [shared, shared.slice()];
  const weather = { lost: 0, doubled: 0, overtaken: 0 };
  const common = { scheduler, random, trouble: () => trouble, weather };
  const a = new MemoryLink({ ...common, binding: bindingA });
  const b = new MemoryLink({ ...common, binding: bindingB });
  a.other = b;
  b.other = a;
  return {
    a,
    b,
    cut: () => {
      a.end('ended');
      b.end('ended');
    },
    setAway: (isAway) => {
      a.setAway(isAway);
      b.setAway(isAway);
    },
    setTrouble: (changed) => {
      trouble = { ...trouble, ...changed };
    },
    counts: { a: a.count, b: b.count },
    weather,
  };
}
