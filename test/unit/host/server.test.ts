import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../src/host/index';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../src/host/headers';
import { ask, connect, healthOf, makeFolder, refusedUpgrade, startHost } from './clients';

const serve = () => startHost({ root: makeFolder({ 'index.html': '<!doctype html>', 'assets/a-1.js': 'export {}' }) });

test.each([
  ['GET', '/', 200],
  ['HEAD', '/', 200],
  ['GET', '/assets/a-1.js', 200],
  ['GET', '/missing', 404],
  ['GET', '/health', 200],
  ['POST', '/', 405],
  ['DELETE', '/index.html', 405],
])('HO1 %s %s answers %i with the security headers', async (method, path, status) => {
  const reply = await ask(await serve(), path, {}, method);
  expect(reply.status).toBe(status);
  expect(reply.headers).toMatchObject({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': SECURITY_HEADERS['Permissions-Policy'],
  });
});

test('the health report tells that it runs and how much, and is never stored', async () => {
  const { headers, body } = await ask(await serve(), '/health?now');
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(body)).toEqual({ status: 'ok', signalling: { connections: 0, topics: 0 } });
});

test('the app and signalling share one port', async () => {
  const host = await serve();
  expect(host.address).toBe(`http://localhost:${host.port}/`);
  const client = await connect(host, 'signalling');
  expect(await client.settle()).toEqual([]);
  expect((await ask(host, '/')).status).toBe(200);
});

test('a WebSocket to any other path is refused', async () => {
  expect(await refusedUpgrade(await serve(), '')).toBe(404);
  expect(await refusedUpgrade(await serve(), 'signalling/more')).toBe(404);
});

test('a host for signalling only serves no files, and its bare address works too', async () => {
  const host = await startHost();
  expect((await ask(host, '/')).status).toBe(404);
  expect((await ask(host, '/index.html')).status).toBe(404);
  for (const path of ['', 'signalling']) expect(await (await connect(host, path)).settle()).toEqual([]);
});

test.each([
  ['no HTTP at all', 'nonsense\r\n\r\n'],
  ['an endless header', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`],
  ['an upgrade to something else', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
  ['an upgrade that is cut off', 'GET /signalling HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: web'],
  ['a path that is an address', 'GET http://[::1/signalling HTTP/1.1\r\nHost: x\r\n\r\n'],
])('HO4 %s ends that connection only', async (_, bytes) => {
  const host = await serve();
  const socket = connectTcp(host.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined).resume();
  socket.end(bytes);
  await once(socket, 'close');
  expect((await ask(host, '/')).status).toBe(200);
});

test('HO8 closing says goodbye to clients, ends every connection and frees the port', async () => {
  const host = await createHost({ port: 0, host: 'localhost' });
  const client = await connect(host);
  client.say({ type: 'subscribe', topics: ['a'] });
  await client.settle();
  const idle = connectTcp(host.port, '127.0.0.1');
  await once(idle, 'connect');
  const idleEnded = once(idle.resume(), 'close');
  await host.close();
  expect(await client.ended).toBe(1001);
  await idleEnded;
  const next = await startHost({ port: host.port });
  expect(await healthOf(next)).toMatchObject({ signalling: { connections: 0, topics: 0 } });
});

test('HO8 a client that never says goodbye does not hold up closing', async () => {
  const host = await createHost({ port: 0, host: 'localhost', limits: { closeTimeoutMs: 50 } });
  const client = await connect(host);
  client.socket.pause();
  await host.close();
});

test('a port that is taken rejects with the reason', async () => {
  const { port } = await startHost();
  await expect(createHost({ port, host: 'localhost' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a folder that does not exist rejects', async () => {
  await expect(createHost({ port: 0, host: 'localhost', root: '/no/such/folder' })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test.each([
  ['0.0.0.0', /^http:\/\/localhost:\d+\/$/],
  ['127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+\/$/],
])('listening on %s gives an address to visit', async (name, address) => {
  expect((await startHost({ host: name })).address).toMatch(address);
});
