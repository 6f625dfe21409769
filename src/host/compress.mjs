import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * The last step of a build: lays `.gz` and `.br` beside each text of the app. Our host, nginx and Caddy send those as
 * they are; compressing while sending would cost time at every visit.
 */

const IS_TEXT = /\.(css|html|js|json|svg|txt|webmanifest)$/;

/** Below one network packet there is nothing to win. */
const SMALLEST_BYTES = 1400;

/**
 * @param {string} folder
 * @returns {number} how many files have compressed twins now
 */
export function compressFolder(folder) {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) count += compressFolder(path);
    if (!entry.isFile() || !IS_TEXT.test(entry.name)) continue;
    const text = readFileSync(path);
    if (text.length < SMALLEST_BYTES) continue;
    writeFileSync(`${path}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    );
    count += 1;
  }
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = compressFolder(fileURLToPath(new URL('../../dist/app', import.meta.url)));
  process.stdout.write(`compressed ${count} files of dist/app\n`);
}
