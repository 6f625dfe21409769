import { spawn } from 'node:child_process';

/**
 * @typedef {import('./steps.mjs').Step} Step
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {boolean} passed
 * @property {number} seconds
 * @property {string} output everything the step wrote
 */

const COLOUR_OFF = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

/**
 * Runs steps, at most `lanes` at a time, and tells of each as it ends. One step failing stops no other.
 * @param {readonly Step[]} steps
 * @param {{ root: string, lanes: number, onEnd: (result: StepResult) => void }} options
 * @returns {Promise<StepResult[]>} in the order of the steps
 */
export async function runSteps(steps, { root, lanes, onEnd }) {
  /** @type {StepResult[]} */
  const results = [];
  const waiting = [...steps.entries()];
  const runLane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next;
      const result = await runStep(step, root);
      results[index] = result;
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return results;
}

/**
 * @param {Step} step
 * @param {string} root
 * @returns {Promise<StepResult>}
 */
function runStep({ name, command }, root) {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, env: COLOUR_OFF });
    let output = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => (output += bytes));
    const end = (/** @type {boolean} */ passed) =>
      resolve({ name, passed, seconds: Math.round((performance.now() - startedMs) / 100) / 10, output: output.trim() });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
