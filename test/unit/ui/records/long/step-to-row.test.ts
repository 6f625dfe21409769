import { expect, test } from 'vitest';
import { stepToRow } from '../../../../../src/ui/records/long/step-to-row';

test('UI13 keys go from row to row and to the ends', () => {
  const steps = (key: string, ...from: readonly number[]) => from.map((at) => stepToRow(key, at, 30));
  expect(steps('ArrowDown', 1, 29)).toEqual([2, 29]);
  expect(steps('ArrowUp', 2, 0)).toEqual([1, 0]);
  expect(steps('PageDown', 1, 25)).toEqual([11, 29]);
  expect(steps('PageUp', 25, 3)).toEqual([15, 0]);
  expect(steps('Home', 25)).toEqual([0]);
  expect(steps('End', 1)).toEqual([29]);
  expect(steps('a', 1)).toEqual([undefined]);
});
