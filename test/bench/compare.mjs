import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';

/** What comparing two versions of a document of 10,000 words costs, in one go. */
const GOAL_MS = 200;
const WORDS = 10_000;
const ROUNDS = 15;
const LINE_WORDS = 14;

/** How the later version differs: a word here and there, a word in every line, or all of it turned about. */
const CHANGES = {
  some: (/** @type {string} */ line, /** @type {number} */ at) =>
    at % 20 === 0 ? `${line} Dit is erbij gekomen.` : line,
  every: (/** @type {string} */ line, /** @type {number} */ at) => line.replace(/\S+/, `Regel${at}`),
  turned: (/** @type {string} */ line) => line.split(' ').reverse().join(' '),
};

/** @param {string} root absolute path of the project */
export async function measureCompare(root) {
  const vite = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null },
  });
  try {
    const { compareLines } = await vite.ssrLoadModule(join(root, 'src/domain/index.ts'));
    const policy = await readFile(join(root, 'test/fixtures/personal-data/policy.txt'), 'utf8');
    const words = policy.split(/\s+/);
    const lines = Array.from({ length: Math.ceil(WORDS / LINE_WORDS) }, (_, at) =>
      Array.from({ length: LINE_WORDS }, (_word, place) => words[(at * LINE_WORDS + place) % words.length]).join(' '),
    );
    const toLines = (/** @type {string[]} */ texts) =>
      texts.map((text, at) => ({ kind: at % 40 === 0 ? 'heading' : 'paragraph', level: 1, text, look: 'p' }));
    const figures = Object.entries(CHANGES).map(([name, change]) => {
      const [before, after] = [toLines(lines), toLines(lines.map(change))];
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        compareLines(before, after);
        return performance.now() - start;
      }).sort((one, other) => one - other);
      return { name, median: times[Math.floor(ROUNDS / 2)] ?? 0, worst: times.at(-1) ?? 0 };
    });
    return { figures, isMissed: figures.some(({ median }) => median > GOAL_MS) };
  } finally {
    await vite.close();
  }
}

/** The figures as lines to read. */
export const toCompareLines = (/** @type {Awaited<ReturnType<typeof measureCompare>>} */ { figures }) =>
  figures.map(
    ({ name, median, worst }) =>
      `compare, 10,000 words, ${name.padEnd(24)} ${median.toFixed(1)} ms   worst ${worst.toFixed(1)} ms   goal ${GOAL_MS} ms${median > GOAL_MS ? '   MISSED' : ''}`,
  );
