import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * What the guard on personal data costs in a text of 20,000 characters. At each key it is only asked whether there may be
 * something: at most 1 ms. The whole text is looked at when its writer pauses: within the time of one picture on the screen.
 */
const GOALS_MS = { key: 1, pause: 16 };

const LENGTH = 20_000;
const KEYS = 2_000;
const PAUSES = 400;

const at = (/** @type {readonly number[]} */ sorted, /** @type {number} */ part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Times in ms of one run each: the middle one and the slowest but one in a hundred. */
function time(/** @type {number} */ count, /** @type {(turn: number) => unknown} */ run) {
  for (let turn = 0; turn < 50; turn += 1) run(turn);
  const times = Array.from({ length: count }, (_, turn) => {
    const start = performance.now();
    run(turn);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return { median: at(times, 0.5), p99: at(times, 0.99) };
}

/** @param {string} root absolute path of the project */
export async function measureGuard(root) {
  const vite = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null },
  });
  try {
    const { findPersonalData } = await vite.ssrLoadModule(join(root, 'src/domain/index.ts'));
    const { textWatch } = await vite.ssrLoadModule(join(root, 'src/features/shared/personal-data/text-watch.ts'));
    const policy = await readFile(join(root, 'test/fixtures/personal-data/policy.txt'), 'utf8');
    const text = policy.replaceAll('\n', ' ').slice(0, LENGTH);
    // Other texts each time: the last key differs.
    const typed = (/** @type {number} */ turn) => `${text}${String.fromCharCode(97 + (turn % 26))}`;
    const key = time(KEYS, (turn) => textWatch.isWorthLooking(typed(turn)));
    const pause = time(PAUSES, (turn) => findPersonalData(typed(turn)));
    return { key, pause, isMissed: key.p99 > GOALS_MS.key || pause.median > GOALS_MS.pause };
  } finally {
    await vite.close();
  }
}

/** The figures as lines to read. */
export const toGuardLines = (/** @type {Awaited<ReturnType<typeof measureGuard>>} */ { key, pause, isMissed }) => [
  `guard, at a key in 20,000 characters            ${key.median.toFixed(3)} ms   p99 ${key.p99.toFixed(3)} ms   goal ${GOALS_MS.key} ms`,
  `guard, all of them at a pause                   ${pause.median.toFixed(1)} ms   p99 ${pause.p99.toFixed(1)} ms   goal ${GOALS_MS.pause} ms${isMissed ? '   MISSED' : ''}`,
];
