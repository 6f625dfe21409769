import { readdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { listFiles, listSources, readRuleList, readText } from './files.mjs';

/** What a run or a machine leaves at the top level; git ignores the same. */
const LEFT_BEHIND = /^(\.git|node_modules|dist|\.DS_Store|.*\.log)$/;

/**
 * Limits on lines per file and files per folder, and nothing at the top level that does not belong there.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkSizes(root) {
  const limits = readRuleList(root, 'sizes.json');
  const sources = listSources(root, /\.(ts|svelte|js|mjs|css)$/);
  const findings = [
    ...findLongFiles(root, sources, limits),
    ...findFullFolders(root, limits),
    ...findStrangers(root, limits),
  ];
  return { findings, looked: sources.length, summary: `${sources.length} files` };
}

/**
 * @param {string} root
 * @param {string[]} sources
 * @param {{ lines: Record<string, number>, withoutLineLimit: string[] }} limits
 */
function findLongFiles(root, sources, limits) {
  return sources.flatMap((file) => {
    if (limits.withoutLineLimit.some((folder) => file.startsWith(folder))) return [];
    const limit = limits.lines[extname(file)] ?? Infinity;
    const lines = readText(root, file).replace(/\n$/, '').split('\n').length;
    return lines > limit ? [{ file, line: 1, rule: 'long-file', message: `${lines} lines, limit ${limit}` }] : [];
  });
}

/**
 * @param {string} root
 * @param {{ filesPerFolder: number, withoutFolderLimit: string[] }} limits
 */
function findFullFolders(root, limits) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of listFiles(root, 'src').filter((path) => /\.(ts|svelte|js|mjs|css)$/.test(path))) {
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > limits.filesPerFolder && !limits.withoutFolderLimit.includes(folder))
    .map(([file, count]) => ({
      file,
      line: 1,
      rule: 'full-folder',
      message: `${count} files, limit ${limits.filesPerFolder}: group them by subject`,
    }));
}

/**
 * @param {string} root
 * @param {{ topLevel: string[] }} limits
 */
const findStrangers = (root, limits) =>
  readdirSync(root)
    .filter((name) => !LEFT_BEHIND.test(name) && !limits.topLevel.includes(name))
    .map((file) => ({ file, line: 1, rule: 'top-level', message: 'does not belong at the top level' }));
