import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled, nodeTooOld } from './ensure-installed.mjs';

/**
 * `npm start`: installs and builds only what is needed, then runs the host in this same process, with the same
 * arguments. The second time nothing is needed, also without a network.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const complaint = nodeTooOld(process.versions.node);
if (complaint !== undefined) process.stderr.write(`${complaint}\n`);

if (complaint === undefined && ensureInstalled(root) && ensureBuilt(root)) {
  await import(pathToFileURL(join(root, 'dist', 'host', 'main.js')).href);
} else {
  process.exitCode = 1;
}
