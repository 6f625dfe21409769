// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ReviewHabits } from '../../../../src/features/review/review-habits.svelte';

test('a person starts with the own parts and with shortcut keys, and may change both', () => {
  const habits = new ReviewHabits();
  expect(habits.scope).toBe('mine');
  expect(habits.hasShortcuts).toBe(true);
  habits.scope = 'all';
  habits.hasShortcuts = false;
  expect([habits.scope, habits.hasShortcuts]).toEqual(['all', false]);
});
