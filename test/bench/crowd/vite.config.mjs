import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import configureApp from '../../../vite.config.ts';

/** The build of the crowd: what the app is made of, without its screens. */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const { define, resolve } = await configureApp({ command: 'build', mode: 'production' });

export default {
  root: here('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define,
  resolve,
  plugins: [svelte({ configFile: here('../../../svelte.config.js') })],
  build: {
    outDir: here('../../output/bench-crowd'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
};
