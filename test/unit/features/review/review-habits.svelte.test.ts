// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ReviewHabits } from '../../../../src/features/review/review-habits.svelte';

test('a person starts with the own parts, and may change that', () => {
  const habits = new ReviewHabits();
  expect(habits.scope).toBe('mine');
  habits.scope = 'all';
  expect(habits.scope).toBe('all');
});
