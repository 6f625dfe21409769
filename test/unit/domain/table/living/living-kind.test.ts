import { findLivingKind, LIVING_KINDS } from '$domain';
import { expect, test } from 'vitest';

test('DOC-8 a name stands for a kind, and one of a newer build for none', () => {
  expect(LIVING_KINDS.map(findLivingKind)).toEqual(LIVING_KINDS);
  expect(findLivingKind('budget')).toBeUndefined();
});
