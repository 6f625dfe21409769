import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled, nodeTooOld } from '../../../src/host/ensure-installed.mjs';
import { makeFolder } from './clients';

const LOCK = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/for-another-platform': { version: '4.0.0', optional: true },
};

const lockText = (packages: Record<string, object>): string => JSON.stringify({ lockfileVersion: 3, packages });

/** A project with this lockfile and, unless left out, this note of npm of what it installed. */
function makeProject(installed?: string, wanted = lockText(LOCK)): string {
  const note = installed === undefined ? {} : { 'node_modules/.package-lock.json': installed };
  return makeFolder({ 'package-lock.json': wanted, ...note });
}

test('HO12 what npm installed from this lockfile needs no installing', () => {
  expect(isInstalled(makeProject(lockText({ 'node_modules/a': { version: '1.2.3' } })))).toBe(true);
});

test('HO12 a project without dependencies needs no installing', () => {
  expect(isInstalled(makeProject(undefined, lockText({ '': {} })))).toBe(true);
});

test.each([
  ['nothing installed', undefined],
  ['an installation that broke off', '{"packages":'],
  ['a package missing', lockText({})],
  ['another version', lockText({ 'node_modules/a': { version: '1.2.4' } })],
])('HO12 %s needs installing', (_, installed) => {
  expect(isInstalled(makeProject(installed))).toBe(false);
});

test('HO12 a lockfile that changes needs installing again', () => {
  const project = makeProject(lockText({ 'node_modules/a': { version: '1.2.3' } }));
  writeFileSync(join(project, 'package-lock.json'), lockText({ ...LOCK, 'node_modules/b': { version: '1.0.0' } }));
  expect(isInstalled(project)).toBe(false);
});

test('a project without a lockfile can not be trusted', () => {
  expect(isInstalled(makeFolder({}))).toBe(false);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('Node %s is new enough', (version) => {
  expect(nodeTooOld(version)).toBeUndefined();
});

test.each(['18.20.4', '20.18.3', '16.0.0'])('HO11 Node %s is too old, told in two languages', (version) => {
  const sentences = nodeTooOld(version)?.split('\n') ?? [];
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) expect(sentence).toContain('20.19');
});
