import { expect, test } from 'vitest';
import { toCount } from '../../../src/domain/count';

test('DM1 a count is never negative', () => {
  expect(toCount(-1)).toBe(0);
});
