import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `npm start` and `npm test` need before anything is installed, so this uses nothing but Node itself.
 */

/** The oldest Node on which everything runs; the same as `engines` in `package.json`. */
const OLDEST_NODE = [20, 19];

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} what to tell, when it is too old
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  const oldest = OLDEST_NODE.join('.');
  return `Ontwikkeltafel heeft Node ${oldest} of nieuwer nodig; dit is Node ${version}. Installeer een nieuwere Node.
Ontwikkeltafel needs Node ${oldest} or newer; this is Node ${version}. Install a newer Node.`;
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readLockedPackages(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether `node_modules` holds what the lockfile names. npm itself notes there what it installed, as the last thing it
 * does: an installation that broke off has no note. Optional packages may be for another platform.
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const wanted = readLockedPackages(join(root, 'package-lock.json'));
  const installed = readLockedPackages(join(root, 'node_modules', '.package-lock.json')) ?? {};
  if (wanted === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && (optional === true || devOptional === true))) return true;
    return found?.version === version;
  });
}

/**
 * Runs npm, its output straight to the terminal. Through a shell, because npm is a script on Windows and Node refuses
 * to start those without one.
 * @param {string} root
 * @param {string} command fixed words only, such as `run build`
 * @returns {boolean} whether it succeeded
 */
export function runNpm(root, command) {
  return spawnSync(`npm ${command}`, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

/**
 * Installs the dependencies where they are missing or differ from the lockfile.
 * @param {string} root
 * @returns {boolean} whether they are there now
 */
export function ensureInstalled(root) {
  if (isInstalled(root)) return true;
  process.stdout.write('Onderdelen installeren (eenmalig) ... / Installing dependencies (once) ...\n');
  // The build needs what npm leaves out where NODE_ENV is production.
  if (runNpm(root, 'ci --include=dev')) return true;
  process.stderr.write(`Installeren is niet gelukt. Is er internet? Probeer daarna opnieuw.
Installing failed. Is there an internet connection? Then try again.\n`);
  return false;
}
