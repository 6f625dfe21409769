import { ESLint } from 'eslint';
import { relative, sep } from 'node:path';
import { createConfig } from '../eslint.config.js';
import { listSources } from './files.mjs';
import { createOneProgramParser } from './one-program.mjs';

/** Rules whose reports are not about one place have no name. */
const NAMELESS = 'lint';

/**
 * ESLint on every source and test, Svelte components included. A file it would skip in silence is a finding.
 * @param {string} root
 * @returns {Promise<import('./gate.mjs').GateResult>}
 */
export async function checkLint(root) {
  const expected = listSources(root, /\.(ts|svelte|js|mjs)$/);
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: createConfig(root, createOneProgramParser(root)),
  });
  const results = await eslint.lintFiles(expected);
  const toPath = (/** @type {string} */ file) => relative(root, file).split(sep).join('/');
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      file: toPath(filePath),
      line: line ?? 1,
      rule: ruleId ?? NAMELESS,
      message,
    })),
  );
  const seen = new Set(results.map(({ filePath }) => toPath(filePath)));
  for (const file of expected) {
    if (!seen.has(file)) findings.push({ file, line: 1, rule: 'not-linted', message: 'ESLint skipped this file' });
  }
  return { findings, looked: results.length, summary: `${results.length} files` };
}
