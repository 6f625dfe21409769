import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endingToFrame } from '../../../src/transport/link/frames';
import { RoomConnection } from '../../../src/transport/room';
import { createFakeTaker, type FakeTaker } from '../../helpers/fake-taker';
import { createFakeSdp, FakeRtc } from '../../helpers/fake-rtc';

const point = {
  topic: 't',
  password: 'p',
  signallingAddress: 'ws://127.0.0.1:9/',
  iceServers: [{ urls: 'stun:own.example' }],
};

type Carried = { readonly to: string; readonly call: string; readonly type: string };

function connect(): { room: RoomConnection; taker: FakeTaker; carried: Carried[] } {
  const taker = createFakeTaker();
  const carried: Carried[] = [];
  taker.carry = (to, bytes) => {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { call, signal } = said as { call: string; signal: { type: string } };
    carried.push({ to, call, type: signal.type });
  };
  return { room: new RoomConnection(point, taker), taker, carried };
}

const encode = (said: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(said));
const offer = (call: string): Uint8Array => encode({ call, signal: { type: 'offer', sdp: createFakeSdp('theirs') } });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('links that the room brings about', () => {
  let made: ReturnType<typeof connect>;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    FakeRtc.connections.length = 0;
    vi.stubGlobal('RTCPeerConnection', FakeRtc);
    made = connect();
  });
  afterEach(() => {
    made.room.disconnect();
    expect(vi.getTimerCount()).toBe(0);
    expect(FakeRtc.connections.every(({ isClosed }) => isClosed)).toBe(true);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('TR9 each wanted session is called once, with the own servers only', async () => {
    made.taker.want(['b', 'c']);
    made.taker.want(['b', 'c']);
    await settle();
    expect(made.carried.map(({ to, type }) => `${to} ${type}`)).toEqual(['b offer', 'c offer']);
    expect(FakeRtc.connections[0]?.config).toEqual({ iceServers: point.iceServers });
  });

  test('TR9 a session that does not reply is called again, later each time, until it is not wanted any more', async () => {
    made.taker.want(['b']);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(made.carried).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(made.carried).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(made.carried).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(made.carried).toHaveLength(3);
    made.taker.want([]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(made.carried).toHaveLength(3);
  });

  test('TR9 a call is answered, and opens a link', async () => {
    made.taker.bring('b', offer('call-1'));
    await settle();
    expect(made.carried).toEqual([{ to: 'b', call: 'call-1', type: 'reply' }]);
    FakeRtc.connections[0]?.open();
    await vi.waitFor(() => {
      expect(made.taker.links).toHaveLength(1);
    });
    expect(made.taker.links[0]?.route).toBe('room');
    expect(made.room.hasLinks).toBe(true);
  });

  test('TR9 of two who call each other at once the greater call counts', async () => {
    made.taker.want(['b']);
    await settle();
    made.taker.bring('b', offer(' lesser than any'));
    await settle();
    expect(made.carried.map(({ type }) => type)).toEqual(['offer']);
    made.taker.bring('b', offer('~ greater than any'));
    await settle();
    expect(made.carried.map(({ type }) => type)).toEqual(['offer', 'reply']);
  });

  test('TR9 a reply to another call is not taken', async () => {
    made.taker.want(['b']);
    await settle();
    made.taker.bring('b', encode({ call: 'other', signal: { type: 'reply', sdp: 'x' } }));
    await settle();
    expect(FakeRtc.connections[0]?.remoteDescription).toBeNull();
    made.taker.bring('b', encode({ call: made.carried[0]?.call, signal: { type: 'reply', sdp: 'x' } }));
    await settle();
    expect(FakeRtc.connections[0]?.remoteDescription).toEqual({ type: 'answer', sdp: 'x' });
  });

  test('TR10 what other sessions send is bounded: in length, in number, and in links at once', async () => {
    made.taker.bring('b', encode({ call: 'x'.repeat(20_000), signal: { type: 'offer', sdp: 'v=0' } }));
    for (let index = 0; index < 100; index += 1) made.taker.bring('c', offer(`call-${index}`));
    await settle();
    expect(made.carried.filter(({ to }) => to === 'b')).toEqual([]);
    expect(FakeRtc.connections.length).toBeLessThanOrEqual(20);
    for (let index = 0; index < 1_000; index += 1) made.taker.bring(`session-${index}`, offer('call'));
    await settle();
    expect(FakeRtc.connections.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(16);
  });

  test('TR13 anything at all throws nothing', async () => {
    for (const bytes of [new Uint8Array(0), Uint8Array.of(255), encode(null), encode([]), encode({ call: 1 })])
      made.taker.bring('b', bytes);
    await settle();
    expect(FakeRtc.connections).toEqual([]);
  });

  test('a page that goes away says so to those it is linked with, and calls whom it wants when it comes back', async () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    const gone = connect();
    gone.taker.want(['b']);
    await settle();
    const rtc = FakeRtc.connections.at(-1);
    const reply = { type: 'reply', sdp: createFakeSdp('theirs') };
    gone.taker.bring('b', encode({ call: gone.carried[0]?.call, signal: reply }));
    await settle();
    rtc?.open();
    await vi.waitFor(() => {
      expect(gone.room.hasLinks).toBe(true);
    });
    page.dispatchEvent(new Event('pagehide'));
    expect(rtc?.channels.map(({ sent }) => sent.at(-1))).toEqual([endingToFrame('ended'), endingToFrame('ended')]);
    expect([rtc?.isClosed, gone.room.hasLinks]).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(gone.carried.map(({ type }) => type)).toEqual(['offer', 'offer']);
    gone.room.disconnect();
    const remove = vi.spyOn(page, 'removeEventListener');
    const other = connect();
    other.room.disconnect();
    expect(remove.mock.calls.map(([name]) => name)).toEqual(['pagehide']);
  });

  test('does nothing where the browser cannot make links', () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    const { room, taker, carried } = connect();
    taker.want(['b']);
    expect([room.hasLinks, carried]).toEqual([false, []]);
    expect(room.status.signalling).toBe('reachable');
    room.onStatus()();
    room.disconnect();
  });
});
