import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders no gate looks into. */
const FOREIGN_FOLDERS = new Set(['node_modules', 'dist', '.git']);

/**
 * Every file below a folder, as sorted paths from the root with `/` between the parts. A folder that does not exist
 * has no files.
 * @param {string} root absolute path of the project
 * @param {string} folder path from the root; '.' for all
 * @returns {string[]}
 */
export function listFiles(root, folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  /** @type {string[]} */
  const files = [];
  for (const entry of readdirSync(start, { withFileTypes: true })) {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !FOREIGN_FOLDERS.has(entry.name)) files.push(...listFiles(root, path));
    if (entry.isFile()) files.push(path);
  }
  return files.sort();
}

/**
 * The source and test files people write: without planted faults and without what runs leave behind.
 * @param {string} root
 * @param {RegExp} pattern what the path must match
 */
export const listSources = (root, pattern) =>
  [...listFiles(root, 'src'), ...listFiles(root, 'test')].filter(
    (path) => pattern.test(path) && !path.startsWith('test/output/') && !path.startsWith('test/rules/planted/'),
  );

/**
 * @param {string} root
 * @param {string} path from the root
 */
export const readText = (root, path) => readFileSync(join(root, path), 'utf8');

/**
 * Reads a list of the gates; the project under judgement may bring its own, which the planted faults do.
 * @param {string} root
 * @param {string} name such as `sizes.json`
 */
export function readRuleList(root, name) {
  const own = join(root, 'test/rules', name);
  return JSON.parse(readFileSync(existsSync(own) ? own : new URL(`../${name}`, import.meta.url), 'utf8'));
}
