import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/**
 * A process of `run.mjs` that runs storms: gets a seed, says what was wrong with its end and what happened, gets the next.
 * @typedef {{ seed: number, faults: readonly string[], activity: Readonly<Record<string, number>> }} StormReport
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = await createServer({
  root,
  configFile: `${root}vite.config.ts`,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { judgeStorm, runStorm } = await vite.ssrLoadModule(`${root}test/helpers/room-storm.ts`);

process.on('message', async (/** @type {number} */ seed) => {
  const end = await runStorm(seed);
  process.send?.({ seed, faults: judgeStorm(end), activity: end.activity });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
