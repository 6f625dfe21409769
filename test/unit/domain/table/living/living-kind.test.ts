import { findLiving, isBarsKind, LIVING_KINDS, livingName, VOLUME_UNITS } from '$domain';
import { expect, test } from 'vitest';

test('DOC-8 a name stands for a kind, and one of a newer build for none', () => {
  expect(LIVING_KINDS.map((kind) => findLiving(kind)?.kind)).toEqual(LIVING_KINDS);
  for (const name of ['budget', 'school-budget', 'flow-places', 'school-'])
    expect(findLiving(name), name).toBeUndefined();
});

test('DOC-8 the name of bars says what they add up, as an older build can read it too', () => {
  for (const measure of ['youths', ...VOLUME_UNITS] as const) {
    const name = livingName('provider', measure);
    expect(name).toMatch(/^[a-z-]{1,40}$/);
    expect(findLiving(name)).toEqual({ kind: 'provider', measure });
  }
  expect(livingName('flow', 'places')).toBe('flow');
  expect(LIVING_KINDS.filter(isBarsKind)).toEqual(['school', 'stream', 'provider']);
});
