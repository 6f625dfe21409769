import type { Connection, ConnectionStatus, Link, LinkTaker, MeetingPoint } from '$ports';
import { WebrtcProvider } from 'y-webrtc';
import type Peer from '../peer';
import type { PeerOwner } from '../peer';
import { readIntroduction } from './signalling-guard';
import { guardTopic } from './websocket';
import { announceAgain, endGlare, leaveOut, readPeers, readSockets } from './y-webrtc-room';

type ProviderOptions = NonNullable<ConstructorParameters<typeof WebrtcProvider>[2]>;

/** What y-webrtc is given to carry instead of a table: an empty document and nobody present. */
export type EmptyReplica = {
  readonly doc: ConstructorParameters<typeof WebrtcProvider>[1];
  readonly awareness: NonNullable<ProviderOptions['awareness']>;
};

/** How long the signalling host may stay silent before this is said. */
const SIGNALLING_PATIENCE_MS = 4_000;
const LOOK_MS = 1_000;
/** Without any link this device announces itself again: whoever was to answer may have missed it. */
const ALONE_MS = 5_000;
/** A link whose network is away for longer is made anew. Wifi roaming takes a few seconds. */
const GRACE_MS = 5_000;
/** More attempts at once are not begun, whoever asks for them. */
const MAX_PENDING_PEERS = 32;

/** What the mesh leaves to its creator. */
export type MeshOptions = {
  readonly createEmptyReplica: () => EmptyReplica;
  /** Whether this device has links found otherwise; then it need not announce itself again. */
  readonly hasOtherLinks: () => boolean;
};

/**
 * Connects devices through y-webrtc: an explicit signalling address, encrypted signalling, and no STUN or TURN server but
 * the organiser's own (TR4). y-webrtc only brings devices together; what they say goes over the links (TR7).
 */
export async function connectMesh(
  meetingPoint: MeetingPoint,
  taker: LinkTaker,
  options: MeshOptions,
): Promise<Connection> {
  if (typeof RTCPeerConnection === 'undefined') return createDeadConnection();
  await releasedByTopic.get(meetingPoint.topic);
  return new MeshConnection(meetingPoint, taker, options);
}

/** y-webrtc forgets a topic only after a while; the same one cannot be connected to before. */
const releasedByTopic = new Map<string, Promise<void>>();

class MeshConnection implements Connection {
  readonly #provider: WebrtcProvider;
  readonly #topic: string;
  readonly #taker: LinkTaker;
  readonly #options: MeshOptions;
  readonly #replica: EmptyReplica;
  readonly #ended = new AbortController();
  readonly #listeners = new Set<(status: ConnectionStatus) => void>();
  readonly #peers = new Set<Peer>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #stopGuarding: () => void;
  #status: ConnectionStatus = { signalling: 'connecting' };
  #reachedAtMs = performance.now();
  #aloneSinceMs = performance.now();

  constructor(meetingPoint: MeetingPoint, taker: LinkTaker, options: MeshOptions) {
    this.#topic = meetingPoint.topic;
    this.#taker = taker;
    this.#options = options;
    this.#replica = options.createEmptyReplica();
    this.#stopGuarding = guardTopic(this.#topic, (content) => this.#mayBeHeard(content));
    const { signal: until } = this.#ended;
    const owner: PeerOwner = {
      mayStart: (peer) => this.#mayStart(peer),
      takeLink: (link, peer) => {
        this.#takeLink(link, peer);
      },
      drop: (peer, manner) => {
        this.#drop(peer, manner);
      },
    };
    this.#provider = new WebrtcProvider(this.#topic, this.#replica.doc, {
      signaling: [meetingPoint.signallingAddress],
      password: meetingPoint.password,
      awareness: this.#replica.awareness,
      maxConns: Number.MAX_SAFE_INTEGER,
      // Tabs of one browser tell each other so and make no link over the network: `tab.ts` links them.
      filterBcConns: true,
      peerOpts: { config: { iceServers: [...meetingPoint.iceServers] }, graceMs: GRACE_MS, owner, until },
    });
    this.#provider.on('status', this.#stayWhileAsked);
    this.#provider.on('peers', this.#leaveTabsAlone);
    for (const socket of readSockets(this.#provider)) {
      socket.on('connect', this.#look);
      socket.on('disconnect', this.#look);
    }
    this.#timer = setInterval(this.#look, LOOK_MS);
    if (typeof window !== 'undefined') window.addEventListener('pagehide', this.#depart);
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  onStatus(listener: (status: ConnectionStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  disconnect(): void {
    if (this.#ended.signal.aborted) return;
    clearInterval(this.#timer);
    this.#listeners.clear();
    this.#stopGuarding();
    if (typeof window !== 'undefined') window.removeEventListener('pagehide', this.#depart);
    for (const socket of readSockets(this.#provider)) {
      socket.off('connect', this.#look);
      socket.off('disconnect', this.#look);
    }
    // The peers first: one that y-webrtc closes announces this device again, on any socket that another table still uses.
    this.#provider.room?.webrtcConns.clear();
    this.#ended.abort();
    // `destroy` alone leaks the signalling socket, `disconnect` must come first.
    this.#provider.disconnect();
    this.#provider.destroy();
    this.#replica.doc.destroy();
    const released = Promise.resolve(this.#provider.key).then(() => {
      if (releasedByTopic.get(this.#topic) === released) releasedByTopic.delete(this.#topic);
    });
    releasedByTopic.set(this.#topic, released);
  }

  /** Only what members of this table say, and only replies to what was asked here. */
  async #mayBeHeard(content: unknown): Promise<boolean> {
    const key = await this.#provider.key;
    const { room } = this.#provider;
    if (key === null || room === null) return false;
    const said = await readIntroduction(content, key);
    if (said === undefined || this.#ended.signal.aborted) return false;
    if (said.from === room.peerId || (said.to !== undefined && said.to !== room.peerId)) return false;
    return said.kind === 'announce' || said.kind === 'offer' || room.webrtcConns.has(said.from);
  }

  #mayStart(peer: Peer): boolean {
    const pendingCount = [...this.#peers].filter(({ isOpen }) => !isOpen).length;
    if (pendingCount >= MAX_PENDING_PEERS || (peer.isInitiator && !this.#taker.mayOffer())) return false;
    this.#peers.add(peer);
    return true;
  }

  #takeLink(link: Link, peer: Peer): void {
    endGlare(this.#provider.room, peer);
    this.#taker.takeLink(link);
  }

  /** y-webrtc forgets a peer by itself when it hears that it closed, and announces this device again. */
  #drop(peer: Peer, manner: 'silently' | 'announced'): void {
    this.#peers.delete(peer);
    if (manner !== 'silently') return;
    leaveOut(this.#provider.room, peer);
    // Whoever ended the last link may come back, but need not.
    if (peer.isOpen) this.#aloneSinceMs = Math.min(this.#aloneSinceMs, performance.now() - ALONE_MS + LOOK_MS);
  }

  /** y-webrtc leaves when the page asks whether it may be left, even when it stays. */
  readonly #stayWhileAsked = (): void => {
    const { room } = this.#provider;
    if (room !== null && typeof window !== 'undefined')
      window.removeEventListener('beforeunload', room._beforeUnloadHandler);
  };

  /** The others see at once that a page is gone. One that comes back finds itself alone and announces itself. */
  readonly #depart = (): void => {
    for (const peer of [...this.#peers]) peer.depart();
  };

  readonly #leaveTabsAlone = (): void => {
    const { room } = this.#provider;
    for (const [name, peer] of readPeers(room)) if (room?.bcConns.has(name) === true) peer.forget();
  };

  readonly #look = (): void => {
    const nowMs = performance.now();
    const isReachable = readSockets(this.#provider).some(({ connected }) => connected);
    if (isReachable) this.#reachedAtMs = nowMs;
    const isPatient = nowMs - this.#reachedAtMs < SIGNALLING_PATIENCE_MS;
    this.#say(isReachable ? 'reachable' : isPatient ? 'connecting' : 'unreachable');
    for (const peer of this.#peers) peer.check();
    const hasLink = [...this.#peers].some(({ isOpen }) => isOpen) || this.#options.hasOtherLinks();
    if (!isReachable || hasLink) this.#aloneSinceMs = nowMs;
    if (nowMs - this.#aloneSinceMs < ALONE_MS) return;
    this.#aloneSinceMs = nowMs;
    announceAgain(this.#provider);
  };

  #say(signalling: ConnectionStatus['signalling']): void {
    if (signalling === this.#status.signalling) return;
    this.#status = { signalling };
    for (const listener of this.#listeners) listener(this.#status);
  }
}

/** For a browser that cannot make links at all: the table works here, and says why nobody else is seen. */
function createDeadConnection(): Connection {
  return {
    status: { signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } },
    onStatus: () => () => undefined,
    disconnect: () => undefined,
  };
}
