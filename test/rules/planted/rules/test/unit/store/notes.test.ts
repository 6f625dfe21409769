import { expect, test } from 'vitest';

test('ZZ9 names a rule no README has', () => {
  expect(1).toBe(1);
});
