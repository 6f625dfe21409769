import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, type UserConfig } from 'vite';
import { expect, test } from 'vitest';

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The project's own config for a build, not the one that tests run under. */
async function readConfig(): Promise<UserConfig> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, here('vite.config.ts'));
  if (loaded === null) throw new Error('The config is not there.');
  return loaded.config;
}

type Bundle = { readonly modules: readonly string[]; readonly code: string };

/** Builds what finds other devices, y-webrtc included, and says what came into it. */
async function bundle({ resolve, define }: UserConfig): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: here('src'),
    logLevel: 'silent',
    ...(resolve === undefined ? {} : { resolve }),
    ...(define === undefined ? {} : { define }),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: here('src/transport/mesh/mesh.ts'), formats: ['es'] },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  return { modules: chunks.flatMap(({ moduleIds }) => moduleIds), code: chunks.map(({ code }) => code).join('\n') };
}

const STOCK = /node_modules\/(?:simple-peer|buffer|readable-stream|process|events)\//;
/** How bundlers and polyfills give a page Node's `global`. */
const GLOBAL_SHIM = /\b(?:window|globalThis|self)\.global\s*=|\b(?:var|let|const)\s+global\s*=/;

test('TR1 what is built holds our peer in the place of simple-peer, and no stand-in for Node’s global', async () => {
  const config = await readConfig();
  const { modules, code } = await bundle(config);
  expect(modules).toContain(here('src/transport/peer.ts'));
  expect(modules.some((id) => id.includes('node_modules/y-webrtc/'))).toBe(true);
  expect(modules.filter((id) => STOCK.test(id))).toEqual([]);
  expect(readFileSync(here('src/index.html'), 'utf8') + code).not.toMatch(GLOBAL_SHIM);
  expect(Object.keys(config.define ?? {})).not.toContain('global');
});

test('TR1 without the replacement simple-peer comes into what is built, and that is seen', async () => {
  const { modules } = await bundle({});
  expect(modules.some((id) => STOCK.test(id))).toBe(true);
  expect('window.global = window;').toMatch(GLOBAL_SHIM);
});
