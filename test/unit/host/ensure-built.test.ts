import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintInputs, isBuilt } from '../../../src/host/ensure-built.mjs';
import { makeFolder } from './clients';

const SOURCES = {
  'package.json': '{}',
  'vite.config.ts': 'export default {};',
  'src/main.ts': 'let a;',
  'src/app/App.svelte': '<p></p>',
  'public/icon.svg': '<svg/>',
  'test/main.test.ts': '',
};

/** A project that has just been built. */
function makeBuiltProject(): string {
  const project = makeFolder({ ...SOURCES, 'dist/app/index.html': '', 'dist/host/main.js': '', 'dist/.inputs': '' });
  writeFileSync(join(project, 'dist/.inputs'), fingerprintInputs(project));
  return project;
}

test('HO12 a build of the same sources is used again, whenever they were written', () => {
  const project = makeBuiltProject();
  expect(isBuilt(project)).toBe(true);
  utimesSync(join(project, 'src/main.ts'), new Date(0), new Date(0));
  writeFileSync(join(project, 'test/main.test.ts'), 'changed');
  expect(isBuilt(project)).toBe(true);
});

test.each([
  ['a source that changed', (project: string) => writeFileSync(join(project, 'src/main.ts'), 'let b;')],
  ['a new source', (project: string) => writeFileSync(join(project, 'src/app/more.ts'), '')],
  ['a source that went', (project: string) => rmSync(join(project, 'public/icon.svg'))],
  [
    'a source under another name',
    (project: string) => renameSync(join(project, 'src/main.ts'), join(project, 'src/start.ts')),
  ],
  ['another configuration', (project: string) => writeFileSync(join(project, 'vite.config.ts'), '')],
  ['a build that broke off', (project: string) => rmSync(join(project, 'dist/.inputs'))],
  ['no app', (project: string) => rmSync(join(project, 'dist/app/index.html'))],
  ['no host', (project: string) => rmSync(join(project, 'dist/host'), { recursive: true })],
])('HO12 %s asks for a new build', (_, change) => {
  const project = makeBuiltProject();
  change(project);
  expect(isBuilt(project)).toBe(false);
});
