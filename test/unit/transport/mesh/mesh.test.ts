import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEmptyReplica } from '../../../../src/table/table';
import { connectMesh } from '../../../../src/transport/mesh/mesh';
import { createFakeTaker } from '../../../helpers/fake-taker';

const own = { urls: 'stun:own.example' };
const createPoint = () => ({
  topic: crypto.randomUUID(),
  password: 'password',
  signallingAddress: 'ws://127.0.0.1:9/signalling',
  iceServers: [own],
});

/** A socket that never opens by itself. */
class FakeSocket {
  static all: FakeSocket[] = [];
  readonly address: string;
  readonly sent: string[] = [];
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(address: string) {
    this.address = address;
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    FakeSocket.all = FakeSocket.all.filter((socket) => socket !== this);
  }
}

describe('the mesh over y-webrtc', () => {
  const options = { createEmptyReplica, hasOtherLinks: () => false };
  const listeners = new Map<string, number>();

  beforeEach(() => {
    FakeSocket.all = [];
    vi.stubGlobal('RTCPeerConnection', vi.fn());
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.stubGlobal('BroadcastChannel', undefined);
    listeners.clear();
    const count = (name: string, change: number): void => {
      listeners.set(name, (listeners.get(name) ?? 0) + change);
    };
    vi.stubGlobal('window', {
      addEventListener: (name: string) => {
        count(name, 1);
      },
      removeEventListener: (name: string) => {
        count(name, -1);
      },
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('says so where the browser cannot make links', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    const connection = await connectMesh(createPoint(), createFakeTaker(), options);
    expect(connection.status).toEqual({ signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } });
    connection.onStatus(() => undefined)();
    connection.disconnect();
  });

  test('TR4 asks only the given signalling address', async () => {
    const point = createPoint();
    const connection = await connectMesh(point, createFakeTaker(), options);
    expect(FakeSocket.all.map(({ address }) => address)).toEqual([point.signallingAddress]);
    connection.disconnect();
  });

  test('says whether the signalling host can be reached, as soon as that is known', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'] });
    const connection = await connectMesh(createPoint(), createFakeTaker(), options);
    const heard: string[] = [];
    connection.onStatus(({ signalling }) => heard.push(signalling));
    expect(connection.status.signalling).toBe('connecting');
    vi.advanceTimersByTime(5_000);
    FakeSocket.all[0]?.onopen?.();
    FakeSocket.all[0]?.onclose?.();
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['unreachable', 'reachable', 'connecting', 'unreachable']);
    connection.disconnect();
  });

  test('announces itself again while it is alone, and not while it has other links', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'] });
    const hasOtherLinks = vi.fn(() => true);
    const connection = await connectMesh(createPoint(), createFakeTaker(), { createEmptyReplica, hasOtherLinks });
    const [socket] = FakeSocket.all;
    socket?.onopen?.();
    const subscriptions = (): number => (socket?.sent ?? []).filter((text) => text.includes('"subscribe"')).length;
    const before = subscriptions();
    vi.advanceTimersByTime(12_000);
    expect(subscriptions()).toBe(before);
    hasOtherLinks.mockReturnValue(false);
    vi.advanceTimersByTime(12_000);
    expect(subscriptions()).toBe(before + 2);
    connection.disconnect();
  });

  test.each([true, false])(
    'TR5 disconnecting leaves no socket, no timer and no listener (keys derived: %s)',
    async (isDerived) => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
      const connection = await connectMesh(createPoint(), createFakeTaker(), options);
      if (isDerived)
        await vi.waitFor(() => {
          expect(listeners.get('beforeunload')).toBe(0);
        });
      FakeSocket.all[0]?.onopen?.();
      connection.disconnect();
      connection.disconnect();
      expect(FakeSocket.all).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);
      expect(listeners.get('pagehide')).toBe(0);
      // y-webrtc makes its room only when the keys are there, and takes it down again then.
      const next = await connectMesh(createPoint(), createFakeTaker(), options);
      next.disconnect();
      await vi.waitFor(() => {
        expect([...listeners.values()].every((count) => count <= 0)).toBe(true);
      });
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  test('TR5 the same table can be connected to again at once', async () => {
    const point = createPoint();
    for (let index = 0; index < 3; index += 1) {
      const connection = await connectMesh(point, createFakeTaker(), options);
      connection.disconnect();
    }
    const connection = await connectMesh(point, createFakeTaker(), options);
    expect(FakeSocket.all).toHaveLength(1);
    connection.disconnect();
  });

  test('a page that asks whether it may be left stays connected', async () => {
    const connection = await connectMesh(createPoint(), createFakeTaker(), options);
    await vi.waitFor(() => {
      expect(listeners.get('beforeunload')).toBe(0);
    });
    connection.disconnect();
  });
});
