import { loadChecklist } from '$content';
import { findPart, listParts } from '$domain';
import { describe, expect, test } from 'vitest';
import { findStep, groupByTheme, partHref, quickPath, walkThrough } from '../../../../src/features/review/walk';

const checklist = await loadChecklist();
const codesOf = (parts: readonly { readonly part: { readonly code: string } }[]): readonly string[] =>
  parts.map(({ part }) => part.code);

function place(code: string) {
  const placed = findPart(checklist, code);
  if (placed === undefined) throw new Error(`no part ${code}`);
  return placed;
}

describe('walkThrough', () => {
  test('CHK-3 goes through the parts meant for one kind of party, or through all', () => {
    const forSchool = codesOf(walkThrough(checklist, 'mine', 'school'));
    expect(forSchool).toContain('3.1b');
    expect(forSchool).not.toContain('1.0a');
    expect(walkThrough(checklist, 'all', 'school')).toHaveLength(46);
  });

  test('goes through all where the kind of party is not known', () => {
    expect(walkThrough(checklist, 'mine', undefined)).toEqual(listParts(checklist));
  });
});

describe('findStep', () => {
  const walk = walkThrough(checklist, 'mine', 'school');

  test('CHK-12 knows the place, the neighbours and the rest of the theme', () => {
    const step = findStep(checklist, walk, place('3.1b'));
    expect(step.previous?.part.code).toBe('3.1a');
    expect(step.next?.part.code).toBe('3.1c');
    expect(step.total).toBe(walk.length);
    expect(codesOf(step.inTheme)).toEqual(['3.1a', '3.1b', '3.1c']);
  });

  test('ends at the first and the last part', () => {
    expect(findStep(checklist, walk, place('0.1')).previous).toBeUndefined();
    const last = findStep(checklist, walk, place('P5.5'));
    expect(last.next).toBeUndefined();
    expect(last.index).toBe(last.total);
  });

  test('walks through all parts from one that is not meant for this party', () => {
    const step = findStep(checklist, walk, place('1.0a'));
    expect(step.total).toBe(46);
    expect(step.next?.part.code).toBe('1.0b');
  });
});

test('the address of a part carries its code', () => {
  expect(partHref('3.1b')).toBe('#/voorbereiden/vragen/3.1b');
});

test('a walk by theme has every part once, in order', () => {
  const walk = walkThrough(checklist, 'mine', 'school');
  const themes = groupByTheme(walk);
  expect(codesOf(themes.flatMap(({ parts }) => parts))).toEqual(codesOf(walk));
  expect(themes.map(({ theme }) => theme.code)).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('a quick review has screens of its own', () => {
  expect(quickPath('3.1b')).toBe('/doorloop/3.1b');
});
