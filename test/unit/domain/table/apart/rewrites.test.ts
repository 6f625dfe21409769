import { expect, test } from 'vitest';
import { alignKept, findRewrites } from '../../../../../src/domain/table/apart/rewrites';

const letters = (text: string): readonly string[] => Array.from(text);

test('what stands in both stays out, what was written anew is told with what stood there', () => {
  expect(findRewrites(letters('abcd'), letters('abcd'))).toEqual([]);
  expect(findRewrites(letters('abcd'), letters('axcd'))).toEqual([{ before: ['b'], start: 1, end: 2 }]);
  expect(findRewrites(letters('abcd'), letters('abxxcd'))).toEqual([{ before: [], start: 2, end: 4 }]);
  expect(findRewrites(letters('abcd'), letters('ad'))).toEqual([{ before: ['b', 'c'], start: 1, end: 1 }]);
  expect(findRewrites(letters('abcde'), letters('xbcdy'))).toEqual([
    { before: ['a'], start: 0, end: 1 },
    { before: ['e'], start: 4, end: 5 },
  ]);
  expect(findRewrites([], letters('a'))).toEqual([{ before: [], start: 0, end: 1 }]);
});

test('the longest row that both have is kept', () => {
  expect(alignKept(letters('xaby'), letters('abzx'))).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test('what is too long to lay side by side counts as written anew', () => {
  const one = Array.from({ length: 600 }, (_, at) => `a${at}`);
  const other = Array.from({ length: 600 }, (_, at) => `b${at}`);
  expect(findRewrites(one, other)).toEqual([{ before: one, start: 0, end: 600 }]);
});
