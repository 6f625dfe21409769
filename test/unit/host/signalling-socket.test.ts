import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { ask, connect, connectPair, expectUnharmed, healthOf, refusedUpgrade, startHost } from './clients';

afterEach(() => {
  vi.restoreAllMocks();
});

test('HO5 two clients meet over a topic', async () => {
  const host = await startHost();
  await expectUnharmed(await connectPair(host));
});

test.each([
  ['malformed JSON', '{"type":', 1007],
  ['a binary frame', Buffer.from('{"type":"ping"}'), 1003],
  ['a topic that is no string', '{"type":"publish","topic":{}}', 1007],
  ['one byte too many', `"${'x'.repeat(65_535)}"`, 1009],
  ['a megabyte', 'x'.repeat(1_000_000), 1009],
  [
    'too many topics',
    JSON.stringify({ type: 'subscribe', topics: Array.from({ length: 65 }, (_, n) => `t${n}`) }),
    1008,
  ],
  ['a long topic name', JSON.stringify({ type: 'subscribe', topics: ['x'.repeat(257)] }), 1008],
])('HO6 %s ends that connection only', async (_, content, code) => {
  const host = await startHost();
  const pair = await connectPair(host);
  const culprit = await connect(host);
  culprit.say({ type: 'subscribe', topics: ['a'] });
  await culprit.settle();
  culprit.socket.send(content);
  expect(await culprit.ended).toBe(code);
  await expectUnharmed(pair);
});

test('HO7 the largest message allowed goes through', async () => {
  const host = await startHost();
  const [one, other] = await connectPair(host);
  const frame = JSON.stringify({ type: 'publish', topic: 'a', data: '' });
  const content = 'x'.repeat(65_536 - frame.length);
  one.say({ type: 'publish', topic: 'a', data: content });
  expect(await other.hear()).toMatchObject({ data: content });
});

test('HO7 a flood ends that connection only', async () => {
  const host = await startHost({ limits: { messageBurst: 50, messagesPerSecond: 1 } });
  const pair = await connectPair(host);
  const culprit = await connect(host);
  for (let sent = 0; sent < 60; sent += 1) culprit.say({ type: 'publish', topic: 'b', data: sent });
  expect(await culprit.ended).toBe(1008);
  await expectUnharmed(pair);
});

test('HO7 an address with enough connections gets no more until one of them ends', async () => {
  const host = await startHost({ limits: { connectionsPerAddress: 2 } });
  const [first] = await connectPair(host);
  expect(await refusedUpgrade(host, 'signalling')).toBe(429);
  first.socket.close();
  await first.ended;
  await vi.waitFor(async () => expect(await healthOf(host)).toMatchObject({ signalling: { connections: 1 } }));
  await connect(host);
});

test('HO7 a full host refuses everybody', async () => {
  const host = await startHost({ limits: { connections: 1 } });
  await connect(host);
  expect(await refusedUpgrade(host, 'signalling')).toBe(503);
});

test('HO7 behind a proxy, the address that the proxy itself saw counts', async () => {
  const host = await startHost({ trustProxy: true, limits: { connectionsPerAddress: 1 } });
  const from = (forwarded: string) => ({ headers: { 'X-Forwarded-For': forwarded } });
  await connect(host, 'signalling', from('10.0.0.1'));
  await connect(host, 'signalling', from('10.0.0.2'));
  expect(await refusedUpgrade(host, 'signalling', from('made.up, 10.0.0.1'))).toBe(429);
});

test('HO7 without a trusted proxy nobody can name another address', async () => {
  const host = await startHost({ limits: { connectionsPerAddress: 1 } });
  await connect(host);
  expect(await refusedUpgrade(host, 'signalling', { headers: { 'X-Forwarded-For': '10.0.0.1' } })).toBe(429);
});

test('HO7 a receiver that does not read is dropped, and the others go on', async () => {
  const host = await startHost({ limits: { backlogBytes: 100_000, messageBurst: 100_000 } });
  const pair = await connectPair(host);
  const deaf = await connect(host);
  deaf.say({ type: 'subscribe', topics: ['loud'] });
  await deaf.settle();
  deaf.socket.pause();
  const loud = await connect(host);
  const content = 'x'.repeat(60_000);
  const connections = async (): Promise<number> => {
    for (let sent = 0; sent < 50; sent += 1) loud.say({ type: 'publish', topic: 'loud', data: content });
    await loud.settle();
    return Number(/"connections":(\d+)/.exec((await ask(host, '/health')).body)?.[1]);
  };
  while ((await connections()) > 3);
  await expectUnharmed(pair);
});

test('HO8 topics and connections leave nothing behind', async () => {
  const host = await startHost();
  const clients = await Promise.all(Array.from({ length: 5 }, () => connect(host)));
  for (const [index, client] of clients.entries()) {
    client.say({ type: 'subscribe', topics: ['shared', `own-${index}`] });
    await client.settle();
  }
  expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 5, topics: 6 } });
  clients[0]?.socket.close();
  clients[1]?.socket.terminate();
  clients[2]?.socket.send('nonsense');
  clients[3]?.socket.send(Buffer.from([1]));
  clients[4]?.socket.close();
  await Promise.all(clients.map((client) => client.ended));
  await vi.waitFor(async () =>
    expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 0, topics: 0 } }),
  );
});

test('HO8 a handshake that fails is not counted for ever', async () => {
  const host = await startHost();
  const socket = connectTcp(host.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.end('GET /signalling HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const answer: unknown[] = await once(socket, 'data');
  expect(String(answer[0])).toMatch(/^HTTP\/1\.1 400 /);
  await vi.waitFor(async () => expect(await healthOf(host)).toMatchObject({ signalling: { connections: 0 } }));
});

test('HO9 nothing that is said reaches the terminal', async () => {
  const written: unknown[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(text) > 0);
  }
  const host = await startHost();
  const [one, other] = await connectPair(host);
  one.say({ type: 'publish', topic: 'a', data: 'secret words' });
  await other.hear();
  one.socket.send('secret nonsense');
  await one.ended;
  expect(written.map(String).join('')).not.toContain('secret');
});

test('HO10 a device that no longer answers is dropped, one that does stays', async () => {
  const host = await startHost({ limits: { heartbeatMs: 20 } });
  const awake = await connect(host);
  const asleep = await connect(host, 'signalling', { autoPong: false });
  asleep.say({ type: 'subscribe', topics: ['a'] });
  expect(await asleep.ended).toBe(1006);
  await once(awake.socket, 'ping');
  expect(await awake.settle()).toEqual([]);
  expect(await healthOf(host)).toEqual({ status: 'ok', signalling: { connections: 1, topics: 0 } });
});
