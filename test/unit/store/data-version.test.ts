import { expect, test } from 'vitest';
import { dataVersionToNote, findNewer } from '../../../src/store/data-version';

const row = { id: 'data-version', version: 2, app: '0.3.0' };

test('ST8 data is newer where the database or its row says so, and otherwise may be written', () => {
  expect(findNewer(2, 2, row)).toBeUndefined();
  expect(findNewer(2, 2, undefined)).toBeUndefined();
  expect(findNewer(2, 1, row)).toBeUndefined();
  expect(findNewer(2, 3, row)).toBe(3);
  expect(findNewer(2, 2, { ...row, version: 4 })).toBe(4);
});

test('ST8 a row that cannot be read says nothing', () => {
  for (const strange of [null, 'row', {}, { version: '9' }]) expect(findNewer(2, 2, strange)).toBeUndefined();
});

test('the row is written where it says something else', () => {
  expect(dataVersionToNote(2, '0.3.0', row)).toBeUndefined();
  expect(dataVersionToNote(2, '0.3.1', row)).toEqual({ ...row, app: '0.3.1' });
  expect(dataVersionToNote(3, '0.3.0', row)).toEqual({ ...row, version: 3 });
  expect(dataVersionToNote(2, '0.3.0', undefined)).toEqual(row);
});
