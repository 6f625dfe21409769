import { TokenBucket, type SignallingLimits } from './limits';

/**
 * Who listens to what, and y-webrtc's wire protocol over it. Pure state: the sockets are in `signalling-socket.ts`.
 * Source of the protocol: y-webrtc 10.3.0, `bin/server.js`. Payloads are passed on unread; nothing is kept or logged.
 */

/** One connection as the exchange sees it. */
export interface SignallingPeer {
  send(text: string): void;
}

/** Why a connection is closed, with a WebSocket close code. Source: RFC 6455, 7.4.1. */
export interface Refusal {
  code: 1003 | 1007 | 1008;
  reason: string;
}

interface Connection {
  readonly topics: Set<string>;
  readonly rate: TokenBucket;
}

const malformed = (reason: string): Refusal => ({ code: 1007, reason });
const tooMuch = (reason: string): Refusal => ({ code: 1008, reason });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

export class SignallingExchange {
  readonly #limits: SignallingLimits;
  readonly #nowMs: () => number;
  readonly #connectionsByPeer = new Map<SignallingPeer, Connection>();
  readonly #peersByTopic = new Map<string, Set<SignallingPeer>>();

  constructor(limits: SignallingLimits, nowMs: () => number) {
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  get peers(): number {
    return this.#connectionsByPeer.size;
  }

  get topics(): number {
    return this.#peersByTopic.size;
  }

  join(peer: SignallingPeer): void {
    const { messageBurst, messagesPerSecond } = this.#limits;
    const rate = new TokenBucket(messageBurst, messagesPerSecond, this.#nowMs());
    this.#connectionsByPeer.set(peer, { topics: new Set(), rate });
  }

  /** Forgets a peer entirely; harmless when it is already gone. */
  leave(peer: SignallingPeer): void {
    for (const topic of this.#connectionsByPeer.get(peer)?.topics ?? []) this.#removeFromTopic(topic, peer);
    this.#connectionsByPeer.delete(peer);
  }

  /**
   * Handles one message, `undefined` when it was not text. A refusal means that this peer has been forgotten and its connection is to be closed;
   * no other peer notices.
   */
  receive(peer: SignallingPeer, text: string | undefined): Refusal | undefined {
    const connection = this.#connectionsByPeer.get(peer);
    // Frames can still arrive between a refusal and the end of the connection.
    if (connection === undefined) return undefined;
    const refusal = connection.rate.take(this.#nowMs())
      ? this.#handle(peer, connection, text)
      : tooMuch('too many messages');
    if (refusal !== undefined) this.leave(peer);
    return refusal;
  }

  #handle(peer: SignallingPeer, connection: Connection, text: string | undefined): Refusal | undefined {
    if (text === undefined) return { code: 1003, reason: 'text messages only' };
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return malformed('not JSON');
    }
    if (!isRecord(message)) return malformed('not an object');
    switch (message['type']) {
      case 'subscribe':
        return this.#subscribe(peer, connection, message['topics']);
      case 'unsubscribe':
        return this.#unsubscribe(peer, connection, message['topics']);
      case 'publish':
        return this.#publish(message);
      case 'ping':
        peer.send('{"type":"pong"}');
        return undefined;
      default:
        // A newer app may say more than this host knows; it must still be able to meet.
        return undefined;
    }
  }

  #subscribe(peer: SignallingPeer, connection: Connection, topics: unknown): Refusal | undefined {
    if (!isStrings(topics)) return malformed('topics must be a list of strings');
    for (const topic of topics) {
      if (connection.topics.has(topic)) continue;
      if (topic.length > this.#limits.topicNameLength) return tooMuch('topic name too long');
      if (connection.topics.size >= this.#limits.topicsPerConnection) return tooMuch('too many topics');
      const peers = this.#peersByTopic.get(topic) ?? new Set();
      if (peers.size >= this.#limits.connectionsPerTopic) return tooMuch('topic is full');
      this.#peersByTopic.set(topic, peers.add(peer));
      connection.topics.add(topic);
    }
    return undefined;
  }

  #unsubscribe(peer: SignallingPeer, connection: Connection, topics: unknown): Refusal | undefined {
    if (!isStrings(topics)) return malformed('topics must be a list of strings');
    for (const topic of topics) {
      if (connection.topics.delete(topic)) this.#removeFromTopic(topic, peer);
    }
    return undefined;
  }

  #publish(message: Record<string, unknown>): Refusal | undefined {
    const topic = message['topic'];
    if (typeof topic !== 'string') return malformed('topic must be a string');
    const receivers = this.#peersByTopic.get(topic);
    if (receivers === undefined) return undefined;
    let text: string;
    try {
      text = JSON.stringify({ ...message, clients: receivers.size });
    } catch {
      // Parsing survives a nesting depth on which writing overflows the stack.
      return malformed('nested too deep');
    }
    // A copy: a receiver that fails while being sent to may leave the topic.
    for (const receiver of [...receivers]) receiver.send(text);
    return undefined;
  }

  #removeFromTopic(topic: string, peer: SignallingPeer): void {
    const peers = this.#peersByTopic.get(topic);
    if (peers?.delete(peer) === true && peers.size === 0) this.#peersByTopic.delete(topic);
  }
}
