import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, readRuleList } from './files.mjs';

/**
 * @typedef {import('./gate.mjs').Finding} Finding
 *
 * @typedef {object} Chunk a part of the build, as Vite's manifest tells it
 * @property {string} file
 * @property {string} [name]
 * @property {string} [src]
 * @property {string[]} [imports]
 * @property {string[]} [dynamicImports]
 * @property {string[]} [css]
 *
 * @typedef {Record<string, Chunk>} Manifest
 */

const BUILD = 'dist/app';
const MANIFEST = `${BUILD}/.vite/manifest.json`;
const BUILD_INPUTS = ['package-lock.json', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json'];
const PAGES = { home: 'features/home/HomePage.svelte', table: 'features/table/TablePage.svelte' };
/** What comes after a table can be read and written: the meeting of others. */
const LINK = ['live', 'transport', 'apart'];
/** What is fetched some time after that, when a person asks for it, or when there is something of it at the table. */
const AFTERWARDS = [
  'care',
  'table-copy',
  'LeadBar',
  'LeaveGuard',
  'LiveNotice',
  'TablePlaces',
  'LivingInDocument',
  'PeopleHere',
  'WithinParty',
  'Beside',
  'RestoredLine',
  'rounds',
  'DocumentGuard',
  'text-marks',
  'aids',
  'chapters',
  'TermsInDocument',
  'FieldGuard',
  'margin-parts',
  'TogetherMarks',
  'together-view.svelte',
  'anchor',
  'passages',
];

/**
 * Builds when the sources are newer than the build, so that never an old build is measured.
 * @param {string} root
 * @returns {Promise<import('./gate.mjs').GateResult>}
 */
export function checkBudgetsOfFreshBuild(root) {
  if (!isFresh(root)) {
    const build = spawnSync('npm', ['run', 'build'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (build.status !== 0) {
      const message = `the build failed:\n${build.stdout}\n${build.stderr}`;
      return Promise.resolve({
        findings: [{ file: 'vite.config.ts', line: 1, rule: 'no-build', message }],
        looked: 1,
        summary: '',
      });
    }
  }
  return Promise.resolve(checkBudgets(root));
}

/** @param {string} root */
function isFresh(root) {
  if (!existsSync(join(root, MANIFEST))) return false;
  const builtMs = statSync(join(root, MANIFEST)).mtimeMs;
  const inputs = [...listFiles(root, 'src'), ...listFiles(root, 'public'), ...BUILD_INPUTS];
  return inputs.every((path) => !existsSync(join(root, path)) || statSync(join(root, path)).mtimeMs <= builtMs);
}

/**
 * What the first load, a table with the editor and the precache weigh in the build, against the budgets.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkBudgets(root) {
  /** @type {Record<string, number>} */
  const budgets = readRuleList(root, 'budgets.json');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8'));
  const start = findChunk(manifest, 'index.html');
  const home = findChunk(manifest, PAGES.home);
  const table = findChunk(manifest, PAGES.table);
  const precache = listPrecache(root);
  if (!start || !table || precache.length === 0) {
    const missing = !start ? 'index.html' : !table ? PAGES.table : 'the list in sw.js';
    const message = `${missing} is not in the build`;
    return { findings: [{ file: MANIFEST, line: 1, rule: 'nothing-to-weigh', message }], looked: 1, summary: '' };
  }
  const firstChunks = reach(manifest, home ? [start, home] : [start], () => false);
  const link = Object.keys(manifest).filter((key) => LINK.includes(manifest[key]?.name ?? ''));
  if (link.length < LINK.length) {
    const message = `a chunk named ${LINK.join(' or ')} is not in the build`;
    return { findings: [{ file: MANIFEST, line: 1, rule: 'nothing-to-weigh', message }], looked: 1, summary: '' };
  }
  const mayFollow = (/** @type {string} */ key) => !firstChunks.has(key);
  const afterwards = Object.keys(manifest).filter((key) => AFTERWARDS.includes(manifest[key]?.name ?? ''));
  const tableChunks = reach(manifest, [start, table], mayFollow, new Set([...link, ...afterwards]));
  const linkedChunks = new Set([...tableChunks, ...reach(manifest, link, () => false)]);
  const figures = {
    firstLoadKB: weighKB(root, manifest, firstChunks),
    tableWithEditorKB: weighKB(root, manifest, tableChunks),
    tableWithLinkKB: weighKB(root, manifest, linkedChunks),
    precacheMB: precache.reduce((sum, path) => sum + statSync(join(root, BUILD, path)).size, 0) / 1e6,
    precacheFiles: precache.length,
  };
  return judge(budgets, figures);
}

/**
 * @param {Record<string, number>} budgets
 * @param {Record<string, number>} figures
 */
function judge(budgets, figures) {
  const rows = Object.entries(figures).map(([name, value]) => ({ name, value, limit: budgets[name] ?? 0 }));
  const findings = rows
    .filter(({ value, limit }) => value > limit)
    .map(({ name, value, limit }) => ({
      file: 'test/rules/budgets.json',
      line: 1,
      rule: 'over-budget',
      message: `${name} is ${value.toFixed(1)}, limit ${limit}`,
    }));
  const summary = rows.map(({ name, value, limit }) => `${name} ${value.toFixed(1)} of ${limit}`).join(', ');
  return { findings, looked: rows.length, summary };
}

/**
 * @param {Manifest} manifest
 * @param {string} source the end of the module's path
 */
const findChunk = (manifest, source) =>
  Object.keys(manifest).find((key) => key === source || key.endsWith(`/${source}`));

/**
 * The chunks that come along with some: their static imports, and the dynamic imports of those that may be followed.
 * @param {Manifest} manifest
 * @param {string[]} starts
 * @param {(key: string) => boolean} mayFollow whether what a chunk imports later counts as well
 * @param {Set<string>} [later] chunks that do not count where they are imported later; at once they always do
 */
function reach(manifest, starts, mayFollow, later = new Set()) {
  /** @type {Set<string>} */
  const reached = new Set();
  const waiting = [...starts];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const chunk = manifest[key];
    const followed = mayFollow(key) ? (chunk?.dynamicImports ?? []) : [];
    waiting.push(...(chunk?.imports ?? []), ...followed.filter((part) => !later.has(part)));
  }
  return reached;
}

/**
 * JavaScript and style sheets of some chunks, gzipped one by one as a host sends them.
 * @param {string} root
 * @param {Manifest} manifest
 * @param {Set<string>} chunks
 */
function weighKB(root, manifest, chunks) {
  const files = new Set([...chunks].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]));
  const bytes = [...files]
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => gzipSync(readFileSync(join(root, BUILD, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/**
 * The files the service worker fetches at its installation.
 * @param {string} root
 */
function listPrecache(root) {
  const worker = join(root, BUILD, 'sw.js');
  if (!existsSync(worker)) return [];
  const text = readFileSync(worker, 'utf8');
  const paths = [...text.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g)].map(
    (match) => (match[1] ?? '').split('?')[0] ?? '',
  );
  return [...new Set(paths)].filter((path) => existsSync(join(root, BUILD, path)));
}
