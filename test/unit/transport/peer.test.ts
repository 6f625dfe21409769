import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Peer, { type Signal } from '../../../src/transport/peer';
import { FakeRtc } from '../../helpers/fake-rtc';

function createPeer(initiator: boolean): { peer: Peer; signals: Signal[]; happened: string[]; received: Uint8Array[] } {
  const peer = new Peer({ initiator });
  const signals: Signal[] = [];
  const happened: string[] = [];
  const received: Uint8Array[] = [];
  peer.on('signal', (signal) => signals.push(signal));
  peer.on('connect', () => happened.push('connect'));
  peer.on('close', () => happened.push('close'));
  peer.on('error', () => happened.push('error'));
  peer.on('data', (bytes) => received.push(bytes));
  return { peer, signals, happened, received };
}

const latest = (): FakeRtc => {
  const connection = FakeRtc.connections.at(-1);
  if (connection === undefined) throw new Error('no connection was made');
  return connection;
};

describe('a link between two devices', () => {
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

  test('the one who begins offers, the other answers', async () => {
    const { signals } = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(signals).toEqual([{ type: 'offer', sdp: 'offer-0' }]);
    const other = createPeer(false);
    other.peer.signal({ type: 'offer', sdp: 'offer-0' });
    await vi.advanceTimersByTimeAsync(0);
    expect(other.signals).toMatchObject([{ type: 'answer' }]);
  });

  test('two who begin at once settle on one offer', async () => {
    const { peer, signals } = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    latest().currentRemoteDescription = null;
    peer.signal({ type: 'offer', sdp: 'theirs' });
    await vi.advanceTimersByTimeAsync(0);
    expect(signals.map(({ type }) => type)).toEqual(['offer', 'answer']);
    expect(FakeRtc.connections).toHaveLength(1);
  });

  test('TR3 an offer on a link that was there makes a new one, and it connects again', async () => {
    const { peer, signals, happened } = createPeer(false);
    peer.signal({ type: 'offer', sdp: 'first' });
    await vi.advanceTimersByTimeAsync(0);
    latest().channel.open();
    peer.signal({ type: 'offer', sdp: 'second' });
    await vi.advanceTimersByTimeAsync(0);
    latest().channel.open();
    expect(FakeRtc.connections.at(-2)?.isClosed).toBe(true);
    expect(happened).toEqual(['connect', 'connect']);
    expect(signals.filter(({ type }) => type === 'answer')).toHaveLength(2);
  });

  test('candidates that come before the description wait for it', async () => {
    const { peer } = createPeer(false);
    peer.signal({ type: 'candidate', candidate: { candidate: 'a' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().candidates).toEqual([]);
    peer.signal({ type: 'offer', sdp: 'x' });
    await vi.advanceTimersByTimeAsync(0);
    expect(latest().candidates).toEqual([{ candidate: 'a' }]);
  });

  test('TR2 a long message leaves in frames and waits while the channel is full', async () => {
    const { peer } = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    const { channel } = latest();
    expect(() => {
      peer.send(new Uint8Array(1));
    }).toThrow();
    channel.open();
    peer.send(new Uint8Array(3_000_000).fill(7));
    const sentAtOnce = channel.sent.length;
    expect(sentAtOnce).toBeGreaterThan(50);
    expect(sentAtOnce).toBeLessThan(100);
    while (channel.bufferedAmount > 0) channel.drain();
    expect(channel.sent.reduce((sum, frame) => sum + frame.length - 1, 0)).toBe(3_000_000);
  });

  test('TR2 something unfit ends the link, once', async () => {
    const { happened, received } = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    const { channel } = latest();
    channel.open();
    channel.onmessage?.({ data: Uint8Array.from([1, 5]).buffer });
    channel.onmessage?.({ data: 'text' });
    expect(received).toEqual([Uint8Array.from([5])]);
    expect(happened).toEqual(['connect', 'error', 'close']);
  });

  test('a description that does not fit ends the attempt', async () => {
    const { peer, happened } = createPeer(false);
    peer.signal({ type: 'offer', sdp: 'broken' });
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toEqual(['error', 'close']);
  });

  test('an attempt that leads nowhere is given up, and so is a link that stays silent', async () => {
    const attempt = createPeer(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(attempt.happened).toEqual(['close']);
    const link = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    latest().channel.open();
    latest().become('disconnected');
    latest().become('connected');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(link.happened).toEqual(['connect']);
    latest().become('disconnected');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(link.happened).toEqual(['connect', 'close']);
  });

  test('TR5 destroying twice closes once and leaves no timer', async () => {
    const { peer, happened } = createPeer(true);
    await vi.advanceTimersByTimeAsync(0);
    peer.destroy();
    peer.destroy();
    expect(happened).toEqual(['close']);
    expect(latest().isClosed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
