import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';

/** The build of REF: stock packages, no alias, nothing of ours but the editor's schema and the words in it. */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: here('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  // The words of the schema follow the language, in Svelte's own kind of module.
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: here('../../output/bench-ref'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: [here('stock.html'), here('hocuspocus.html'), here('empty.html')] },
  },
};
