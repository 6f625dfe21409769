import { createFrameReader, splitIntoFrames } from './frames';

/**
 * One link between two devices over a native RTCPeerConnection. y-webrtc knows its peers only by this shape (the one of
 * simple-peer), and the build puts this class in that one's place (TR1): no polyfills, messages of any length (TR2), and a
 * link that is offered anew starts anew instead of staying deaf (TR3).
 */

type PeerEvents = {
  signal: (signal: Signal) => void;
  connect: () => void;
  data: (bytes: Uint8Array) => void;
  close: () => void;
  error: (error: Error) => void;
};

/** What two peers tell each other through the signalling host to find a way. */
export type Signal =
  | { readonly type: 'offer' | 'answer'; readonly sdp: string }
  | { readonly type: 'candidate'; readonly candidate: RTCIceCandidateInit };

export type PeerOptions = { readonly initiator: boolean; readonly config?: RTCConfiguration };

/** How long an attempt may take before it is given up and announced again. */
const CONNECT_TIMEOUT_MS = 15_000;
/** How long a link may be silent on the network before it is given up. Wifi roaming takes a few seconds. */
const DISCONNECTED_GRACE_MS = 5_000;
/** Above this many waiting bytes the channel is left to drain first. */
const HIGH_WATER_BYTES = 1_048_576;
const LOW_WATER_BYTES = 262_144;
const CHANNEL_ID = 0;

export default class Peer {
  readonly #isInitiator: boolean;
  readonly #config: RTCConfiguration;
  readonly #listeners: { [Name in keyof PeerEvents]: Set<PeerEvents[Name]> } = {
    signal: new Set(),
    connect: new Set(),
    data: new Set(),
    close: new Set(),
    error: new Set(),
  };
  #connection: RTCPeerConnection | undefined;
  #channel: RTCDataChannel | undefined;
  #earlyCandidates: RTCIceCandidateInit[] = [];
  #outgoing: Uint8Array<ArrayBuffer>[] = [];
  #giveUpTimer: ReturnType<typeof setTimeout> | undefined;
  #isDestroyed = false;

  constructor({ initiator, config = {} }: PeerOptions) {
    this.#isInitiator = initiator;
    this.#config = config;
    // y-webrtc attaches its listeners right after construction, and may hand over an offer in the same breath.
    queueMicrotask(() => {
      if (!this.#isDestroyed && this.#connection === undefined) this.#start();
    });
  }

  on<Name extends keyof PeerEvents>(name: Name, listener: PeerEvents[Name]): void {
    this.#listeners[name].add(listener);
  }

  /** Takes in what the other peer said through the signalling host. Anything unfit ends this attempt, nothing else. */
  signal(signal: Signal): void {
    void this.#takeSignal(signal).catch((cause: unknown) => {
      this.#fail(cause);
    });
  }

  /** Sends a message of any length, in order, without loss while the link holds. Throws when there is no link. */
  send(message: Uint8Array): void {
    if (this.#channel?.readyState !== 'open') throw new Error('The link is not open.');
    this.#outgoing.push(...splitIntoFrames(message));
    this.#drain();
  }

  /** Ends the link at once and releases everything. Doing it again does nothing. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#closeConnection();
    this.#emit('close');
    for (const listeners of Object.values(this.#listeners)) listeners.clear();
  }

  #start(): void {
    this.#closeConnection();
    const connection = new RTCPeerConnection(this.#config);
    this.#connection = connection;
    this.#giveUpAfter(CONNECT_TIMEOUT_MS);
    this.#openChannel(connection);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate !== null) this.#emit('signal', { type: 'candidate', candidate: candidate.toJSON() });
    };
    connection.onconnectionstatechange = () => {
      if (connection === this.#connection) this.#followState(connection.connectionState);
    };
    if (this.#isInitiator) {
      this.#describe(connection, 'offer').catch((cause: unknown) => {
        this.#fail(cause);
      });
    }
  }

  /** Both sides open the same channel by agreement, so it does not matter whose offer wins. */
  #openChannel(connection: RTCPeerConnection): void {
    const channel = connection.createDataChannel('table', { negotiated: true, id: CHANNEL_ID });
    const readFrame = createFrameReader();
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW_WATER_BYTES;
    channel.onbufferedamountlow = () => {
      this.#drain();
    };
    channel.onopen = () => {
      clearTimeout(this.#giveUpTimer);
      this.#emit('connect');
    };
    channel.onclose = () => {
      if (channel === this.#channel) this.destroy();
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = data instanceof ArrayBuffer ? readFrame(new Uint8Array(data)) : 'unfit';
      if (read === 'unfit') this.#fail(new Error('The other device sent something unfit.'));
      else if (read !== undefined) this.#emit('data', read);
    };
    this.#channel = channel;
    this.#outgoing = [];
  }

  async #takeSignal(signal: Signal): Promise<void> {
    if (this.#isDestroyed) return;
    if (signal.type === 'candidate') {
      await this.#takeCandidate(signal.candidate);
      return;
    }
    // An offer on a link that was open means that the other side began again: so do we (TR3).
    if (signal.type === 'offer' && this.#connection?.currentRemoteDescription) this.#start();
    if (this.#connection === undefined) this.#start();
    const connection = this.#connection;
    if (connection === undefined) return;
    if (signal.type === 'answer' && connection.signalingState !== 'have-local-offer') return;
    await connection.setRemoteDescription(signal);
    if (signal.type === 'offer') await this.#describe(connection, 'answer');
    const waiting = this.#earlyCandidates.splice(0);
    for (const candidate of waiting) await this.#takeCandidate(candidate);
  }

  /** A candidate of an offer that lost is of no use and does no harm. */
  async #takeCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (!this.#connection?.remoteDescription) {
      this.#earlyCandidates.push(candidate);
      return;
    }
    await this.#connection.addIceCandidate(candidate).catch(() => undefined);
  }

  async #describe(connection: RTCPeerConnection, type: 'offer' | 'answer'): Promise<void> {
    const description = type === 'offer' ? await connection.createOffer() : await connection.createAnswer();
    if (connection !== this.#connection || (type === 'offer' && connection.signalingState !== 'stable')) return;
    await connection.setLocalDescription(description);
    this.#emit('signal', { type, sdp: description.sdp ?? '' });
  }

  #followState(state: RTCPeerConnectionState): void {
    if (state === 'connected') clearTimeout(this.#giveUpTimer);
    if (state === 'disconnected') this.#giveUpAfter(DISCONNECTED_GRACE_MS);
    if (state === 'failed' || state === 'closed') this.destroy();
  }

  #giveUpAfter(timeoutMs: number): void {
    clearTimeout(this.#giveUpTimer);
    this.#giveUpTimer = setTimeout(() => {
      this.destroy();
    }, timeoutMs);
  }

  #drain(): void {
    const channel = this.#channel;
    if (channel?.readyState !== 'open') return;
    while (channel.bufferedAmount < HIGH_WATER_BYTES) {
      const frame = this.#outgoing.shift();
      if (frame === undefined) return;
      channel.send(frame);
    }
  }

  #fail(cause: unknown): void {
    if (this.#isDestroyed) return;
    this.#emit('error', cause instanceof Error ? cause : new Error(String(cause)));
    this.destroy();
  }

  #closeConnection(): void {
    clearTimeout(this.#giveUpTimer);
    const { connection, channel } = { connection: this.#connection, channel: this.#channel };
    this.#connection = undefined;
    this.#channel = undefined;
    this.#outgoing = [];
    channel?.close();
    connection?.close();
  }

  #emit<Name extends keyof PeerEvents>(name: Name, ...values: Parameters<PeerEvents[Name]>): void {
    for (const listener of [...this.#listeners[name]]) Reflect.apply(listener, undefined, values);
  }
}
