import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/host/limits';
import { ask, connect, connectPair, connectRaw, expectUnharmed, healthOf, startHost, type Client } from './clients';
import { CUT_OFF, HOSTILE_MESSAGES, UNFINISHED_FRAME, UPGRADE, WRONG_TYPES } from './hostile-messages';

/** With the whole test run on the machine beside it. */
const PATIENCE = { timeout: 30_000, interval: 20 };

test.each(HOSTILE_MESSAGES)('HO6 %s ends that connection only', async (_, content, code) => {
  const host = await startHost();
  const pair = await connectPair(host);
  const culprit = await connect(host);
  culprit.socket.send(content);
  expect(await culprit.ended).toBe(code);
  await expectUnharmed(pair);
});

test('HO4 HO6 a value of any kind in any field is passed over or ends that connection only', async () => {
  const host = await startHost();
  const pair = await connectPair(host);
  const codes = new Map<number | undefined, number>();
  for (const content of WRONG_TYPES) {
    const culprit = await connect(host);
    culprit.socket.send(content);
    const code = await Promise.race([culprit.ended, culprit.settle().then(() => undefined)]);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    culprit.socket.terminate();
  }
  // Refused as malformed, or not understood; never anything else.
  expect([...codes.keys()].sort()).toEqual([1007, undefined]);
  expect(codes.get(1007)).toBeGreaterThan(20);
  await pair[0].settle();
  await pair[1].settle();
  await expectUnharmed(pair);
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 2, topics: 1 } }),
    PATIENCE,
  );
});

/** Says it as often as it may, or until the host has had enough. Returns how often that was. */
async function sayUntilRefused(culprit: Client, limit: number, messageOf: (index: number) => unknown): Promise<number> {
  let said = 0;
  for (; said < limit && culprit.socket.readyState === culprit.socket.OPEN; said += 1) {
    culprit.say(messageOf(said));
    // So that what the host answers is heard in between.
    if (said % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
  }
  return said;
}

const NAMES_AT_ONCE = 50;
const namesFrom = (index: number): string[] =>
  Array.from({ length: NAMES_AT_ONCE }, (_, name) => `onderwerp ${index * NAMES_AT_ONCE + name}`);

test('HO7 a million topics asked by one connection end it at its limit, and leave none of them', async () => {
  const host = await startHost();
  const pair = await connectPair(host);
  const culprit = await connect(host);
  const batches = 1_000_000 / NAMES_AT_ONCE;
  const said = await sayUntilRefused(culprit, batches, (index) => ({ type: 'subscribe', topics: namesFrom(index) }));
  expect(CUT_OFF).toContain(await culprit.ended);
  expect(said).toBeLessThan(batches);
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 2, topics: 1 } }),
    PATIENCE,
  );
  await expectUnharmed(pair);
});

test('HO7 a million topics asked and given back again end at the rate of messages', async () => {
  const host = await startHost();
  const culprit = await connect(host);
  const said = await sayUntilRefused(culprit, 40_000, (index) => ({
    type: index % 2 === 0 ? 'subscribe' : 'unsubscribe',
    topics: namesFrom(Math.floor(index / 2)),
  }));
  expect(CUT_OFF).toContain(await culprit.ended);
  expect(said).toBeGreaterThanOrEqual(DEFAULT_LIMITS.messageBurst);
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 0, topics: 0 } }),
    PATIENCE,
  );
});

test('HO7 ten thousand messages in a breath end the connection that sends them, and most of them reach nobody', async () => {
  const host = await startHost();
  const pair = await connectPair(host);
  const culprit = await connect(host);
  for (let sent = 0; sent < 10_000; sent += 1) culprit.say({ type: 'publish', topic: 'a', data: sent });
  expect(CUT_OFF).toContain(await culprit.ended);
  for (const client of pair) {
    const heard = await client.settle();
    expect(heard.length).toBeGreaterThanOrEqual(DEFAULT_LIMITS.messageBurst);
    // What the limit lets through at once, and what it gives back while they come in.
    expect(heard.length).toBeLessThan(5_000);
  }
  await expectUnharmed(pair);
});

test('HO7 ten thousand pings of the protocol below hold up nobody', async () => {
  const host = await startHost();
  const pair = await connectPair(host);
  const culprit = await connect(host);
  for (let sent = 0; sent < 10_000; sent += 1) culprit.socket.ping('x'.repeat(100));
  await expectUnharmed(pair);
  culprit.socket.terminate();
  await vi.waitFor(
    async () => expect(await healthOf(host)).toMatchObject({ signalling: { connections: 2 } }),
    PATIENCE,
  );
});

test.each([
  ['says nothing after the upgrade', UPGRADE],
  ['begins a message and never ends it', Buffer.concat([Buffer.from(UPGRADE), UNFINISHED_FRAME])],
])('HO10 a connection that %s is dropped', async (_, bytes) => {
  const host = await startHost({ limits: { heartbeatMs: 20 } });
  const socket = await connectRaw(host, bytes);
  await once(socket, 'end');
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 0, topics: 0 } }),
    PATIENCE,
  );
});

test.each([
  ['closes its half without a goodbye', (socket: Socket) => void socket.end()],
  ['is reset', (socket: Socket) => void socket.resetAndDestroy()],
])('HO8 a connection that %s leaves nothing behind, without waiting for a heartbeat', async (_, leave) => {
  const host = await startHost();
  const pair = await connectPair(host);
  const socket = await connectRaw(host, UPGRADE);
  await vi.waitFor(
    async () => expect(await healthOf(host)).toMatchObject({ signalling: { connections: 3 } }),
    PATIENCE,
  );
  leave(socket);
  await vi.waitFor(
    async () => expect(await healthOf(host)).toMatchObject({ signalling: { connections: 2 } }),
    PATIENCE,
  );
  await expectUnharmed(pair);
});

test('HO8 connections that never ask for anything count for nobody and do not hold up closing', async () => {
  const host = await startHost();
  const halfRequest = 'GET /signalling HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: webs';
  const sockets = await Promise.all(
    Array.from({ length: 100 }, (_, index) => connectRaw(host, index % 2 === 0 ? halfRequest : '')),
  );
  await expectUnharmed(await connectPair(host));
  expect(await healthOf(host)).toMatchObject({ signalling: { connections: 2 } });
  const ended = Promise.all(sockets.map((socket) => once(socket, 'close')));
  for (const socket of sockets) socket.on('end', () => socket.end());
  await host.close();
  await ended;
});

/** Every way in which a device goes. */
const WAYS_TO_LEAVE: readonly ((client: Client) => void)[] = [
  ({ socket }) => socket.close(),
  ({ socket }) => socket.terminate(),
  ({ socket }) => socket.send('nonsense'),
  ({ socket }) => socket.send(Uint8Array.of(1)),
  (guest) => {
    guest.say({ type: 'unsubscribe', topics: ['a'] });
    guest.socket.close();
  },
];

test('HO8 five hundred joins and leaves leave nothing behind', async () => {
  const host = await startHost();
  const pair = await connectPair(host);
  let left = 0;
  const comeAndGo = async (): Promise<void> => {
    while (left < 500) {
      const number = left++;
      const guest = await connect(host);
      guest.say({ type: 'subscribe', topics: ['a', `eigen ${number}`] });
      await guest.settle();
      WAYS_TO_LEAVE[number % WAYS_TO_LEAVE.length]?.(guest);
      await guest.ended;
    }
  };
  await Promise.all(Array.from({ length: 20 }, comeAndGo));
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 2, topics: 1 } }),
    PATIENCE,
  );
  await expectUnharmed(pair);
  for (const { socket } of pair) socket.close();
  await vi.waitFor(
    async () => expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 0, topics: 0 } }),
    PATIENCE,
  );
  expect((await ask(host, '/health')).status).toBe(200);
});
