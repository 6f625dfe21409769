import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runSteps } from './run-steps.mjs';
import { STEPS } from './steps.mjs';

/** `npm run check` runs every gate; `npm run check -- layers text` only those named. */
const LANES = 2;
const root = fileURLToPath(new URL('../..', import.meta.url));
const names = process.argv.slice(2);
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const steps = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
const startedMs = performance.now();
const results = await runSteps(steps, { root, lanes: LANES, onEnd: tell });
const failed = results.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n===== ${name}\n${output}`);
const report = {
  passed: results.length - failed.length,
  failed: failed.length,
  steps: results.map(({ name, passed, seconds }) => ({ name, passed, seconds })),
};
mkdirSync(new URL('../output/', import.meta.url), { recursive: true });
writeFileSync(new URL('../output/check.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
console.log(`\n${report.passed} steps passed, ${report.failed} failed, ${seconds} s`);
process.exitCode = report.failed === 0 ? 0 : 1;

/** @param {import('./run-steps.mjs').StepResult} result */
function tell({ name, passed, seconds, output }) {
  const last = output.split('\n').at(-1) ?? '';
  const note = passed ? last.slice(0, 100) : 'see below';
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
}
