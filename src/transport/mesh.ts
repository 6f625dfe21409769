import type { Connection, ConnectionStatus, Connector, MeetingPoint } from '$ports';
import { WebrtcProvider } from 'y-webrtc';

type ProviderOptions = NonNullable<ConstructorParameters<typeof WebrtcProvider>[2]>;

/** What y-webrtc brings together: the shared document and who is present. */
export type MeshReplica = {
  readonly doc: ConstructorParameters<typeof WebrtcProvider>[1];
  readonly awareness: NonNullable<ProviderOptions['awareness']>;
};

/** How long the signalling host may stay silent before this is said. */
const SIGNALLING_PATIENCE_MS = 4_000;
const STATUS_CHECK_MS = 1_000;

/**
 * Connects devices through y-webrtc: an explicit signalling address, encrypted signalling, and no STUN or TURN server, so
 * that nobody outside is asked anything (TR4).
 */
export function createMeshConnector(): Connector<MeshReplica> {
  return { connect: (meetingPoint, replica) => Promise.resolve(connectMesh(meetingPoint, replica)) };
}

function connectMesh(meetingPoint: MeetingPoint, { doc, awareness }: MeshReplica): Connection {
  if (typeof RTCPeerConnection === 'undefined') return createDeadConnection();
  const provider = new WebrtcProvider(meetingPoint.topic, doc, {
    signaling: [meetingPoint.signallingAddress],
    password: meetingPoint.password,
    awareness,
    peerOpts: { config: { iceServers: [] } },
  });
  const listeners = new Set<(status: ConnectionStatus) => void>();
  const startedAtMs = performance.now();
  let status: ConnectionStatus = { signalling: 'connecting', linkCount: 0 };

  const refresh = (): void => {
    const isPatient = performance.now() - startedAtMs < SIGNALLING_PATIENCE_MS;
    const next: ConnectionStatus = {
      signalling: isSignallingOpen(provider) ? 'reachable' : isPatient ? 'connecting' : 'unreachable',
      linkCount: countLinks(provider),
    };
    if (next.signalling === status.signalling && next.linkCount === status.linkCount) return;
    status = next;
    for (const listener of listeners) listener(status);
  };
  const timer = setInterval(refresh, STATUS_CHECK_MS);
  provider.on('peers', refresh);
  provider.on('synced', refresh);

  return {
    get status() {
      return status;
    },
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    disconnect: () => {
      clearInterval(timer);
      listeners.clear();
      // `destroy` alone leaks the signalling socket, `disconnect` must come first.
      provider.disconnect();
      provider.destroy();
    },
  };
}

/** For a browser that cannot make links at all: the table works here, and says why nobody else is seen. */
function createDeadConnection(): Connection {
  return {
    status: { signalling: 'unreachable', linkCount: 0, problem: { type: 'webrtc-unavailable' } },
    onStatus: () => () => undefined,
    disconnect: () => undefined,
  };
}

/** y-webrtc types its signalling sockets as anything; only whether one is open is read. */
function isSignallingOpen(provider: WebrtcProvider): boolean {
  const sockets: readonly unknown[] = provider.signalingConns;
  return sockets.some(
    (socket) => typeof socket === 'object' && socket !== null && 'connected' in socket && socket.connected === true,
  );
}

function countLinks(provider: WebrtcProvider): number {
  const { room } = provider;
  if (room === null) return 0;
  return [...room.webrtcConns.values()].filter((link) => link.connected).length + room.bcConns.size;
}
