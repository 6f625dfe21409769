import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../src/host/ensure-built.mjs';
import { ensureInstalled, nodeTooOld, runNpm } from '../src/host/ensure-installed.mjs';
import { ensureChromium } from './helpers/browsers.mjs';

/**
 * `npm test`: every check and every test, on a machine with nothing but Node and npm. The last line tells how many
 * passed and failed; a step that fails does not hide the ones after it.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const output = fileURLToPath(new URL('./output/', import.meta.url));
/** @type {string[]} What is said at the very end, where nobody overlooks it. */
const lastWords = [];

/**
 * @param {string} name of a report in the output folder
 * @returns the report, or `undefined` when the step wrote none that can be read
 */
function readReport(name) {
  if (!existsSync(output + name)) return undefined;
  try {
    return JSON.parse(readFileSync(output + name, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Counts | undefined} */
function countCheck() {
  const report = readReport('check.json');
  /** @type {{ name: string, passed: boolean }[]} */
  const steps = report?.steps ?? [];
  lastWords.push(...steps.filter(({ passed }) => !passed).map(({ name }) => `failed: the check ${name}`));
  return report && { passed: report.passed, failed: report.failed, skipped: 0 };
}

/** @returns {Counts | undefined} */
function countVitest() {
  const report = readReport('vitest.json');
  if (!report) return undefined;
  /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = report.testResults;
  for (const { status, fullName, failureMessages } of files.flatMap(({ assertionResults }) => assertionResults)) {
    if (status === 'failed') lastWords.push(`failed: ${fullName}`);
    else if (failureMessages.length > 0) lastWords.push(`passed only when run again: ${fullName}`);
  }
  // A file that cannot be loaded fails without a single test in it.
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  lastWords.push(...unloaded.map(({ name }) => `could not be loaded: ${name.slice(root.length)}`));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @returns {Counts | undefined} */
function countPlaywright() {
  const report = readReport('e2e.json');
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  lastWords.push(...listBrowserTests(report.suites));
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * What failed, and what failed and then passed: on a shared machine a browser may get no turn for a while. All of it is
 * named at the end, to be looked at; what passed when it was run again does not fail the run.
 * @param {any[]} suites of a report
 * @returns {string[]}
 */
function listBrowserTests(suites) {
  const words = { unexpected: 'failed', flaky: 'passed only when run again' };
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests.flatMap(({ status }) => (status in words ? [`${words[status]}: ${title}`] : [])),
    ),
    ...listBrowserTests(inner),
  ]);
}

/**
 * Runs one npm script, its output straight to the terminal.
 * @param {string} title
 * @param {string} command the script and its arguments
 * @param {() => Counts | undefined} count
 * @returns {Counts}
 */
function runStep(title, command, count) {
  process.stdout.write(`\n=== ${title}\n`);
  const succeeded = runNpm(root, `run --silent ${command}`);
  const counts = count() ?? { passed: 0, failed: 0, skipped: 0 };
  // What ended badly without naming a failed test still failed: a crash, an error between tests, no report.
  const isUnexplained = !succeeded && counts.failed === 0;
  const isEmpty = counts.passed + counts.failed === 0;
  return isUnexplained || isEmpty ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} message
 * @returns {Counts}
 */
function fail(message) {
  process.stderr.write(`\n${message}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @returns {Counts} */
function runBrowserTests() {
  process.stdout.write('\n=== build\n');
  if (!build(root)) return fail('The build failed, so the browser tests did not run.');
  const chromium = ensureChromium();
  if (chromium.path === undefined) {
    return fail(
      `No Chromium: ${chromium.reason}. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run again.`,
    );
  }
  process.env.CHROMIUM_PATH = chromium.path;
  return runStep('browser tests', 'test:e2e', countPlaywright);
}

/** @returns {Counts[]} */
function runAll() {
  const complaint = nodeTooOld(process.versions.node);
  if (complaint !== undefined) return [fail(complaint)];
  if (!ensureInstalled(root)) return [fail('The dependencies are not installed, so nothing ran.')];
  // Reports of an earlier run must not be counted.
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const vitest = 'test:unit -- --reporter=default --reporter=json --outputFile.json=test/output/vitest.json';
  return [
    runStep('check', 'check', countCheck),
    runStep('unit, contract, fuzz, component and rule tests', vitest, countVitest),
    runBrowserTests(),
  ];
}

const results = runAll();
const sum = (/** @type {keyof Counts} */ key) => results.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped');
for (const words of lastWords) process.stdout.write(`\n${words}`);
process.stdout.write(
  `\n\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;
