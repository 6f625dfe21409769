import { ObservableV2 } from 'lib0/observable';

/**
 * The socket to a signalling host, in the place of `lib0/websocket` under y-webrtc. That one throws on anything that is
 * not JSON, and keeps timers and a socket after it was destroyed; this one does neither (TR5, TR8).
 */

type SocketEvents = {
  connect: (event: { type: 'connect' }, socket: WebsocketClient) => void;
  disconnect: (event: { type: 'disconnect' }, socket: WebsocketClient) => void;
  message: (message: object, socket: WebsocketClient) => void;
};

/** Says whether what was published under a topic may be heard. */
export type TopicGuard = (content: unknown) => Promise<boolean>;

/** Longer messages are not read. Source: the limit of our host. */
const MAX_MESSAGE_CHARACTERS = 65_536;
/** How often is looked whether the host is still there; silent for twice as long, it is called again. */
const PING_MS = 15_000;
const SILENCE_MS = 30_000;
/** The longest pause before the host is called again. Chance keeps a whole room from calling at once. */
const MAX_PAUSE_MS = 2_500;
const PAUSE_BASE_MS = 1_200;
/** More than this is not waited for: the host floods us. */
const MAX_WAITING_MESSAGES = 1_024;

const guardsByTopic = new Map<string, TopicGuard>();

/** Lets a guard look at all that is published under a topic, until the returned function is called. */
export function guardTopic(topic: string, guard: TopicGuard): () => void {
  guardsByTopic.set(topic, guard);
  return () => {
    if (guardsByTopic.get(topic) === guard) guardsByTopic.delete(topic);
  };
}

/** A socket that opens again by itself. y-webrtc reads `connected` and `url`, sends, and destroys it. */
export class WebsocketClient extends ObservableV2<SocketEvents> {
  readonly url: string;
  connected = false;
  #socket: WebSocket | undefined;
  #failedCount = 0;
  #heardAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inbox = Promise.resolve();
  #waitingCount = 0;

  constructor(url: string) {
    super();
    this.url = url;
    this.#open();
  }

  /** Sends a message; lost while the socket is not open. */
  send(message: object): void {
    if (this.#socket !== undefined && this.connected) this.#socket.send(JSON.stringify(message));
  }

  /** Closes the socket for good. */
  override destroy(): void {
    this.#release();
    super.destroy();
  }

  #open(): void {
    let socket: WebSocket;
    try {
      socket = new WebSocket(this.url);
    } catch {
      // An address that the browser refuses, such as ws under https. It stays unreachable.
      this.#openAgainLater();
      return;
    }
    this.#socket = socket;
    socket.onopen = () => {
      this.#failedCount = 0;
      this.#heardAtMs = performance.now();
      this.connected = true;
      this.#askAgainLater();
      this.emit('connect', [{ type: 'connect' }, this]);
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#heardAtMs = performance.now();
      if (typeof data !== 'string' || data.length > MAX_MESSAGE_CHARACTERS) return;
      if (this.#waitingCount >= MAX_WAITING_MESSAGES) return;
      this.#waitingCount += 1;
      // One after the other: an offer must not pass its candidates.
      this.#inbox = this.#inbox
        .then(() => this.#hear(data))
        .catch(() => undefined)
        .finally(() => {
          this.#waitingCount -= 1;
        });
    };
    socket.onclose = () => {
      this.#openAgainLater();
    };
  }

  async #hear(text: string): Promise<void> {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null || !('topic' in message) || !('data' in message)) return;
    if (typeof message.topic !== 'string') return;
    const mayBeHeard = await guardsByTopic.get(message.topic)?.(message.data);
    if (mayBeHeard === true) this.emit('message', [message, this]);
  }

  #askAgainLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (performance.now() - this.#heardAtMs > SILENCE_MS) {
        this.#openAgainLater();
        return;
      }
      this.send({ type: 'ping' });
      this.#askAgainLater();
    }, PING_MS);
  }

  #openAgainLater(): void {
    const wasConnected = this.connected;
    this.#release();
    if (!wasConnected) this.#failedCount += 1;
    const pauseMs = Math.min(Math.log10(this.#failedCount + 1) * PAUSE_BASE_MS, MAX_PAUSE_MS);
    this.#timer = setTimeout(
      () => {
        this.#open();
      },
      pauseMs * (0.5 + Math.random() / 2),
    );
    if (wasConnected) this.emit('disconnect', [{ type: 'disconnect' }, this]);
  }

  #release(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.connected = false;
    clearTimeout(this.#timer);
    if (socket === undefined) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}
