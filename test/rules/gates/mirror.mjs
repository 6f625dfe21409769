import ts from 'typescript';
import { listFiles, readRuleList, readText } from './files.mjs';
import { parseSource, walk } from './source.mjs';

/** Layers in which every file with logic has its unit test. */
const MIRRORED = /^src\/(domain|store|table|transport|exchange|actions|host|i18n|ui|editor)\//;
const IS_CODE = /\.(ts|mjs)$/;

/**
 * Unit tests mirror `src`: what has logic has a test of the same name, and every unit test has its source.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkMirror(root) {
  const sources = listFiles(root, 'src').filter((path) => IS_CODE.test(path) && !path.endsWith('.d.ts'));
  const tests = listFiles(root, 'test').filter((path) => path.endsWith('.test.ts'));
  /** @type {Record<string, string>} */
  const reasons = readRuleList(root, 'mirror-exceptions.json');
  const findings = [
    ...findUntested(root, sources, tests, reasons),
    ...findOrphans(sources, tests),
    ...findStaleExceptions(root, sources, tests, reasons),
  ];
  return { findings, looked: sources.length, summary: `${sources.length} sources, ${tests.length} tests` };
}

/**
 * @param {string} root
 * @param {string[]} sources
 * @param {string[]} tests
 * @param {Record<string, string>} reasons
 */
function findUntested(root, sources, tests, reasons) {
  return sources
    .filter((file) => needsTest(root, file) && !hasTest(file, tests) && !reasons[file])
    .map((file) => ({ file, line: 1, rule: 'without-test', message: `no ${testPath(file)}` }));
}

/**
 * @param {string} root
 * @param {string} file
 */
function needsTest(root, file) {
  if (/\.svelte\.ts$/.test(file)) return true;
  if (!MIRRORED.test(file) || /\/index\.ts$/.test(file)) return false;
  return hasLogic(parseSource(file, readText(root, file)));
}

/**
 * A file has logic where it has a function. Types, constants, schemas and texts are proven by what uses them.
 * @param {ts.SourceFile} source
 */
function hasLogic(source) {
  let found = false;
  walk(source, (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found = true;
  });
  return found;
}

/** @param {string} file such as `src/store/live.svelte.ts` */
const testPath = (file) => `test/unit/${file.replace(/^src\//, '').replace(/(\.svelte)?\.(ts|mjs)$/, '')}.test.ts`;

/**
 * A test may stand on its own (`x.test.ts`), name the module's kind (`x.svelte.test.ts`) or one aspect
 * (`x.limits.test.ts`). Modules of a feature may also be tested among the component tests.
 * @param {string} file
 * @param {string[]} tests
 */
function hasTest(file, tests) {
  const stem = testPath(file).replace(/\.test\.ts$/, '');
  const inComponents = stem.replace('test/unit/features/', 'test/component/');
  return tests.some((test) => [stem, inComponents].some((start) => isTestOf(test, start)));
}

/**
 * @param {string} test
 * @param {string} stem
 */
const isTestOf = (test, stem) =>
  test.startsWith(`${stem}.`) && !test.slice(stem.length + 1).includes('/') && test.endsWith('.test.ts');

/**
 * @param {string[]} sources
 * @param {string[]} tests
 */
function findOrphans(sources, tests) {
  const stems = sources.map((file) => testPath(file).replace(/\.test\.ts$/, ''));
  return tests
    .filter((test) => test.startsWith('test/unit/') && !stems.some((stem) => isTestOf(test, stem)))
    .map((file) => ({ file, line: 1, rule: 'without-source', message: 'mirrors no file of src' }));
}

/**
 * @param {string} root
 * @param {string[]} sources
 * @param {string[]} tests
 * @param {Record<string, string>} reasons
 */
function findStaleExceptions(root, sources, tests, reasons) {
  const file = 'test/rules/mirror-exceptions.json';
  return Object.entries(reasons).flatMap(([path, reason]) => {
    const isNeeded = sources.includes(path) && needsTest(root, path) && !hasTest(path, tests);
    if (isNeeded && reason.trim() !== '') return [];
    return [{ file, line: 1, rule: 'stale-exception', message: `${path} needs no exception, or has no reason` }];
  });
}
