import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardTopic, WebsocketClient } from '../../../../src/transport/mesh/websocket';

/** A socket of which a test plays the host. */
class FakeSocket {
  static all: FakeSocket[] = [];
  static isRefused = false;
  readonly sent: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  isClosed = false;

  constructor() {
    if (FakeSocket.isRefused) throw new SyntaxError('no such address');
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
  }
}

const latest = (): FakeSocket => {
  const socket = FakeSocket.all.at(-1);
  if (socket === undefined) throw new Error('no socket was opened');
  return socket;
};

const publish = (topic: string, data: unknown): { data: string } => ({
  data: JSON.stringify({ type: 'publish', topic, data }),
});

describe('the socket to a signalling host', () => {
  let client: WebsocketClient;
  let heard: unknown[];
  let stopGuarding: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    FakeSocket.isRefused = false;
    vi.stubGlobal('WebSocket', FakeSocket);
    heard = [];
    stopGuarding = guardTopic('ours', (content) => Promise.resolve(content === 'good'));
    client = new WebsocketClient('ws://host/signalling');
    client.on('message', (message) => heard.push(message));
  });
  afterEach(() => {
    client.destroy();
    stopGuarding();
    expect(vi.getTimerCount()).toBe(0);
    expect(FakeSocket.all.every(({ isClosed }) => isClosed)).toBe(true);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('TR13 passes on only what the guard of a topic lets pass, in the order in which it came', async () => {
    latest().onopen?.();
    stopGuarding();
    let isFirst = true;
    stopGuarding = guardTopic('ours', async (content) => {
      if (isFirst) await Promise.resolve();
      isFirst = false;
      return content !== 'bad';
    });
    for (const content of ['slow', 'bad', 'quick']) latest().onmessage?.(publish('ours', content));
    latest().onmessage?.(publish('another', 'slow'));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toMatchObject([{ data: 'slow' }, { data: 'quick' }]);
  });

  test('TR13 what is no JSON, no object, no text or too long throws nothing and stops nothing', async () => {
    latest().onopen?.();
    const long = publish('ours', 'x'.repeat(70_000)).data;
    for (const data of ['{', 'null', '7', '[]', '{"type":"publish"}', long, new ArrayBuffer(4)])
      latest().onmessage?.({ data });
    latest().onmessage?.(publish('ours', 'good'));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toHaveLength(1);
  });

  test('TR10 a host that floods is not kept up with', async () => {
    latest().onopen?.();
    for (let index = 0; index < 10_000; index += 1) latest().onmessage?.(publish('ours', 'good'));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard.length).toBeLessThan(2_000);
    latest().onmessage?.(publish('ours', 'good'));
    const before = heard.length;
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toHaveLength(before + 1);
  });

  test('opens again by itself, with growing pauses, and says when it is open', () => {
    const said: string[] = [];
    client.on('connect', () => said.push('connect'));
    client.on('disconnect', () => said.push('disconnect'));
    client.send({ type: 'lost' });
    latest().onopen?.();
    client.send({ type: 'kept' });
    expect(latest().sent).toEqual(['{"type":"kept"}']);
    latest().onclose?.();
    for (let index = 0; index < 5; index += 1) {
      vi.advanceTimersByTime(3_000);
      latest().onclose?.();
    }
    expect(FakeSocket.all.length).toBeGreaterThanOrEqual(6);
    expect(FakeSocket.all.length).toBeLessThan(10);
    vi.advanceTimersByTime(3_000);
    latest().onopen?.();
    expect(said).toEqual(['connect', 'disconnect', 'connect']);
    expect(client.connected).toBe(true);
  });

  test('asks a silent host whether it is there, and calls it again when it is not', () => {
    latest().onopen?.();
    const first = latest();
    vi.advanceTimersByTime(15_000);
    expect(first.sent).toEqual(['{"type":"ping"}']);
    first.onmessage?.({ data: '{"type":"pong"}' });
    vi.advanceTimersByTime(30_000);
    expect(first.isClosed).toBe(false);
    vi.advanceTimersByTime(20_000);
    expect(first.isClosed).toBe(true);
    expect(latest()).not.toBe(first);
  });

  test('an address that the browser refuses stays unreachable and throws nothing', () => {
    FakeSocket.isRefused = true;
    const refused = new WebsocketClient('wss:// /');
    expect(refused.connected).toBe(false);
    vi.advanceTimersByTime(10_000);
    refused.destroy();
  });

  test('TR5 leaves no socket and no timer when it is destroyed, at whatever moment', () => {
    latest().onopen?.();
    latest().onclose?.();
    client.destroy();
    expect(vi.getTimerCount()).toBe(0);
    const opening = new WebsocketClient('ws://host/signalling');
    const socket = latest();
    opening.destroy();
    expect([socket.isClosed, socket.onopen, vi.getTimerCount()]).toEqual([true, null, 0]);
  });
});
