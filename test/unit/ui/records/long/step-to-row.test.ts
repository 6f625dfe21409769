import { expect, test } from 'vitest';
import { stepToRow } from '../../../../../src/ui/records/long/step-to-row';

const rows = { count: 30, isHeadingAt: (at: number) => at === 0 || at === 5 };

test('UI13 keys go from row to row, to the ends, and over headings', () => {
  const steps = (key: string, ...from: readonly number[]) => from.map((at) => stepToRow(key, at, rows));
  expect(steps('ArrowDown', 1, 4, 29)).toEqual([2, 6, 29]);
  expect(steps('ArrowUp', 2, 6, 1)).toEqual([1, 4, 1]);
  expect(steps('PageDown', 1, 25)).toEqual([11, 29]);
  expect(steps('PageUp', 25, 3, 15)).toEqual([15, 1, 4]);
  expect(steps('Home', 25)).toEqual([1]);
  expect(steps('End', 1)).toEqual([29]);
  expect(steps('a', 1)).toEqual([undefined]);
});
