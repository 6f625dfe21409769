import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/**
 * `npm run bench:mesh -- --peers 2,10,20,30,40 --json`: rooms without a network, run by the real sync and presence code.
 * Ends with 1 where a goal is missed. Goals: link.md 3, rows 3 and 4; reliability.md 4, row 12.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const choices = process.argv.slice(2);
const isJson = choices.includes('--json');
const peersText = choices[choices.indexOf('--peers') + 1] ?? '';
const peerCounts = choices.includes('--peers') ? peersText.split(',').map(Number) : [2, 10, 20, 30, 40];
if (peerCounts.some((count) => !Number.isInteger(count) || count < 2 || count > 200)) {
  process.stderr.write('--peers takes whole numbers from 2 to 200, with commas between them.\n');
  process.exit(2);
}

/** @param {import('./mesh-room').MeshFigures} figures */
function findMissed({ peers, messagesPerBatch, acknowledgementsPerBatch, linksPerTablet, convergenceMs }) {
  const missed = [];
  if (messagesPerBatch > peers - 1) missed.push(`${messagesPerBatch} messages a batch, at most ${peers - 1}`);
  if (messagesPerBatch + acknowledgementsPerBatch > 2 * (peers - 1))
    missed.push(`${messagesPerBatch} + ${acknowledgementsPerBatch} messages a batch, at most ${2 * (peers - 1)}`);
  if (linksPerTablet.most > 8) missed.push(`${linksPerTablet.most} links on a tablet, at most 8`);
  if (convergenceMs > 2_000) missed.push(`${convergenceMs} ms until all have the keys, at most 2000`);
  return missed.map((text) => `${peers} peers: ${text}`);
}

const vite = await createServer({
  root,
  configFile: `${root}vite.config.ts`,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
});
const results = [];
try {
  const { measureMesh } = await vite.ssrLoadModule(`${root}test/bench/mesh-room.ts`);
  for (const count of peerCounts) {
    const figures = await measureMesh(count);
    results.push(figures);
    process.stdout.write(
      `${String(count).padStart(3)} peers: ${figures.messagesPerBatch} messages and ` +
        `${figures.acknowledgementsPerBatch} acknowledgements a batch, ${figures.linksPerTablet.least} to ` +
        `${figures.linksPerTablet.most} links a tablet, all have ${figures.keys} keys ${figures.convergenceMs} ms after the last\n`,
    );
  }
} finally {
  await vite.close();
}
const missed = results.flatMap(findMissed);
for (const text of missed) process.stdout.write(`missed: ${text}\n`);
if (isJson) process.stdout.write(`${JSON.stringify({ rooms: results, missed })}\n`);
process.exit(missed.length > 0 ? 1 : 0);
