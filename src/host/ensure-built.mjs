import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './ensure-installed.mjs';

/** Everything a build is made from. */
const INPUTS = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** What a build must have left behind to be of use. */
const OUTPUTS = ['dist/app/index.html', 'dist/host/main.js'];

/**
 * @param {string} root
 * @param {string} path from the root, with `/`
 * @returns {string[]}
 */
function listFiles(root, path) {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [path];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/**
 * A fingerprint of all sources: of what is in them, not of when they were written, so that a fresh checkout of the
 * same sources is not built again.
 * @param {string} root
 */
export function fingerprintInputs(root) {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => listFiles(root, input))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const noteOf = (/** @type {string} */ root) => join(root, 'dist', '.inputs');

/**
 * Whether `dist` was built from the sources as they are now.
 * @param {string} root
 */
export function isBuilt(root) {
  if (!OUTPUTS.every((path) => existsSync(join(root, path)))) return false;
  return existsSync(noteOf(root)) && readFileSync(noteOf(root), 'utf8') === fingerprintInputs(root);
}

/**
 * Builds the app and the host, and notes from what.
 * @param {string} root
 * @returns {boolean} whether it succeeded
 */
export function build(root) {
  // Before the build: sources that change while it runs must make the next one differ.
  const fingerprint = fingerprintInputs(root);
  rmSync(noteOf(root), { force: true });
  if (!runNpm(root, 'run build')) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(noteOf(root), fingerprint);
  return true;
}

/**
 * Builds where the last build is missing or older than the sources.
 * @param {string} root
 * @returns {boolean} whether there is a build of these sources now
 */
export function ensureBuilt(root) {
  if (isBuilt(root)) return true;
  process.stdout.write('De app bouwen ... / Building the app ...\n');
  if (build(root)) return true;
  process.stderr.write(`Bouwen is niet gelukt; de melding hierboven zegt waarom.
Building failed; the message above says why.\n`);
  return false;
}
