import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FramedChannel } from '../../../../src/transport/link/framed-channel';
import { FakeRtc, type FakeChannel } from '../../../helpers/fake-rtc';

const KIB = 1_024;

function open(name: 'control' | 'content'): {
  readonly framed: FramedChannel;
  readonly channel: FakeChannel;
  readonly events: ReturnType<typeof createEvents>;
} {
  const rtc = new FakeRtc();
  const events = createEvents();
  const connection: unknown = rtc;
  const framed = new FramedChannel(connection as RTCPeerConnection, name, events);
  const [channel] = rtc.channels;
  if (channel === undefined) throw new Error('no channel was made');
  channel.open();
  return { framed, channel, events };
}

const createEvents = () => ({ onOpen: vi.fn(), onFrame: vi.fn(), onGone: vi.fn() });

describe('one data channel of a link', () => {
  beforeEach(() => {
    FakeRtc.connections.length = 0;
  });

  test('both sides know its number without asking', () => {
    expect(open('control').channel.options).toEqual({ negotiated: true, id: 0 });
    expect(open('content').channel.options).toEqual({ negotiated: true, id: 1 });
  });

  test('TR2 gives the browser no more than it can carry, and the rest when that has left', () => {
    const { framed, channel } = open('content');
    framed.send(new Uint8Array(2_048 * KIB));
    expect(channel.bufferedAmount).toBeLessThan(600 * KIB);
    expect(framed.waitingBytes).toBeGreaterThan(2_000 * KIB);
    while (framed.waitingBytes > 0) channel.drain();
    expect(channel.sent).toHaveLength(129);
    expect(channel.sent.every((frame) => frame.length <= 16 * KIB)).toBe(true);
  });

  test('waits until it is open', () => {
    const { framed, channel } = open('control');
    channel.readyState = 'connecting';
    framed.send(Uint8Array.of(5));
    expect(channel.sent).toEqual([]);
    channel.readyState = 'open';
    framed.send(Uint8Array.of(6));
    expect(channel.sent).toEqual([Uint8Array.of(1, 5), Uint8Array.of(1, 6)]);
  });

  test('TR8 says the ending after what waits, or in its place where that is much', () => {
    const few = open('content');
    few.framed.send(Uint8Array.of(7));
    few.framed.finish('surplus');
    expect(few.channel.sent).toEqual([Uint8Array.of(1, 7), Uint8Array.of(2)]);
    const many = open('content');
    many.framed.send(new Uint8Array(4_096 * KIB));
    many.framed.finish('ended');
    many.channel.drain();
    expect(many.channel.sent.at(-1)).toEqual(Uint8Array.of(3));
    expect(many.framed.waitingBytes).toBe(many.channel.bufferedAmount);
  });

  test('TR2 tells what a frame brings, and what is none', () => {
    const { channel, events } = open('control');
    channel.receive(1, 8);
    channel.onmessage?.({ data: 'text' });
    expect(events.onFrame.mock.calls).toEqual([
      [2, Uint8Array.of(8)],
      [0, 'unfit'],
    ]);
  });

  test('is gone when the browser cannot take any more', () => {
    const { framed, channel, events } = open('control');
    channel.isFull = true;
    framed.send(Uint8Array.of(1));
    expect(events.onGone).toHaveBeenCalledOnce();
  });

  test('TR5 closing leaves no listener', () => {
    const { framed, channel } = open('control');
    framed.close();
    expect([channel.onopen, channel.onclose, channel.onmessage, channel.onbufferedamountlow]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(framed.waitingBytes).toBe(0);
  });
});
