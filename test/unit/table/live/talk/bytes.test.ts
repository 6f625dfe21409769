import { expect, test } from 'vitest';
import { concat } from '../../../../../src/table/live/talk/bytes';

test('bytes come one after another, in bytes of their own', () => {
  const one = Uint8Array.of(1, 2);
  const whole = concat(one, new Uint8Array(0), Uint8Array.of(3));
  one[0] = 9;
  expect([...whole]).toEqual([1, 2, 3]);
  expect(concat()).toHaveLength(0);
});
