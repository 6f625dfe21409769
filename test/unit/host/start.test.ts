import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from './clients';

const host = fileURLToPath(new URL('../../../src/host/', import.meta.url));
const PACKAGE = { name: 'small', version: '1.0.0', type: 'module', scripts: { build: 'node build.mjs' } };

/** Its build notes that it ran and leaves a host that prints its arguments. */
const BUILD = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('builds.txt', 'built\\n');
for (const name of ['app', 'host']) mkdirSync('dist/' + name, { recursive: true });
writeFileSync('dist/app/index.html', '');
writeFileSync('dist/host/main.js', 'process.stdout.write("host " + process.argv.slice(2).join(" "))');`;

/** A project of the same shape without dependencies, so that installing needs no network. */
function makeProject(build = BUILD): string {
  const lock = { name: 'small', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'small' } } };
  const project = makeFolder({
    'package.json': JSON.stringify(PACKAGE),
    'package-lock.json': JSON.stringify(lock),
    'build.mjs': build,
    'src/main.ts': '',
    'src/host/README.md': '',
  });
  for (const name of ['start.mjs', 'ensure-installed.mjs', 'ensure-built.mjs']) {
    copyFileSync(join(host, name), join(project, 'src/host', name));
  }
  return project;
}

function start(project: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['src/host/start.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout };
}

const buildsOf = (project: string): number =>
  existsSync(join(project, 'builds.txt'))
    ? readFileSync(join(project, 'builds.txt'), 'utf8').split('\n').length - 1
    : 0;

test('HO12 the first start builds, the second only starts, a change builds again', () => {
  const project = makeProject();
  const first = start(project, '--port', '1');
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/host --port 1$/);
  expect(buildsOf(project)).toBe(1);
  expect(start(project, '--port', '2')).toEqual({ status: 0, stdout: 'host --port 2' });
  expect(buildsOf(project)).toBe(1);
  writeFileSync(join(project, 'src/main.ts'), 'changed');
  expect(start(project).status).toBe(0);
  expect(buildsOf(project)).toBe(2);
});

test('HO11 a build that fails ends with 1 and is tried again the next time', () => {
  const project = makeProject('process.exit(1)');
  expect(start(project).status).toBe(1);
  writeFileSync(join(project, 'build.mjs'), BUILD);
  expect(start(project).stdout).toMatch(/host $/);
});

test('HO12 what a broken build left behind is not taken for a build of the sources before it', () => {
  const project = makeProject();
  start(project);
  writeFileSync(join(project, 'src/main.ts'), 'changed');
  writeFileSync(join(project, 'build.mjs'), 'process.exit(1)');
  expect(start(project).status).toBe(1);
  writeFileSync(join(project, 'src/main.ts'), '');
  writeFileSync(join(project, 'build.mjs'), BUILD);
  expect(start(project).status).toBe(0);
  expect(buildsOf(project)).toBe(2);
});
