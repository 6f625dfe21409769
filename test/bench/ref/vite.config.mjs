import { fileURLToPath } from 'node:url';

/** The build of REF: stock packages, no alias, nothing of ours but the editor's schema. */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: here('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: here('../../output/bench-ref'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: [here('stock.html'), here('hocuspocus.html'), here('empty.html')] },
  },
};
