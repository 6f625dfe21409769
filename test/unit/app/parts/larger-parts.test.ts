import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largerParts } from '../../../../src/app/parts/larger-parts';

let root = '';

beforeEach(async () => {
  root = `${await mkdtemp(join(tmpdir(), 'larger-parts-'))}/`;
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const lay = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
};

/** The modules of each part that was made, by the name of the part. */
const buildParts = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false },
    plugins: [largerParts({ root })],
  });
  const { output } = made as Rolldown.RolldownOutput;
  return Object.fromEntries(
    output.flatMap((part) =>
      part.type === 'chunk' ? [[part.name, part.moduleIds.map((id) => id.replace(root, ''))]] : [],
    ),
  );
};

const page = (...modules: readonly string[]): string =>
  [...modules.map((name) => `import { ${name} } from './${name}';`), `console.log(${modules.join(', ')});`].join('\n');

test('AP6 three pages that share by pairs get one part for all that they share', async () => {
  await lay({
    'index.html': '<script type="module" src="./main.ts"></script>',
    'main.ts': "import './app/routes';",
    'app/routes.ts':
      "import './table-routes';\nlet go = { a: () => import('../A'), b: () => import('../B'), c: () => import('../C') };\nglobalThis.go = go;",
    'app/table-routes.ts': "globalThis.at = () => import('../D');",
    'A.ts': page('one', 'three'),
    'B.ts': page('one', 'two'),
    'C.ts': page('two', 'three'),
    'D.ts': page('own'),
    'one.ts': 'export const one = globalThis.one;',
    'two.ts': 'export const two = globalThis.two;',
    'three.ts': 'export const three = globalThis.three;',
    'own.ts': 'export const own = globalThis.own;',
  });
  const parts = await buildParts();
  expect(parts['prepare']?.toSorted()).toEqual(['one.ts', 'three.ts', 'two.ts']);
  expect(parts['D']).toContain('own.ts');
});
