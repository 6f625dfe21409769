// @vitest-environment node
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBudgets } from './gates/budgets.mjs';
import { isOpen, type Gate, type GateResult } from './gates/gate.mjs';
import { readLayers } from './gates/layer-list.mjs';
import { checkLayers } from './gates/layers.mjs';
import { checkLint } from './gates/lint.mjs';
import { checkMirror } from './gates/mirror.mjs';
import { checkRules } from './gates/rules.mjs';
import { checkSizes } from './gates/sizes.mjs';
import { checkText } from './gates/text.mjs';
import { checkWords } from './gates/words.mjs';
import { createProject, runStepIn } from './planted-project';

/** A planted file and every rule it breaks; a file of the clean project breaks none. */
type Faults = Readonly<Record<string, readonly string[]>>;

const projects: string[] = [];

/** The clean project with the faults of some gate laid over it. */
function plant(...overlays: string[]): string {
  const root = createProject(...overlays);
  projects.push(root);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

/** The findings by file, each rule as often as it was reported. */
function toFaults({ findings }: GateResult): Faults {
  const faults: Record<string, string[]> = {};
  for (const { file, rule } of findings) faults[file] = [...(faults[file] ?? []), rule].sort();
  return faults;
}

async function expectFaults(gate: Gate, root: string, expected: Faults): Promise<void> {
  const result = await gate(root);
  expect(toFaults(result)).toEqual(expected);
  expect(isOpen(result)).toBe(false);
}

afterEach(() => {
  for (const root of projects.splice(0)) rmSync(root, { recursive: true, force: true });
});

test('the clean project passes the gates that read it, and a gate that sees nothing is shut', async () => {
  const root = plant();
  for (const gate of [checkLayers, checkRules, checkMirror, checkSizes, checkWords, checkText]) {
    expect(isOpen(await gate(root)), gate.name).toBe(true);
  }
  rmSync(join(root, 'src'), { recursive: true });
  rmSync(join(root, 'test'), { recursive: true });
  for (const gate of [checkRules, checkMirror, checkSizes, checkWords, checkText]) {
    expect(isOpen(gate(root)), gate.name).toBe(false);
  }
});

test('lint reports every planted fault by its rule and nothing else', async () => {
  const root = plant('lint');
  const body = lines(61, (index) => `  total += ${String(index)};`);
  write(
    root,
    'src/domain/long-function.ts',
    `export function sum(start: number): number {\n  let total = start;\n${body}  return total;\n}\n`,
  );
  write(
    root,
    'src/domain/long-file.ts',
    lines(401, (index) => `export const name${String(index)} = 1;`),
  );
  write(
    root,
    'src/features/home/LongFile.svelte',
    lines(251, () => '<p></p>'),
  );
  await expectFaults(checkLint, root, {
    'src/domain/any-type.ts': ['@typescript-eslint/no-explicit-any', '@typescript-eslint/no-unsafe-return'],
    'src/domain/browser.ts': ['no-restricted-globals'],
    'src/domain/clock.ts': ['no-restricted-syntax'],
    'src/domain/long-file.ts': ['max-lines'],
    'src/domain/long-function.ts': ['max-lines-per-function'],
    'src/domain/open-switch.ts': ['@typescript-eslint/switch-exhaustiveness-check'],
    'src/domain/switched-off.ts': ['eqeqeq', 'lint'],
    'src/domain/upwards.ts': ['house/layer-imports'],
    'src/store/chatty.ts': ['no-console'],
    'src/store/claims.ts': ['house/as-only-in-parsers'],
    'src/store/floating.ts': ['@typescript-eslint/no-floating-promises'],
    'src/store/foreign-type.ts': ['@typescript-eslint/consistent-type-imports', 'house/layer-imports'],
    'src/store/unfinished.ts': ['no-warning-comments'],
    'src/table/sibling.ts': ['house/layer-imports'],
    'src/features/home/BehindTheFace.svelte': ['house/layer-imports'],
    'src/features/home/EachWithoutKey.svelte': ['svelte/require-each-key'],
    'src/features/home/FloatingPromise.svelte': ['@typescript-eslint/no-floating-promises'],
    'src/features/home/ImportsDexie.svelte': ['house/layer-imports'],
    'src/features/home/InlineStyle.svelte': ['no-restricted-syntax'],
    'src/features/home/LiteralChoice.svelte': ['house/no-literal-text'],
    'src/features/home/LiteralLabel.svelte': ['house/no-literal-text'],
    'src/features/home/LiteralText.svelte': ['house/no-literal-text'],
    'src/features/home/LongFile.svelte': ['max-lines'],
    'src/features/home/OtherFeature.svelte': ['house/layer-imports'],
    'src/features/home/RawHtml.svelte': ['svelte/no-at-html-tags'],
    'src/features/home/StateInEffect.svelte': ['house/no-state-in-effect', 'svelte/prefer-writable-derived'],
    'src/features/home/SwitchedOff.svelte': ['house/no-switching-off', 'svelte/no-at-html-tags'],
    'src/features/home/TypeFromYjs.svelte': ['house/layer-imports'],
    'src/features/home/counter.svelte.ts': ['house/no-state-in-effect'],
  });
});

test('layers reports every planted import by its rule and nothing else, in Svelte components too', async () => {
  await expectFaults(checkLayers, plant('layers'), {
    'src/domain/upwards-type.ts': ['direction'],
    'src/domain/upwards.ts': ['direction'],
    'src/features/home/BehindTheFace.svelte': ['face'],
    'src/features/home/ImportsDexie.svelte': ['sole-importer'],
    'src/features/home/ImportsLater.svelte': ['direction', 'face'],
    'src/features/home/OtherFeature.svelte': ['apart'],
    'src/features/shared/from-a-feature.ts': ['apart'],
    'src/host/with-the-rest.ts': ['direction'],
    'src/store/about.ts': ['cycle'],
    'src/store/from-tests.ts': ['outside-src'],
    'src/store/node-only.ts': ['sole-importer'],
    'src/store/nowhere.ts': ['unresolved'],
    'src/store/unlisted.ts': ['unlisted-package'],
    'src/table/sibling.ts': ['direction'],
  });
});

test('layers fails when a layer goes out of the list', async () => {
  const root = plant();
  const list = readLayers(root);
  const layers = { ...list.layers, features: ['domain', 'i18n'] };
  write(root, 'test/rules/layers.json', JSON.stringify({ ...list, layers }));
  await expectFaults(checkLayers, root, { 'src/features/home/HomePage.svelte': ['direction'] });
});

test('rules reports a rule without a test, one that stands twice and one that does not exist', async () => {
  await expectFaults(checkRules, plant('rules'), {
    'src/store/README.md': ['rule-twice', 'rule-without-test'],
    'test/unit/store/notes.test.ts': ['unknown-rule'],
  });
});

test('mirror reports what has no test, what has no source and an exception nobody needs', async () => {
  await expectFaults(checkMirror, plant('mirror'), {
    'src/features/home/untested.svelte.ts': ['without-test'],
    'src/store/untested.ts': ['without-test'],
    'test/rules/mirror-exceptions.json': ['stale-exception'],
    'test/unit/store/orphan.test.ts': ['without-source'],
  });
});

test('sizes reports long files, full folders and strangers at the top level', async () => {
  const root = plant();
  write(
    root,
    'src/store/long.ts',
    lines(401, () => ''),
  );
  write(
    root,
    'src/app/Long.svelte',
    lines(251, () => ''),
  );
  for (let index = 0; index < 16; index += 1) write(root, `src/domain/full/part-${String(index)}.ts`, '');
  write(root, 'notes.txt', '');
  await expectFaults(checkSizes, root, {
    'notes.txt': ['top-level'],
    'src/app/Long.svelte': ['long-file'],
    'src/domain/full': ['full-folder'],
    'src/store/long.ts': ['long-file'],
  });
});

test('words reports synonyms in names and in shown text', async () => {
  await expectFaults(checkWords, plant('words'), {
    'src/content/words.json': ['synonym-in-text'],
    'src/domain/synonyms.ts': ['empty-name', 'synonym-in-name'],
    'src/i18n/nl/words.ts': ['synonym-in-text', 'synonym-in-text'],
  });
});

test('text reports texts that are missing, empty, different or shown nowhere', async () => {
  await expectFaults(checkText, plant('text'), {
    'src/i18n/nl/planted.ts': ['empty-text', 'missing-text', 'text-not-plain', 'unused-text'],
    'src/i18n/en/planted.ts': ['missing-text', 'other-form', 'other-places'],
  });
});

describe('the steps that are programs of others', () => {
  test.each([
    ['types', ['wrong-type.ts', 'unchecked-index.ts', 'WrongProp.svelte', 'Warning.svelte']],
    ['dead-code', ['neverUsed', 'src/domain/nobody.ts', 'src/features/home/Nobody.svelte']],
    ['format', ['src/domain/untidy.ts', 'src/features/home/Untidy.svelte', 'src/content/untidy.json']],
  ])('%s is open for the clean project and reports every planted fault', async (step, faults) => {
    const clean = await runStepIn(plant(), step);
    expect(clean, clean.output).toMatchObject({ passed: true });
    const faulty = await runStepIn(plant(step), step);
    expect(faulty.passed).toBe(false);
    for (const fault of faults) expect(faulty.output).toContain(fault);
    expect(faulty.output).not.toContain('HomePage.svelte:');
  });
});

describe('budgets', () => {
  /** Text that does not pack: 4 bytes a number, about half of it after gzip. */
  const ballast = (sizeKB: number): string => {
    let state = 1;
    let text = '';
    while (text.length < sizeKB * 1000 * 2) text += (state = (state * 48_271) % 0x7f_ff_ff_ff).toString(16);
    return text;
  };
  const build = (
    root: string,
    sizesKB: Readonly<Record<'start' | 'home' | 'table' | 'editor' | 'copy' | 'link' | 'precache', number>>,
  ): void => {
    const chunk = (file: string, links: object = {}): object => ({ file: `assets/${file}`, ...links });
    const manifest = {
      'index.html': chunk('start.js', {
        dynamicImports: [
          'features/home/HomePage.svelte',
          'features/table/TablePage.svelte',
          'features/help/HelpPage.svelte',
        ],
      }),
      'features/home/HomePage.svelte': chunk('home.js'),
      'features/help/HelpPage.svelte': chunk('help.js'),
      'features/table/TablePage.svelte': chunk('table.js', {
        imports: ['_copy.js'],
        dynamicImports: ['editor/index.ts'],
        css: ['assets/table.css'],
      }),
      'editor/index.ts': chunk('editor.js'),
      '_copy.js': chunk('copy.js', { name: 'table-copy' }),
      'table/live/index.ts': chunk('live.js', { name: 'live' }),
      '_transport.js': chunk('transport.js', { name: 'transport' }),
      '_apart.js': chunk('apart.js', { name: 'apart' }),
    };
    write(root, 'dist/app/.vite/manifest.json', JSON.stringify(manifest));
    for (const name of ['start', 'home', 'table', 'editor', 'copy'] as const)
      write(root, `dist/app/assets/${name}.js`, ballast(sizesKB[name]));
    for (const name of ['live', 'transport', 'apart'])
      write(root, `dist/app/assets/${name}.js`, ballast(sizesKB.link / 3));
    write(root, 'dist/app/assets/help.js', ballast(500));
    write(root, 'dist/app/assets/table.css', ballast(1));
    write(root, 'dist/app/assets/font.woff2', ' '.repeat(sizesKB.precache * 1000));
    write(
      root,
      'dist/app/sw.js',
      `precache([{"revision":null,"url":"assets/font.woff2"},{revision:"1",url:"assets/start.js"}])`,
    );
  };
  const within = { start: 60, home: 20, table: 40, editor: 90, copy: 5, link: 20, precache: 1000 };

  test.each([
    ['nothing', within, []],
    ['the first load', { ...within, home: 60 }, ['firstLoadKB']],
    ['a table with the editor', { ...within, editor: 150 }, ['tableWithEditorKB', 'tableWithLinkKB']],
    ['what comes at once, by whatever name,', { ...within, copy: 90 }, ['tableWithEditorKB', 'tableWithLinkKB']],
    ['a table with its link', { ...within, link: 90 }, ['tableWithLinkKB']],
    ['the precache', { ...within, precache: 3200 }, ['precacheMB']],
  ])('reports %s when it is too heavy', (_, sizesKB, expected) => {
    const root = plant();
    build(root, sizesKB);
    const { findings, summary } = checkBudgets(root);
    expect(
      findings.map(({ message }) => message.split(' ')[0]),
      summary,
    ).toEqual(expected);
  });

  test('reports a build in which the parts are not to be found', () => {
    const root = plant();
    write(root, 'dist/app/.vite/manifest.json', '{}');
    expect(checkBudgets(root).findings.map(({ rule }) => rule)).toEqual(['nothing-to-weigh']);
  });
});
