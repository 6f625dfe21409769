import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { version } from './package.json' with { type: 'json' };
import { largerParts } from './src/app/parts/larger-parts';
import { manifest } from './src/app/pwa/manifest';
import { META_CONTENT_SECURITY_POLICY } from './src/host/headers';
import { pruneTokens } from './src/ui/tokens/prune-tokens';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const LAYERS = [
  'domain',
  'ports',
  'content',
  'i18n',
  'store',
  'table',
  'transport',
  'exchange',
  'actions',
  'ui',
  'editor',
] as const;

const alias = [
  ...LAYERS.map((layer) => ({ find: new RegExp(`^\\$${layer}$`), replacement: here(`./src/${layer}/index.ts`) })),
  // y-webrtc meets its peers, its socket and other tabs only through these: ours replace them (src/transport/README.md).
  { find: 'simple-peer/simplepeer.min.js', replacement: here('./src/transport/peer.ts') },
  { find: 'lib0/websocket', replacement: here('./src/transport/mesh/websocket.ts') },
  { find: 'lib0/broadcastchannel', replacement: here('./src/transport/mesh/broadcastchannel.ts') },
  // What Yjs and its kin take of these is little; the whole weighs 5 KB gzip (src/table/README.md).
  { find: 'lib0/logging', replacement: here('./src/table/lib0/logging.ts') },
  { find: 'lib0/dom', replacement: here('./src/table/lib0/dom.ts') },
  // A third of the spreadsheet package is about charts (src/exchange/README.md).
  { find: /^\.\/chart-(reader|writer)\.mjs$/, replacement: here('./src/exchange/spreadsheet/no-charts.ts') },
  // The package's first door leads to a build for old browsers.
  { find: /^dexie$/, replacement: here('./node_modules/dexie/dist/modern/dexie.mjs') },
];

const DOMAIN_TESTS = 'test/unit/domain/**/*.test.ts';

const TEST_PROJECTS = [
  // Nothing in the domain keeps a state or asks for one, and preparing a room for each file took longer than its tests.
  { extends: true as const, test: { name: 'domain', include: [DOMAIN_TESTS], isolate: false } },
  {
    extends: true as const,
    test: {
      name: 'rest',
      include: ['test/{unit,contract,fuzz,component,rules}/**/*.test.ts'],
      exclude: ['test/rules/planted/**', '**/node_modules/**', DOMAIN_TESTS],
    },
  },
];

/** Writes the content policy into the built page, for hosts that cannot set headers. */
function contentPolicyMeta(): Plugin {
  return {
    name: 'content-policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const hostBuild = {
  build: {
    outDir: here('./dist/host'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: here('./src/host/main.ts') },
  },
  ssr: { noExternal: true as const, target: 'node' as const },
};

const nameAsset = ({ names }: { names: string[] }): string =>
  `assets/${names[0]?.endsWith('.css') === true ? 'style' : '[name]'}-[hash:5][extname]`;

const output = {
  // The names of all styles stand in the first load: alike but for their hash they hardly weigh anything there.
  assetFileNames: nameAsset,
  // Each part names those it takes, and a hash does not pack: fewer letters tell builds apart as well.
  chunkFileNames: 'assets/[name]-[hash:7].js',
  entryFileNames: 'assets/[name]-[hash:7].js',
};

const app = {
  root: here('./src/'),
  base: './',
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias },
  build: { target: 'es2022', assetsInlineLimit: 0 },
};

export default defineConfig(({ isSsrBuild }) => {
  if (isSsrBuild === true) return { root: here('./src'), publicDir: false, ...hostBuild };
  return {
    ...app,
    publicDir: here('./public'),
    build: {
      ...app.build,
      outDir: here('./dist/app'),
      emptyOutDir: true,
      manifest: true,
      // A place asks for its parts by itself; lists of them for every place would weigh on each first load (2 KB). Only a
      // table has one: it is what people wait for longest.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (file, parts, { hostType }) =>
          hostType === 'html' || file.includes('/TablePage-') ? parts : parts.filter((part) => part.endsWith('.css')),
      },
      rolldownOptions: { output },
    },
    plugins: [
      svelte({ configFile: here('./svelte.config.js') }),
      svelteTesting(),
      pruneTokens(),
      contentPolicyMeta(),
      largerParts({ ...app, plugins: [svelte({ configFile: here('./svelte.config.js') })] }),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'sw.ts',
        injectRegister: false,
        registerType: 'prompt',
        manifest,
        injectManifest: {
          globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest,json}'],
          globIgnores: ['.vite/**', 'screenshots/**'],
          maximumFileSizeToCacheInBytes: 1_500_000,
        },
      }),
    ],
    test: {
      root: here('.'),
      environment: 'node',
      // On two processors Vitest would leave one of them idle.
      maxWorkers: 2,
      testTimeout: 60_000,
      // On a shared machine a test may get no turn for a while; `test/run.mjs` names what passed only then.
      retry: 1,
      hookTimeout: 60_000,
      setupFiles: [here('./test/helpers/setup.ts')],
      // The plugin for Svelte tests asks for browser builds; ws has only a stub there.
      alias: [{ find: /^ws$/, replacement: here('./node_modules/ws/wrapper.mjs') }],
      server: { deps: { inline: ['y-webrtc', 'svelte-spa-router', 'hucre'] } },
      projects: TEST_PROJECTS,
    },
  };
});
