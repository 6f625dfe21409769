import { fork, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';

/**
 * `npm run test:fuzz`: the fuzz tests as `npm test` runs them; whatever else is given goes to Vitest.
 *
 * `npm run test:fuzz -- --seeds 100000 [--from 1]`: so many seeds of the room storm, on every core. Seeds that fail are kept in
 * `kept-seeds.json`, which both run first. Ends with 1 where a seed fails.
 *
 * `npm run test:fuzz -- --editor 500`: so many seeds of four people in one document, from `FUZZ_FIRST_SEED` on.
 *
 * `npm run test:fuzz -- --apart 2000`: so many seeds of people who write apart, from `APART_FIRST_SEED` on.
 *
 * @typedef {import('./storm-worker.mjs').StormReport} StormReport
 */

const KEPT = fileURLToPath(new URL('kept-seeds.json', import.meta.url));
const WORKER = fileURLToPath(new URL('storm-worker.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TELL_EVERY_MS = 30_000;
/** A storm takes a tenth of a second; one that takes this long has no end. */
const STORM_LIMIT_MS = 5 * 60_000;
/** Of so few storms it is chance whether everything happened. */
const FEW_SEEDS = 20;

const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
const spaced = (/** @type {number} */ count) => count.toLocaleString('en');

/** @returns {{ from: number, count: number } | undefined} the seeds that were asked for */
function readChoices() {
  const args = process.argv.slice(2);
  if (!args.some((arg) => /^--(seeds|from)(=|$)/.test(arg))) return undefined;
  const { values } = parseArgs({
    args,
    options: { seeds: { type: 'string', default: '500' }, from: { type: 'string', default: '1' } },
  });
  const [count, from] = [Number(values.seeds), Number(values.from)];
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(from) || from < 0 || from + count > 2 ** 32) {
    process.stderr.write('--seeds takes a number from 1, --from one from 0; the last seed is below 4,294,967,296.\n');
    process.exit(2);
  }
  return { from, count };
}

/** Runs the fuzz tests by Vitest. @param {string[]} args */
function runTests(args) {
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** @returns {number[]} */
const readKept = () => JSON.parse(readFileSync(KEPT, 'utf8'));

/** Keeps a seed at once, so that a run that is broken off has not found it for nothing. @param {number} seed */
async function keep(seed) {
  const kept = readKept();
  if (kept.includes(seed)) return;
  writeFileSync(KEPT, await format(JSON.stringify([...kept, seed]), { parser: 'json', printWidth: 120 }));
}

/** What a run has come to so far. */
class Tally {
  failedCount = 0;
  doneCount = 0;
  /** @type {Record<string, number>} */
  activity = {};
  #totalCount;
  /** One after another: each reads the file anew. */
  #keeping = Promise.resolve();
  #startedAtMs = performance.now();

  /** @param {number} totalCount */
  constructor(totalCount) {
    this.#totalCount = totalCount;
  }

  get perSecond() {
    return (this.doneCount / (performance.now() - this.#startedAtMs)) * 1_000;
  }

  /** @param {StormReport} report */
  async add({ seed, faults, activity }) {
    this.doneCount += 1;
    for (const [kind, count] of Object.entries(activity)) this.activity[kind] = (this.activity[kind] ?? 0) + count;
    if (faults.length === 0) return;
    this.failedCount += 1;
    print(`seed ${seed} failed: ${faults.join('; ')}`);
    this.#keeping = this.#keeping.then(() => keep(seed));
    await this.#keeping;
  }

  tell() {
    const minutes = Math.ceil((this.#totalCount - this.doneCount) / this.perSecond / 60);
    const time = Number.isFinite(minutes) ? `, ${minutes} min to go` : '';
    print(
      `${spaced(this.doneCount)} of ${spaced(this.#totalCount)} seeds, ${this.perSecond.toFixed(1)} a second, ` +
        `${this.failedCount} failed${time}`,
    );
  }
}

/**
 * Has one process run seeds until there are none left; where a seed ends the process or has no end, the next process goes on.
 * @param {Iterator<number>} seeds
 * @param {Tally} tally
 * @returns {Promise<void>}
 */
function runWorker(seeds, tally) {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, { cwd: ROOT });
    /** @type {number | undefined} */
    let seed;
    let isReady = false;
    /** @type {NodeJS.Timeout | undefined} */
    let limit;
    const next = () => {
      clearTimeout(limit);
      ({ value: seed } = seeds.next());
      if (seed === undefined) return child.disconnect();
      limit = setTimeout(() => child.kill('SIGKILL'), STORM_LIMIT_MS);
      return child.send(seed);
    };
    child.on('message', async (/** @type {StormReport | 'ready'} */ report) => {
      if (report !== 'ready') await tally.add(report);
      isReady = true;
      next();
    });
    child.once('exit', async (code, signal) => {
      clearTimeout(limit);
      if (!isReady) return reject(new Error(`The storms cannot be loaded: ended with ${code ?? signal}.`));
      if (seed === undefined) return resolve();
      await tally.add({ seed, faults: [`ended the process with ${code ?? signal}`], activity: {} });
      return runWorker(seeds, tally).then(resolve, reject);
    });
  });
}

/** @param {number[]} kept @param {number} from @param {number} count */
function* listSeeds(kept, from, count) {
  yield* kept;
  for (let index = 0; index < count; index += 1) yield from + index;
}

/** @param {{ from: number, count: number }} choices */
async function runSeeds({ from, count }) {
  const kept = readKept();
  const total = kept.length + count;
  const tally = new Tally(total);
  print(`${kept.length} seeds that were kept, then ${spaced(count)} from ${from}`);
  const timer = setInterval(() => tally.tell(), TELL_EVERY_MS);
  const seeds = listSeeds(kept, from, count);
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), total) }, () => runWorker(seeds, tally)));
  clearInterval(timer);
  tally.tell();
  const happened = Object.entries(tally.activity).map(([kind, times]) => `${spaced(times)} ${kind}`);
  print(happened.join(', '));
  const isIdle = total >= FEW_SEEDS && Object.values(tally.activity).some((times) => times === 0);
  if (isIdle) print('Not everything happened that these storms are to prove something of.');
  return tally.failedCount > 0 || isIdle ? 1 : 0;
}

/** Tests that take as many seeds as one asks for, and the variable that tells them. */
const BY_SEEDS = new Map([
  ['--editor', { file: 'test/fuzz/editor', variable: 'EDITOR_SEEDS' }],
  ['--apart', { file: 'test/fuzz/apart.test.ts', variable: 'APART_SEEDS' }],
]);

/**
 * Runs one test alone, however long it takes.
 * @param {{ file: string, variable: string }} test
 * @param {string | undefined} seeds
 */
function runBySeeds({ file, variable }, seeds) {
  process.env[variable] = String(Number(seeds) || 1);
  return runTests([file, '--test-timeout=0']);
}

const [first = '', seeds] = process.argv.slice(2);
const bySeeds = BY_SEEDS.get(first);
const choices = bySeeds === undefined ? readChoices() : undefined;
if (bySeeds !== undefined) process.exitCode = runBySeeds(bySeeds, seeds);
else
  process.exitCode =
    choices === undefined ? runTests(['test/fuzz', ...process.argv.slice(2)]) : await runSeeds(choices);
