import type { Link, LinkRoute } from '$ports';
import { RtcLink } from './link/rtc-link';
import { parseSignal, type Signal } from './signals';

/**
 * The conversation of two devices that leads to a link. y-webrtc knows its peers only by this shape (the one of
 * simple-peer), and the build puts this class in that one's place (TR1). A link that is offered anew starts anew instead
 * of staying deaf (TR3).
 */

type PeerEvents = {
  signal: (signal: Signal) => void;
  connect: () => void;
  close: () => void;
  /** y-webrtc listens for these two; it never hears any (TR7). */
  data: () => void;
  error: () => void;
};

/** Whoever has peers made: decides which may begin, and takes their links. */
export type PeerOwner = {
  /** Asked once, right after the peer was made. One that may not is forgotten. */
  readonly mayStart: (peer: Peer) => boolean;
  readonly takeLink: (link: Link, peer: Peer) => void;
  /** The peer is over. `silently`: nobody needs to look for the other device again. */
  readonly drop: (peer: Peer, manner: 'silently' | 'announced') => void;
};

export type PeerOptions = {
  readonly initiator: boolean;
  readonly owner: PeerOwner;
  /** Ends the peer and its link at once. */
  readonly until: AbortSignal;
  readonly config?: RTCConfiguration;
  readonly route?: LinkRoute;
  readonly graceMs?: number;
  /** Said in one message, with all addresses in it, where each message is dear. */
  readonly isTrickling?: boolean;
};

/** How long an attempt may take before it is given up and announced again. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Addresses of this network come at once; those of a STUN server may take longer. */
const GATHERING_MS = 1_500;
/** More signals than an honest conversation has are not kept. */
const MAX_WAITING_SIGNALS = 64;

export default class Peer {
  readonly isInitiator: boolean;
  readonly #options: PeerOptions;
  readonly #listeners: { [Name in keyof PeerEvents]: Set<PeerEvents[Name]> } = {
    signal: new Set(),
    connect: new Set(),
    close: new Set(),
    data: new Set(),
    error: new Set(),
  };
  #connection: RTCPeerConnection | undefined;
  #link: RtcLink | undefined;
  #earlyCandidates: RTCIceCandidateInit[] = [];
  #work = Promise.resolve();
  #waitingCount = 0;
  #giveUpTimer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #isOpen = false;
  /** The other's offer came before this one's own was said: then that one counts, on both sides. */
  #isYielding = false;

  constructor(options: PeerOptions) {
    this.isInitiator = options.initiator;
    this.#options = options;
    options.until.addEventListener('abort', this.#depart);
    // y-webrtc attaches its listeners right after construction, and may hand over an offer in the same breath.
    this.#enqueue(() => this.#start());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  on<Name extends keyof PeerEvents>(name: Name, listener: PeerEvents[Name]): void {
    this.#listeners[name].add(listener);
  }

  /** Takes in what the other peer said. What has not the form of a signal is dropped; an unfit one ends this attempt. */
  signal(said: unknown): void {
    const signal = parseSignal(said);
    if (signal?.type === 'offer') this.#isYielding = true;
    if (signal !== undefined && this.#waitingCount < MAX_WAITING_SIGNALS) this.#enqueue(() => this.#takeSignal(signal));
  }

  /** What y-webrtc wants to send is not carried: content and presence go over links (TR7). */
  send(): void {
    // Nothing.
  }

  /** Ends the link at once; y-webrtc hears of it and announces this device again. */
  destroy(): void {
    this.#finish('announced');
  }

  /** Ends the attempt or the link so that nobody looks for the other device again. */
  forget(): void {
    this.#finish('silently');
  }

  /** Ends everything at once because this device goes away. */
  depart(): void {
    this.#depart();
  }

  /** Notices a connection that was closed under its link. */
  check(): void {
    this.#link?.check();
  }

  readonly #depart = (): void => {
    const link = this.#link;
    this.#link = undefined;
    link?.depart();
    this.#finish('silently');
  };

  #finish(manner: 'silently' | 'announced'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#giveUpTimer);
    this.#options.until.removeEventListener('abort', this.#depart);
    this.#link?.close(manner === 'silently' ? 'surplus' : 'ended');
    this.#options.owner.drop(this, manner);
    if (manner === 'announced') this.#emit('close');
    for (const listeners of Object.values(this.#listeners)) listeners.clear();
  }

  /** One step after the other, so that no signal meets a half-made connection. */
  #enqueue(step: () => Promise<void>): void {
    this.#waitingCount += 1;
    this.#work = this.#work
      .then(() => (this.#isOver ? undefined : step()))
      .catch(() => {
        this.forget();
      })
      .finally(() => {
        this.#waitingCount -= 1;
      });
  }

  async #start(): Promise<void> {
    if (!this.#options.owner.mayStart(this)) {
      this.forget();
      return;
    }
    this.#giveUpAfter();
    if (!this.isInitiator) return;
    const connection = this.#connect();
    await this.#describe(connection, 'offer');
  }

  /** Begins a connection; one that was there, and its link, are over. */
  #connect(): RTCPeerConnection {
    const former = this.#link;
    this.#link = undefined;
    this.#isOpen = false;
    former?.close('ended');
    const { config, route = 'signalling', graceMs, until, isTrickling = true } = this.#options;
    const connection = new RTCPeerConnection(config);
    const link: RtcLink = new RtcLink(connection, {
      route,
      until,
      ...(graceMs === undefined ? {} : { graceMs }),
      onOpen: () => {
        this.#open(link);
      },
      onEnd: (ending, cause) => {
        // Who was told of the end by the other side leaves it to that one to come back.
        const isMissed = ending === 'ended' && cause !== 'heard';
        if (link === this.#link) this.#finish(isMissed ? 'announced' : 'silently');
      },
    });
    connection.onicecandidate = ({ candidate }) => {
      if (isTrickling && candidate !== null && connection === this.#connection)
        this.#emit('signal', { type: 'candidate', candidate: candidate.toJSON() });
    };
    this.#connection = connection;
    this.#link = link;
    this.#giveUpAfter();
    return connection;
  }

  #open(link: RtcLink): void {
    clearTimeout(this.#giveUpTimer);
    this.#isOpen = true;
    this.#emit('connect');
    this.#options.owner.takeLink(link, this);
  }

  async #takeSignal(signal: Signal): Promise<void> {
    if (signal.type === 'candidate') {
      await this.#takeCandidate(signal.candidate);
      return;
    }
    if (signal.type === 'offer') {
      await this.#takeOffer(signal.sdp);
      return;
    }
    // A reply that nobody waits for, or a second one, changes nothing.
    if (this.#connection?.signalingState !== 'have-local-offer') return;
    await this.#connection.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
    await this.#takeEarlyCandidates();
  }

  /** Whatever this peer was at: the offer of the other comes in its place, on a fresh connection (TR3). */
  async #takeOffer(sdp: string): Promise<void> {
    if (this.#connection !== undefined) this.#earlyCandidates = [];
    const connection = this.#connect();
    await connection.setRemoteDescription({ type: 'offer', sdp });
    await this.#describe(connection, 'answer');
    await this.#takeEarlyCandidates();
  }

  async #takeEarlyCandidates(): Promise<void> {
    for (const candidate of this.#earlyCandidates.splice(0)) await this.#takeCandidate(candidate);
  }

  /** A candidate of an offer that lost is of no use and does no harm. */
  async #takeCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (!this.#connection?.remoteDescription) {
      if (this.#earlyCandidates.length < MAX_WAITING_SIGNALS) this.#earlyCandidates.push(candidate);
      return;
    }
    await this.#connection.addIceCandidate(candidate).catch(() => undefined);
  }

  async #describe(connection: RTCPeerConnection, type: 'offer' | 'answer'): Promise<void> {
    const description = type === 'offer' ? await connection.createOffer() : await connection.createAnswer();
    if (connection !== this.#connection) return;
    await connection.setLocalDescription(description);
    if (this.#options.isTrickling === false) await gatherAddresses(connection, GATHERING_MS);
    if (connection !== this.#connection || (type === 'offer' && this.#isYielding)) return;
    const sdp = connection.localDescription?.sdp ?? '';
    this.#emit('signal', { type: type === 'offer' ? 'offer' : 'reply', sdp });
  }

  #giveUpAfter(): void {
    clearTimeout(this.#giveUpTimer);
    this.#giveUpTimer = setTimeout(() => {
      // Somebody's late candidate without an offer is no reason to look for them.
      this.#finish(this.#connection === undefined ? 'silently' : 'announced');
    }, CONNECT_TIMEOUT_MS);
  }

  #emit<Name extends keyof PeerEvents>(name: Name, ...values: Parameters<PeerEvents[Name]>): void {
    for (const listener of [...this.#listeners[name]]) Reflect.apply(listener, undefined, values);
  }
}

/** Waits until a connection knows its own addresses, or as long as it may take. */
export async function gatherAddresses(connection: RTCPeerConnection, limitMs: number): Promise<void> {
  if (connection.iceGatheringState === 'complete') return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      connection.removeEventListener('icegatheringstatechange', look);
      resolve();
    };
    const look = (): void => {
      if (connection.iceGatheringState === 'complete') done();
    };
    const timer = setTimeout(done, limitMs);
    connection.addEventListener('icegatheringstatechange', look);
  });
}
