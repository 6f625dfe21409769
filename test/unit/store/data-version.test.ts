import { expect, test } from 'vitest';
import { judgeData } from '../../../src/store/data-version';

const own = { id: 'data-version', version: 2, app: '0.3.0' };

test('ST8 data is newer where the database or its row says so, and otherwise may be written to', () => {
  expect(judgeData(own, 2, own)).toEqual({ isNoted: true });
  expect(judgeData(own, 3, own).newer).toBe(3);
  expect(judgeData(own, 2, { ...own, version: 4 }).newer).toBe(4);
  expect(judgeData(own, 1, own).newer).toBeUndefined();
});

test('ST8 nothing is noted in newer data', () => {
  expect(judgeData(own, 3, { ...own, app: '0.2.0' }).isNoted).toBe(true);
});

test('the row is written where it says something else, or nothing that can be read', () => {
  expect(judgeData(own, 2).isNoted).toBe(false);
  expect(judgeData(own, 2, { ...own, app: '0.2.0' })).toEqual({ isNoted: false });
  expect(judgeData(own, 2, { ...own, version: 1 })).toEqual({ isNoted: false });
  for (const version of ['9 and more', null, {}])
    expect(judgeData(own, 2, JSON.parse(JSON.stringify({ ...own, version })) as object)).toEqual({ isNoted: false });
});
