import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps, type StepResult } from './run-steps.mjs';
import { STEPS } from './steps.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
const planted = fileURLToPath(new URL('./planted', import.meta.url));

/** What the project under judgement shares with ours: the compiler's settings and the formatting rules. */
const SHARED_FILES = ['tsconfig.json', 'svelte.config.js', 'test/rules/knip.json', 'test/rules/prettierignore'];

/**
 * A small project of its own outside this one, so that no other tool meets the faults: the clean files, and over them
 * those of the named folders of `planted/`. The caller removes it.
 */
export function createProject(...overlays: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const folder of ['clean', ...overlays]) cpSync(join(planted, folder), root, { recursive: true });
  for (const file of SHARED_FILES) cpSync(join(top, file), join(root, file));
  symlinkSync(join(top, 'node_modules'), join(root, 'node_modules'), 'dir');
  const settings = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { prettier: unknown };
  const dependencies = { '@sveltejs/vite-plugin-svelte': '*', dexie: '*', svelte: '*', vitest: '*' };
  const { prettier } = settings;
  const manifest = { name: 'planted', type: 'module', prettier, dependencies };
  writeFileSync(join(root, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return root;
}

/** Runs one step of `npm run check` on another project. */
export async function runStepIn(root: string, name: string): Promise<StepResult> {
  const steps = STEPS.filter((step) => step.name === name);
  const [result] = await runSteps(steps, { root, lanes: 1, onEnd: () => undefined });
  if (!result) throw new Error(`There is no step ${name}.`);
  return result;
}
