import { fileURLToPath } from 'node:url';
import { findingToLine, isOpen } from './gates/gate.mjs';

/** The gates that are modules of this folder, loaded when asked for. */
const GATES = {
  lint: async () => (await import('./gates/lint.mjs')).checkLint,
  layers: async () => (await import('./gates/layers.mjs')).checkLayers,
  rules: async () => (await import('./gates/rules.mjs')).checkRules,
  mirror: async () => (await import('./gates/mirror.mjs')).checkMirror,
  sizes: async () => (await import('./gates/sizes.mjs')).checkSizes,
  words: async () => (await import('./gates/words.mjs')).checkWords,
  text: async () => (await import('./gates/text.mjs')).checkText,
  budgets: async () => (await import('./gates/budgets.mjs')).checkBudgetsOfFreshBuild,
};

const name = process.argv[2] ?? '';
if (!(name in GATES)) throw new Error(`No gate is called "${name}": ${Object.keys(GATES).join(', ')}.`);
const root = fileURLToPath(new URL('../..', import.meta.url));
const check = await GATES[name]();
const result = await check(root);
for (const finding of result.findings) console.log(findingToLine(finding));
if (result.looked === 0) console.log(`The gate ${name} saw nothing to judge.`);
console.log(result.summary);
process.exitCode = isOpen(result) ? 0 : 1;
