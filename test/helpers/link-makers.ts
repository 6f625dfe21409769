import type { Link, MeetingPoint, Scheduler } from '$ports';
import { loadPairing, type Pairing } from '$transport';
import { expect, vi } from 'vitest';
import Peer, { type PeerOwner } from '../../src/transport/peer';
import { RoomConnection } from '../../src/transport/room';
import { TabConnection } from '../../src/transport/tab';
import { createFakeTaker, joinRooms } from './fake-taker';
import { createLinkPair } from './memory-links';
import { useRealRtc } from './real-rtc';

/** Two ends of an open link that nobody listens to yet. */
export type OpenedPair = {
  readonly a: Link;
  readonly b: Link;
  /** Releases all that was needed to make it. */
  readonly release: () => void;
};

/** A place without any signalling host. */
export const nowhere: MeetingPoint = {
  topic: 'topic',
  password: 'password',
  signallingAddress: 'ws://127.0.0.1:9/signalling',
  iceServers: [],
};

/** One link as it comes, so that a test decides when somebody listens. */
function createCatcher(): { readonly take: (link: Link) => void; readonly link: Promise<Link> } {
  let take: (link: Link) => void = () => undefined;
  const link = new Promise<Link>((resolve) => {
    take = resolve;
  });
  return { take, link };
}

const realTime: Scheduler = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

function openMemoryPair(): Promise<OpenedPair> {
  const { a, b, cut } = createLinkPair({ scheduler: realTime, bytesPerSecond: 50_000_000 });
  return Promise.resolve({ a, b, release: cut });
}

async function openTabPair(): Promise<OpenedPair> {
  const [one, other] = [createCatcher(), createCatcher()];
  const point = { ...nowhere, topic: crypto.randomUUID() };
  const connections = [
    new TabConnection(point, { ...createFakeTaker(), takeLink: one.take }),
    new TabConnection(point, { ...createFakeTaker(), takeLink: other.take }),
  ];
  const [a, b] = await Promise.all([one.link, other.link]);
  return {
    a,
    b,
    release: () =>
      connections.forEach((connection) => {
        connection.disconnect();
      }),
  };
}

async function openSignallingPair(): Promise<OpenedPair> {
  useRealRtc();
  const until = new AbortController();
  const create = (initiator: boolean): { readonly peer: Peer; readonly link: Promise<Link> } => {
    const { take, link } = createCatcher();
    const owner: PeerOwner = { mayStart: () => true, takeLink: take, drop: () => undefined };
    return { peer: new Peer({ initiator, owner, until: until.signal, graceMs: 5_000 }), link };
  };
  const [one, other] = [create(true), create(false)];
  one.peer.on('signal', (signal) => {
    other.peer.signal(structuredClone(signal));
  });
  other.peer.on('signal', (signal) => {
    one.peer.signal(structuredClone(signal));
  });
  const [a, b] = await Promise.all([one.link, other.link]);
  return {
    a,
    b,
    release: () => {
      until.abort();
    },
  };
}

async function openRoomPair(): Promise<OpenedPair> {
  useRealRtc();
  const [one, other] = [createFakeTaker(), createFakeTaker()];
  joinRooms(one, other);
  const [a, b] = [createCatcher(), createCatcher()];
  const connections = [
    new RoomConnection(nowhere, {
      ...one,
      takeLink: a.take,
      sendSignal: (to, signal) => {
        one.carry(to, signal);
      },
    }),
    new RoomConnection(nowhere, {
      ...other,
      takeLink: b.take,
      sendSignal: (to, signal) => {
        other.carry(to, signal);
      },
    }),
  ];
  one.want(['b']);
  const pair = { a: await a.link, b: await b.link };
  return {
    ...pair,
    release: () =>
      connections.forEach((connection) => {
        connection.disconnect();
      }),
  };
}

async function openPairingPair(): Promise<OpenedPair> {
  useRealRtc();
  const { createPairing } = await loadPairing();
  const create = (): { readonly pairing: Pairing; readonly link: Promise<Link> } => {
    const { take, link } = createCatcher();
    return { pairing: createPairing({ scheduler: realTime, onLink: take, onChange: () => undefined }), link };
  };
  const [one, other] = [create(), create()];
  const read = ({ pairing: { state } }: typeof one): string => ('code' in state ? state.code.text : '');
  const until = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000, interval: 5 });
  await until(() => {
    expect([one.pairing.state.type, other.pairing.state.type]).toEqual(['showing', 'showing']);
  });
  const offers = [read(one), read(other)] as const;
  one.pairing.takeCode(offers[1]);
  other.pairing.takeCode(offers[0]);
  await until(() => {
    expect([one.pairing.state.type, other.pairing.state.type]).toContain('answering');
  });
  const isOneAnswering = one.pairing.state.type === 'answering';
  if (isOneAnswering) other.pairing.takeCode(read(one));
  else one.pairing.takeCode(read(other));
  const [a, b] = await Promise.all([one.link, other.link]);
  return {
    a,
    b,
    release: () => {
      for (const { pairing } of [one, other]) pairing.stop();
      a.close('ended');
      b.close('ended');
    },
  };
}

/** Every kind of link there is, and how a test opens one. */
export const LINK_MAKERS: Readonly<Record<string, () => Promise<OpenedPair>>> = {
  memory: openMemoryPair,
  tab: openTabPair,
  signalling: openSignallingPair,
  room: openRoomPair,
  pairing: openPairingPair,
};

/** Undoes what the makers put in the place of the browser's own. */
export function stopUsingRtc(): void {
  vi.unstubAllGlobals();
}
