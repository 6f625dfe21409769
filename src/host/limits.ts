/** How much one visitor may ask of the signalling host before only that visitor is turned away. */
export interface SignallingLimits {
  messageBytes: number;
  topicNameLength: number;
  topicsPerConnection: number;
  connectionsPerTopic: number;
  /** Tablets in one school share one address, so this is roomy. */
  connectionsPerAddress: number;
  connections: number;
  /** Messages a connection may send at once before its rate counts. */
  messageBurst: number;
  messagesPerSecond: number;
  /** Unsent bytes after which a receiver that does not read is dropped. */
  backlogBytes: number;
  heartbeatMs: number;
  /** How long a connection may take to say goodbye. */
  closeTimeoutMs: number;
}

/**
 * A newcomer at a table of 30 answers 29 offers with about ten candidates each: 320 messages in a few seconds, at most
 * some 6 KB each. A restart of the host makes all of them do so at once.
 */
export const DEFAULT_LIMITS: Readonly<SignallingLimits> = {
  messageBytes: 64 * 1024,
  topicNameLength: 256,
  topicsPerConnection: 64,
  connectionsPerTopic: 256,
  connectionsPerAddress: 512,
  connections: 8192,
  messageBurst: 1000,
  messagesPerSecond: 100,
  backlogBytes: 4 * 1024 * 1024,
  heartbeatMs: 30_000,
  closeTimeoutMs: 2000,
};

/** A bucket of permissions that refills with time. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(capacity: number, perSecond: number, nowMs: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#tokens = capacity;
    this.#filledAtMs = nowMs;
  }

  /** Takes one permission; false when there is none left. */
  take(nowMs: number): boolean {
    // A clock that is set back must not empty the bucket.
    const elapsedMs = Math.max(0, nowMs - this.#filledAtMs);
    this.#tokens = Math.min(this.#capacity, this.#tokens + (elapsedMs / 1000) * this.#perSecond);
    this.#filledAtMs = nowMs;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** Counts open connections, in all and per address; keeps nothing of an address that has left. */
export class ConnectionCounter {
  readonly #limits: Pick<SignallingLimits, 'connections' | 'connectionsPerAddress'>;
  readonly #countsByAddress = new Map<string, number>();
  #total = 0;

  constructor(limits: Pick<SignallingLimits, 'connections' | 'connectionsPerAddress'>) {
    this.#limits = limits;
  }

  get total(): number {
    return this.#total;
  }

  get addresses(): number {
    return this.#countsByAddress.size;
  }

  /** Lets one connection in, or says whether this address or the whole host is full. */
  enter(address: string): 'entered' | 'address-full' | 'host-full' {
    const count = this.#countsByAddress.get(address) ?? 0;
    if (count >= this.#limits.connectionsPerAddress) return 'address-full';
    if (this.#total >= this.#limits.connections) return 'host-full';
    this.#countsByAddress.set(address, count + 1);
    this.#total += 1;
    return 'entered';
  }

  /** To be called once for each connection that entered. */
  leave(address: string): void {
    const count = this.#countsByAddress.get(address);
    if (count === undefined) return;
    if (count === 1) this.#countsByAddress.delete(address);
    else this.#countsByAddress.set(address, count - 1);
    this.#total -= 1;
  }
}
