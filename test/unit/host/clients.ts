import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { createHost, type Host, type HostOptions } from '../../../src/host/index';

/** A folder with these files, gone after the test. */
export function makeFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A running host on a free port, closed after the test. */
export async function startHost(options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await createHost({ port: 0, host: 'localhost', ...options });
  onTestFinished(() => host.close());
  return host;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Where a host is, in this process or in one of its own. */
export type Place = Pick<Host, 'address' | 'port'>;

/** One plain request; the path goes over the line exactly as written. */
export function ask(host: Place, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A signalling client that keeps what it hears, for tests that wait on messages instead of on time. */
export interface Client {
  socket: WebSocket;
  say(message: unknown): void;
  /** The next message that has not been read yet. */
  hear(): Promise<unknown>;
  /** Everything heard and not read yet, once the host has answered all that was said. */
  settle(): Promise<unknown[]>;
  /** The code with which the connection ended. */
  ended: Promise<number>;
}

export async function connect(host: Place, path = 'signalling', options: ClientOptions = {}): Promise<Client> {
  const socket = new WebSocket(`${host.address.replace(/^http/, 'ws')}${path}`, options);
  onTestFinished(() => socket.terminate());
  const heard: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on('message', (content: Buffer) => {
    const message: unknown = JSON.parse(content.toString('utf8'));
    const next = waiting.shift();
    if (next) next(message);
    else heard.push(message);
  });
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  // A host that drops the connection is what some tests want to see; `ended` tells it.
  socket.on('error', () => undefined);
  const say = (message: unknown): void => socket.send(JSON.stringify(message));
  const hear = (): Promise<unknown> =>
    heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve));
  return {
    socket,
    say,
    hear,
    ended,
    async settle() {
      say({ type: 'ping' });
      const before: unknown[] = [];
      for (let message = await hear(); !isPong(message); message = await hear()) before.push(message);
      return before;
    },
  };
}

function isPong(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'pong';
}

/** The HTTP status with which an upgrade is refused. */
export function refusedUpgrade(host: Place, path: string, options: ClientOptions = {}): Promise<number> {
  const socket = new WebSocket(`${host.address.replace(/^http/, 'ws')}${path}`, options);
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.once('open', () => reject(new Error('the upgrade was accepted')));
    socket.once('error', () => undefined);
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
  });
}

/** Two clients that hear each other over topic `a`: what a fault elsewhere must not touch. */
export async function connectPair(host: Place): Promise<[Client, Client]> {
  const pair: [Client, Client] = [await connect(host), await connect(host)];
  for (const client of pair) {
    client.say({ type: 'subscribe', topics: ['a'] });
    await client.settle();
  }
  return pair;
}

export async function expectUnharmed([one, other]: [Client, Client]): Promise<void> {
  one.say({ type: 'publish', topic: 'a', data: 'still here' });
  expect(await other.hear()).toEqual({ type: 'publish', topic: 'a', data: 'still here', clients: 2 });
  await one.settle();
}

/** A connection without a client behind it, as a device makes it that is then cut off. */
export async function connectRaw(host: Place, bytes: string | Uint8Array): Promise<Socket> {
  const socket = connectTcp({ host: '127.0.0.1', port: host.port, allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/** What the host says of its connections and topics. */
export async function healthOf(host: Place): Promise<unknown> {
  return JSON.parse((await ask(host, '/health')).body);
}
