import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { ensureBuilt } from '../../src/host/ensure-built.mjs';
import { startServer } from './link/devices.mjs';
import { quantile, round, tell, untilTrue } from './link/statistics.mjs';

/**
 * `npm run bench:host`: what one signalling host carries. 2,000 devices wait at 200 tables while 200 others a second come, say
 * that they are there, are heard by one who waits, and go. `--idle`, `--rate` and `--seconds` choose other numbers; with
 * `-- --json` the last line is one JSON object. Ends with 1 where there was any error.
 *
 * All on this machine. The host counts connections per address, so it runs as behind a proxy (`--trust-proxy`) and every
 * table of ten comes from an address of its own, as schools would; its limits are those it always has.
 *
 * @typedef {{ socket: WebSocket, topic: string, heard: (from: string) => void }} Waiting
 */

const TABLE_SIZE = 10;
const PATIENCE_MS = 30_000;
/** How many connections are being made at once: fewer than a host keeps in its queue. */
const OPENING_AT_ONCE = 100;

const { values: chosen } = parseArgs({
  options: {
    idle: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    dist: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [idleCount, rate, seconds] = [chosen.idle, chosen.rate, chosen.seconds].map(Number);
if ([idleCount, rate, seconds].some((count) => !Number.isInteger(count) || count < 1)) {
  process.stderr.write('--idle, --rate and --seconds take whole numbers from 1.\n');
  process.exit(2);
}

/** @type {Map<string, number>} what went wrong, and how often */
const errors = new Map();
const noteError = (/** @type {string} */ text) => errors.set(text, (errors.get(text) ?? 0) + 1);

const topicOf = (/** @type {number} */ table) => `tafel-${table}`;
const addressOf = (/** @type {number} */ table) => `10.0.${Math.floor(table / 250)}.${(table % 250) + 1}`;
const say = (/** @type {WebSocket} */ socket, /** @type {object} */ message) => socket.send(JSON.stringify(message));

/**
 * Connects as a device of one table, and listens there.
 * @param {string} url @param {number} table
 * @returns {Promise<WebSocket>}
 */
function connect(url, table) {
  const headers = { 'X-Forwarded-For': addressOf(table) };
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, handshakeTimeout: PATIENCE_MS });
  return new Promise((opened, failed) => {
    socket.once('open', () => {
      say(socket, { type: 'subscribe', topics: [topicOf(table)] });
      opened(socket);
    });
    socket.on('error', failed);
  });
}

/** @param {WebSocket} socket */
const closed = (socket) =>
  new Promise((end) => {
    socket.once('close', end);
    socket.close();
  });

/** The devices that wait, and who hears whom. */
class Waiters {
  /** @type {WebSocket[]} */
  sockets = [];
  /** @type {Map<string, () => void>} who has said that they are there and is to be heard */
  #callers = new Map();
  #isLeaving = false;
  #url;

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  /** @param {number} count */
  async open(count) {
    let opened = 0;
    const openNext = async () => {
      while (opened < count) {
        const index = opened++;
        await this.#open(index).catch((error) => noteError(`waiting: ${error.message}`));
      }
    };
    await Promise.all(Array.from({ length: OPENING_AT_ONCE }, openNext));
  }

  /** Settles when one who waits has heard the caller. @param {string} caller */
  hear(caller) {
    return new Promise((heard) => this.#callers.set(caller, () => heard(undefined)));
  }

  /** @param {string} caller */
  forget(caller) {
    this.#callers.delete(caller);
  }

  async close() {
    this.#isLeaving = true;
    await Promise.all(this.sockets.map(closed));
  }

  /** @param {number} index */
  async #open(index) {
    const socket = await connect(this.#url, Math.floor(index / TABLE_SIZE));
    this.sockets.push(socket);
    socket.on('close', (code) => {
      if (!this.#isLeaving) noteError(`waiting: the host ended it with ${code}`);
    });
    // One at each table listens: the others get the same bytes.
    if (index % TABLE_SIZE === 0)
      socket.on('message', (content) => this.#callers.get(JSON.parse(String(content)).from)?.());
  }
}

/**
 * One join: connect, listen, say that one is there, be heard, and go.
 * @param {string} url @param {Waiters} waiters @param {number} number
 * @param {number} dueAtMs when it was to begin: what begins late because of the ones before counts as slow
 * @returns {Promise<number>} how long it took until one was heard, in ms
 */
async function joinOnce(url, waiters, number, dueAtMs) {
  const table = number % Math.ceil(idleCount / TABLE_SIZE);
  const from = `gast-${number}`;
  const socket = await connect(url, table);
  const heard = waiters.hear(from);
  try {
    say(socket, { type: 'publish', topic: topicOf(table), from, data: { type: 'announce', from } });
    await inTime(heard);
    return performance.now() - dueAtMs;
  } finally {
    waiters.forget(from);
    await inTime(closed(socket));
  }
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
function inTime(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  const late = new Promise((_, reject) => {
    limit = setTimeout(() => reject(new Error(`not within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(limit));
}

/**
 * Starts joins at their moments, whether or not earlier ones are done, so that a host that falls behind shows.
 * @param {string} url @param {Waiters} waiters
 */
async function makeJoins(url, waiters) {
  const wanted = rate * seconds;
  const startedAtMs = performance.now();
  /** @type {number[]} */
  const timesMs = [];
  /** @type {Promise<void>[]} */
  const joins = [];
  await new Promise((done) => {
    const timer = setInterval(() => {
      const due = Math.min(wanted, Math.ceil(((performance.now() - startedAtMs) / 1_000) * rate));
      while (joins.length < due)
        joins.push(
          joinOnce(url, waiters, joins.length, startedAtMs + (joins.length / rate) * 1_000).then(
            (timeMs) => void timesMs.push(timeMs),
            (error) => noteError(`join: ${error.message}`),
          ),
        );
      if (joins.length < wanted) return;
      clearInterval(timer);
      done(undefined);
    }, 1);
  });
  await Promise.all(joins);
  return { timesMs, tookMs: performance.now() - startedAtMs };
}

/** The memory of a process that is in use, in MB; null where the system does not say. @param {number | undefined} processId */
function memoryOf(processId) {
  const status = `/proc/${processId}/status`;
  const kilobytes = existsSync(status) ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? null : round(Number(kilobytes) / 1_024, 1);
}

/**
 * What the host says of its connections and topics, over a connection of its own.
 * @param {string} url
 * @returns {Promise<{ connections: number, topics: number }>}
 */
const readHealth = (url) =>
  new Promise((resolved, failed) => {
    get(`${url}health`, { agent: false }, async (response) => {
      const chunks = await response.toArray();
      resolved(JSON.parse(Buffer.concat(chunks).toString('utf8')).signalling);
    }).on('error', failed);
  });

/** @param {{ url: string, processId: number | undefined }} host */
async function measure({ url, processId }) {
  const http = url.replace('localhost', '127.0.0.1');
  const signalling = `${http.replace(/^http/, 'ws')}signalling`;
  const healthOf = () => readHealth(http);
  const waiters = new Waiters(signalling);
  await healthOf();
  const beforeMB = memoryOf(processId);
  tell(`${idleCount} devices come and wait`);
  await waiters.open(idleCount);
  const tables = Math.ceil(idleCount / TABLE_SIZE);
  // The host has taken in every word once it knows all tables.
  if (!(await untilTrue(async () => (await healthOf()).topics === tables, PATIENCE_MS)))
    noteError('a table is not known');
  const { connections } = await healthOf();
  const idleMB = memoryOf(processId);
  tell(`${rate} joins a second for ${seconds} s`);
  const { timesMs, tookMs } = await makeJoins(signalling, waiters);
  // Who came for a moment is gone a moment later for the host than for themselves.
  if (!(await untilTrue(async () => (await healthOf()).connections === connections, PATIENCE_MS)))
    noteError(`${(await healthOf()).connections} connections after the joins, not ${connections}`);
  const joinedMB = memoryOf(processId);
  await waiters.close();
  const isEmpty = async () => {
    const left = await healthOf();
    return left.connections === 0 && left.topics === 0;
  };
  if (!(await untilTrue(isEmpty, PATIENCE_MS))) noteError(`left behind: ${JSON.stringify(await healthOf())}`);
  return {
    connections,
    joins: timesMs.length,
    joinsPerSecond: round((timesMs.length / tookMs) * 1_000, 1),
    joinMs: { p50: round(quantile(timesMs, 0.5), 1), p95: round(quantile(timesMs, 0.95), 1) },
    memoryMB: { before: beforeMB, idle: idleMB, afterJoins: joinedMB, afterAllLeft: memoryOf(processId) },
    errors: Object.fromEntries(errors),
  };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
if (chosen.dist === undefined && !ensureBuilt(root)) throw new Error('The build failed.');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const program = join(resolve(root, chosen.dist ?? 'dist'), 'host/main.js');
const host = await startServer(program, ['--port', '0', '--trust-proxy']);
const figures = await measure(host);
await host.end();

const { connections, joins, joinsPerSecond, joinMs, memoryMB } = figures;
const errorCount = [...errors.values()].reduce((sum, count) => sum + count, 0);
const megabytes = (/** @type {number | null} */ size) => (size === null ? 'not known here' : `${size} MB`);
process.stdout.write(
  [
    `connections at rest             ${connections}`,
    `joins while they wait           ${joins} of ${rate * seconds}, ${joinsPerSecond} a second`,
    `join until heard, p50 / p95     ${joinMs.p50} / ${joinMs.p95} ms`,
    `memory of the host, before      ${megabytes(memoryMB.before)}`,
    `  with those who wait           ${megabytes(memoryMB.idle)}`,
    `  after the joins               ${megabytes(memoryMB.afterJoins)}`,
    `  after all left                ${megabytes(memoryMB.afterAllLeft)}`,
    `errors                          ${errorCount}`,
    ...[...errors].map(([text, count]) => `  ${count} x ${text}`),
    '',
  ].join('\n'),
);
if (chosen.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = errorCount > 0 ? 1 : 0;
