import { blankArrangement, previewBulkEdit } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

const rows = [sampleArrangement('a'), sampleArrangement('b', { municipality: 'Katwijk' }), blankArrangement('c', 1)];

test('INV-14 it is said beforehand how many rows get it, had something else, and have it already', () => {
  expect(previewBulkEdit(rows, { field: 'municipality', value: 'Leiden' })).toEqual({
    changed: 2,
    replaced: 1,
    same: 1,
  });
  expect(previewBulkEdit(rows, { field: 'contractEnd', value: '2027-07-31' })).toEqual({
    changed: 3,
    replaced: 2,
    same: 0,
  });
});

test('INV-14 an owner that is not clear counts as nothing, unless names stand there', () => {
  const unclear = sampleArrangement('d', { financialOwner: { state: 'unclear', names: ['Wie weet'] } });
  const value = { state: 'named' as const, names: ['Gemeente Leiden'] };
  expect(previewBulkEdit([...rows, unclear], { field: 'financialOwner', value })).toEqual({
    changed: 2,
    replaced: 1,
    same: 2,
  });
});
