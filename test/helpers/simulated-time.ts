import type { Scheduler } from '$ports';

/** Made-up time: nothing happens until it is told to pass. */
export type SimulatedScheduler = Scheduler & {
  /** Lets time pass: runs what is due, in order, and lets promises and real work such as encryption settle in between. */
  advance(durationMs: number): Promise<void>;
  /** Lets promises and real work settle without time passing. */
  settle(): Promise<void>;
  /** How many timers wait; 0 after everything was closed. */
  readonly timerCount: number;
};

type Timer = { readonly dueAtMs: number; readonly order: number; readonly run: () => void };

/** Real work that is going on outside made-up time: encryption and compression run in threads of their own. */
let realWorkCount = 0;
let startedWorkCount = 0;
/** Work that never ends must not stop a test for ever. */
const REAL_WORK_LIMIT_MS = 10_000;

function startWork(): () => void {
  realWorkCount += 1;
  startedWorkCount += 1;
  let isDone = false;
  return () => {
    if (!isDone) realWorkCount -= 1;
    isDone = true;
  };
}

let isWatching = false;

/** Makes WebCrypto and the compression streams count what they have under way. */
function watchRealWork(): void {
  if (isWatching) return;
  isWatching = true;
  const subtle: object = Object.getPrototypeOf(crypto.subtle) as object;
  for (const name of [
    'digest',
    'sign',
    'verify',
    'importKey',
    'deriveBits',
    'deriveKey',
    'generateKey',
    'exportKey',
    'encrypt',
    'decrypt',
  ]) {
    const method: unknown = Reflect.get(subtle, name);
    if (typeof method !== 'function') continue;
    Reflect.set(subtle, name, function watched(this: unknown, ...given: unknown[]): unknown {
      const end = startWork();
      const work: unknown = Reflect.apply(method, this, given);
      if (work instanceof Promise) void work.then(end, end);
      else end();
      return work;
    });
  }
  for (const name of ['CompressionStream', 'DecompressionStream'] as const) {
    const Original = globalThis[name];
    // A stream counts from its making until everything came out of it.
    class Watched {
      readonly readable: ReadableStream;
      readonly writable: WritableStream;
      constructor(format: CompressionFormat) {
        const end = startWork();
        const stream = new Original(format);
        this.writable = stream.writable;
        const watch = new TransformStream<Uint8Array, Uint8Array>();
        void stream.readable.pipeTo(watch.writable).then(end, end);
        this.readable = watch.readable;
      }
    }
    Reflect.set(globalThis, name, Watched);
  }
}

const nextRound = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function settle(): Promise<void> {
  const startedAtMs = performance.now();
  let seen = -1;
  while (seen !== startedWorkCount || realWorkCount > 0) {
    seen = startedWorkCount;
    await nextRound();
    if (performance.now() - startedAtMs > REAL_WORK_LIMIT_MS) return;
  }
}

/** A scheduler whose time passes only by `advance`. */
export function createSimulatedScheduler(): SimulatedScheduler {
  watchRealWork();
  const timers: Timer[] = [];
  let currentMs = 0;
  let order = 0;

  const insert = (timer: Timer): void => {
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = timers[middle];
      if (other !== undefined && other.dueAtMs <= timer.dueAtMs) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  };
  const runDue = async (): Promise<void> => {
    let first = timers[0];
    while (first !== undefined && first.dueAtMs <= currentMs) {
      timers.shift();
      first.run();
      await Promise.resolve();
      first = timers[0];
    }
  };

  return {
    nowMs: () => currentMs,
    after: (delayMs, run) => {
      order += 1;
      const timer = { dueAtMs: currentMs + Math.max(0, Math.ceil(delayMs)), order, run };
      insert(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    advance: async (durationMs) => {
      const untilMs = currentMs + durationMs;
      await settle();
      for (let next = timers[0]; next !== undefined && next.dueAtMs <= untilMs; next = timers[0]) {
        currentMs = Math.max(currentMs, next.dueAtMs);
        await runDue();
        await settle();
      }
      currentMs = untilMs;
    },
    settle,
    get timerCount() {
      return timers.length;
    },
  };
}

/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32, Tommy Ettinger, public domain. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
