// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isLeftStanding, leaveStanding } from '../../../../src/features/shared/personal-data/left-standing.svelte';

test('words are left standing as what they were taken for', () => {
  leaveStanding({ kind: 'phone', words: '06-11112222' });
  expect(isLeftStanding({ kind: 'phone', words: '06-11112222' })).toBe(true);
  expect(isLeftStanding({ kind: 'citizen-number', words: '06-11112222' })).toBe(false);
});
