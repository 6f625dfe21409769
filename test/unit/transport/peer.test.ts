import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Peer, { gatherAddresses, type PeerOptions, type PeerOwner } from '../../../src/transport/peer';
import type { Signal } from '../../../src/transport/signals';
import { createFakeSdp, FakeRtc } from '../../helpers/fake-rtc';

function createPeer(initiator: boolean, options: Partial<PeerOptions> = {}) {
  const until = new AbortController();
  const happened: string[] = [];
  const owner: PeerOwner = {
    mayStart: () => true,
    takeLink: (link) => {
      happened.push('link');
      link.listen({ onMessage: () => undefined, onClose: (ending) => happened.push(ending) });
    },
    drop: (_, manner) => happened.push(manner),
  };
  const peer = new Peer({ initiator, owner, until: until.signal, ...options });
  const signals: Signal[] = [];
  peer.on('signal', (signal) => signals.push(signal));
  peer.on('connect', () => happened.push('connect'));
  peer.on('close', () => happened.push('close'));
  peer.on('data', () => happened.push('data'));
  peer.on('error', () => happened.push('error'));
  return { peer, until, signals, happened };
}

const latest = (): FakeRtc => {
  const connection = FakeRtc.connections.at(-1);
  if (connection === undefined) throw new Error('no connection was made');
  return connection;
};

const settle = () => vi.advanceTimersByTimeAsync(0);
const types = (signals: readonly Signal[]): readonly string[] => signals.map(({ type }) => type);

/** Binding a link takes real encryption. */
const openLatest = async (happened: readonly string[]): Promise<void> => {
  const linkCount = happened.filter((one) => one === 'link').length;
  latest().open();
  await vi.waitFor(() => {
    expect(happened.filter((one) => one === 'link')).toHaveLength(linkCount + 1);
  });
};

describe('the conversation that leads to a link', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeRtc.connections.length = 0;
    vi.stubGlobal('RTCPeerConnection', FakeRtc);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('TR1 y-webrtc is given our peer in the place of simple-peer', async () => {
    const { default: Given } = await import('simple-peer/simplepeer.min.js');
    expect(Given).toBe(Peer);
  });

  test('the one who begins offers, the other replies', async () => {
    const { signals } = createPeer(true);
    await settle();
    expect(types(signals)).toEqual(['offer']);
    const other = createPeer(false);
    other.peer.signal(signals[0]);
    await settle();
    expect(types(other.signals)).toEqual(['reply']);
  });

  test('two who begin at once settle on one offer', async () => {
    const { peer, signals } = createPeer(true);
    await settle();
    peer.signal({ type: 'offer', sdp: 'theirs' });
    await settle();
    expect(types(signals)).toEqual(['offer', 'reply']);
    expect(FakeRtc.connections.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  test('an offer that comes before its own was said takes its place, so that the other does not yield as well', async () => {
    const { peer, signals } = createPeer(true);
    peer.signal({ type: 'offer', sdp: 'theirs' });
    await settle();
    expect(types(signals)).toEqual(['reply']);
  });

  test('TR3 an offer on a link that was there makes a new one, and it connects again', async () => {
    const { peer, signals, happened } = createPeer(false);
    peer.signal({ type: 'offer', sdp: createFakeSdp('first') });
    await settle();
    await openLatest(happened);
    peer.signal({ type: 'offer', sdp: createFakeSdp('second') });
    await settle();
    await openLatest(happened);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(FakeRtc.connections.at(-2)?.isClosed).toBe(true);
    expect(happened).toEqual(['connect', 'link', 'ended', 'connect', 'link']);
    expect(types(signals)).toEqual(['reply', 'reply']);
  });

  test('candidates that come before the description wait for it', async () => {
    const { peer } = createPeer(false);
    peer.signal({ type: 'candidate', candidate: { candidate: 'a' } });
    await settle();
    expect(FakeRtc.connections).toEqual([]);
    peer.signal({ type: 'offer', sdp: 'x' });
    await settle();
    expect(latest().candidates).toEqual([{ candidate: 'a' }]);
  });

  test('addresses are told as they are found, or with the description where each message is dear', async () => {
    const found = { candidate: { toJSON: () => ({ candidate: 'mine' }) } };
    const one = createPeer(true);
    await settle();
    latest().onicecandidate?.(found);
    expect(types(one.signals)).toEqual(['offer', 'candidate']);
    const other = createPeer(true, { isTrickling: false });
    await settle();
    latest().onicecandidate?.(found);
    expect(types(other.signals)).toEqual(['offer']);
  });

  test('TR7 what y-webrtc sends goes nowhere, and it never hears data', async () => {
    const { peer, happened } = createPeer(true);
    peer.send();
    await settle();
    await openLatest(happened);
    peer.send();
    const [control, content] = latest().channels;
    expect([control?.sent, content?.sent]).toEqual([[], []]);
    control?.receive(1, 5);
    expect(happened).toEqual(['connect', 'link']);
  });

  test('a description that does not fit ends the attempt without looking for the other device', async () => {
    const { peer, happened } = createPeer(false);
    peer.signal({ type: 'offer', sdp: 'broken' });
    await settle();
    expect(happened).toEqual(['silently']);
  });

  test('TR13 what has not the form of a signal, and a reply that nobody waits for, change nothing', async () => {
    const { peer, happened } = createPeer(false);
    for (const said of [
      undefined,
      null,
      'offer',
      { type: 'offer' },
      { type: 'answer', sdp: 'x' },
      { type: 'reply', sdp: 'x' },
    ])
      peer.signal(said);
    await settle();
    expect(happened).toEqual([]);
    expect(FakeRtc.connections).toEqual([]);
  });

  test('TR10 a flood of signals is not kept', async () => {
    const { peer } = createPeer(false);
    for (let index = 0; index < 10_000; index += 1) peer.signal({ type: 'candidate', candidate: { candidate: 'x' } });
    await settle();
    peer.signal({ type: 'offer', sdp: 'x' });
    await settle();
    expect(latest().candidates.length).toBeLessThan(100);
  });

  test('TR14 a peer that may not start is forgotten without a word', async () => {
    const { happened, signals } = createPeer(true, {
      owner: { mayStart: () => false, takeLink: () => undefined, drop: (_, manner) => happened.push(manner) },
    });
    await settle();
    expect(happened).toEqual(['silently']);
    expect([signals, FakeRtc.connections]).toEqual([[], []]);
  });

  test('an attempt that leads nowhere is given up after ten seconds and announced, one without an offer is forgotten', async () => {
    const attempt = createPeer(true);
    const stray = createPeer(false);
    await vi.advanceTimersByTimeAsync(9_000);
    expect([attempt.happened, stray.happened]).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(attempt.happened).toEqual(['announced', 'close']);
    expect(stray.happened).toEqual(['silently']);
  });

  test('TR3 an attempt of which the browser says that it failed is announced in time, unless a late address still saves it', async () => {
    const attempts = [createPeer(true), createPeer(true)] as const;
    await settle();
    for (const connection of FakeRtc.connections) connection.become('failed');
    await vi.advanceTimersByTimeAsync(9_000);
    await openLatest(attempts[1].happened);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(attempts[0].happened).toEqual(['announced', 'close']);
    expect(attempts[1].happened).toEqual(['connect', 'link']);
  });

  test('a lost link is announced; one that the other side ended is left to that side', async () => {
    const lost = createPeer(true);
    await settle();
    await openLatest(lost.happened);
    latest().become('failed');
    expect(lost.happened).toEqual(['connect', 'link', 'ended', 'announced', 'close']);
    const left = createPeer(true);
    await settle();
    await openLatest(left.happened);
    for (const channel of latest().channels) channel.receive(3);
    expect(left.happened).toEqual(['connect', 'link', 'ended', 'silently']);
  });

  test('TR14 a surplus link is left by both sides without announcing anything', async () => {
    const { peer, happened } = createPeer(true);
    await settle();
    await openLatest(happened);
    peer.forget();
    expect(happened).toEqual(['connect', 'link', 'surplus', 'silently']);
    const other = createPeer(true);
    await settle();
    await openLatest(other.happened);
    for (const channel of latest().channels) channel.receive(2);
    expect(other.happened).toEqual(['connect', 'link', 'surplus', 'silently']);
    await vi.advanceTimersByTimeAsync(5_000);
  });

  test('TR5 destroying twice closes once and leaves no timer', async () => {
    const { peer, happened } = createPeer(true);
    await settle();
    peer.destroy();
    peer.destroy();
    expect(happened).toEqual(['announced', 'close']);
    expect(latest().isClosed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('TR5 everything ends at once when whoever made it stops', async () => {
    const { until, happened } = createPeer(true);
    await settle();
    await openLatest(happened);
    until.abort();
    expect(happened).toEqual(['connect', 'link', 'ended', 'silently']);
    expect(latest().isClosed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waiting for addresses', () => {
  test('ends when they are all there, or when it took too long', async () => {
    vi.useFakeTimers();
    const connection = new EventTarget();
    Reflect.set(connection, 'iceGatheringState', 'gathering');
    const waiting: unknown = connection;
    let doneCount = 0;
    const wait = (): void => {
      void gatherAddresses(waiting as RTCPeerConnection, 1_000).then(() => (doneCount += 1));
    };
    wait();
    await vi.advanceTimersByTimeAsync(999);
    expect(doneCount).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(doneCount).toBe(1);
    wait();
    Reflect.set(connection, 'iceGatheringState', 'complete');
    connection.dispatchEvent(new Event('icegatheringstatechange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(doneCount).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
