// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeImport, readLayers } from './gates/layer-list.mjs';
import { runSteps } from './run-steps.mjs';
import { STEPS } from './steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = (name: string, code: string) => ({ name, command: ['--eval', code], about: '' });

test('a failing step is told with its output, and stops no other', async () => {
  const told: string[] = [];
  const results = await runSteps(
    [
      script('bad', 'console.log("out"); console.error("wrong"); process.exit(3)'),
      script('crash', 'throw new Error("x")'),
      script('good', 'console.log("fine")'),
    ],
    { root, lanes: 2, onEnd: ({ name }) => told.push(name) },
  );
  expect(results.map(({ name, passed }) => [name, passed])).toEqual([
    ['bad', false],
    ['crash', false],
    ['good', true],
  ]);
  expect(results[0]?.output).toContain('out');
  expect(results[0]?.output).toContain('wrong');
  expect(told.sort()).toEqual(['bad', 'crash', 'good']);
});

test('no more steps run at a time than there are lanes', async () => {
  const wait = 'const at = Date.now(); setTimeout(() => console.log(at + " " + Date.now()), 200)';
  const results = await runSteps(
    [1, 2, 3].map((number) => script(String(number), wait)),
    {
      root,
      lanes: 1,
      onEnd: () => undefined,
    },
  );
  const spans = results.map(({ output }) => output.split(' ').map(Number));
  for (const [index, span] of spans.entries()) {
    if (index > 0) expect(span[0]).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? Infinity);
  }
});

test('a step that is not there ends the check with a list of those that are', () => {
  const run = spawnSync(process.execPath, ['test/rules/check.mjs', 'nonsense'], { cwd: root, encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('layers');
});

test('the README of this folder has a line for each step', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  for (const { name } of STEPS) expect(readme).toContain(`| \`${name}\``);
});

test.each([
  ['src/store/x.ts', '$domain', undefined],
  ['src/domain/x.ts', '$store', 'direction'],
  ['src/editor/x.ts', '$ui', undefined],
  ['src/editor/x.ts', '$store', 'direction'],
  ['src/app/x.ts', '../features/home/HomePage.svelte', undefined],
  ['src/main.ts', './app', undefined],
  ['src/main.ts', './ui/styles/index.css', undefined],
  ['src/store/x.ts', '../domain/ids', 'face'],
  ['src/features/home/x.ts', '../table/TablePage.svelte', 'apart'],
  ['src/features/home/x.ts', '../shared/app-context', undefined],
  ['src/features/shared/x.ts', '../home/HomePage.svelte', 'apart'],
  ['src/editor/x.ts', 'prosemirror-tables/style/tables.css', undefined],
  ['src/table/x.ts', 'prosemirror-model', 'sole-importer'],
  ['src/host/x.ts', 'node:http', undefined],
  ['src/host/x.ts', '$domain', 'direction'],
  ['src/ui/x.ts', '@tabler/icons/outline/x.svg?raw', undefined],
  ['src/ui/x.ts', 'left-pad', 'unlisted-package'],
  ['src/strange.ts', './app', 'no-layer'],
  ['src/app/x.ts', '../../test/helpers/setup', 'outside-src'],
  ['test/unit/x.test.ts', '../../src/store/x', undefined],
])('an import in %s of %s is judged: %s', (path, source, rule) => {
  expect(judgeImport(readLayers(root), path, source)?.rule).toBe(rule);
});
