import { join } from 'node:path';

/**
 * @typedef {object} Step one gate of `npm run check`, a program of its own
 * @property {string} name
 * @property {string[]} command arguments for `node`, started in the top folder
 * @property {string} about what it guards, in a line
 */

/**
 * The program of an installed package, to be run by `node`.
 * @param {string} path below `node_modules`
 */
const program = (path) => join('node_modules', path);

/** @param {string} name */
const gate = (name) => ['test/rules/gate.mjs', name];

const VITEST = [program('vitest/vitest.mjs'), 'run', '--reporter=dot'];

/**
 * All gates, the slow ones first so that two at a time end together.
 * @type {readonly Step[]}
 */
export const STEPS = [
  { name: 'lint', command: gate('lint'), about: 'ESLint on every source and test' },
  {
    name: 'types',
    command: [program('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    about: 'svelte-check, warnings are errors',
  },
  {
    name: 'planted',
    command: [...VITEST, 'test/rules/planted.test.ts', 'test/rules/check.test.ts'],
    about: 'each planted fault is reported by its gate',
  },
  { name: 'budgets', command: gate('budgets'), about: 'sizes of the build' },
  {
    name: 'format',
    command: [program('prettier/bin/prettier.cjs'), '--check', '.', '--ignore-path', 'test/rules/prettierignore'],
    about: 'Prettier',
  },
  {
    name: 'dead-code',
    command: [program('knip/bin/knip.js'), '--config', 'test/rules/knip.json', '--no-progress'],
    about: 'files, exports and dependencies nobody uses',
  },
  { name: 'layers', command: gate('layers'), about: 'imports between layers, importers of packages, cycles' },
  { name: 'content', command: [...VITEST, 'test/rules/content.test.ts'], about: 'checklists, clauses, help, region' },
  { name: 'rules', command: gate('rules'), about: 'rules of the READMEs and tests that name them' },
  { name: 'mirror', command: gate('mirror'), about: 'unit tests mirror src' },
  { name: 'sizes', command: gate('sizes'), about: 'lines per file, files per folder, the top level' },
  { name: 'words', command: gate('words'), about: 'one word per thing' },
  { name: 'text', command: gate('text'), about: 'the same texts in Dutch and English' },
];
