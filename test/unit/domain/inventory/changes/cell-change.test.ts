import { ArrangementSchema, blankArrangement, changeCell, findCellChanges, isSameCell, readCell } from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

describe('INV-13 what changed in a row', () => {
  test('INV-13 is told by field, with what stood there; spaces around words and the moment do not count', () => {
    const before = sampleArrangement('a');
    const after = { ...before, updatedAt: 9, name: ' Zorgklas ', municipality: 'Katwijk', youthCount: undefined };
    expect(findCellChanges(before, after)).toEqual([
      { field: 'municipality', before: 'Leiden', after: 'Katwijk' },
      { field: 'youthCount', before: 14, after: undefined },
    ]);
    expect(findCellChanges(before, before)).toEqual([]);
  });

  test('INV-13 a field that was not there yet counts too', () => {
    const blank = blankArrangement('a', 1);
    expect(findCellChanges(blank, { ...blank, contractEnd: '2027-07-31' })).toEqual([
      { field: 'contractEnd', before: undefined, after: '2027-07-31' },
    ]);
  });

  test('a field takes what fits there, and nothing else', () => {
    const row = sampleArrangement('a');
    const changed = changeCell(ArrangementSchema, row, { field: 'schools', value: ['De Nieuwe Brug'] }, 7);
    expect(changed).toEqual({ ...row, schools: ['De Nieuwe Brug'], updatedAt: 7 });
    expect(changeCell(ArrangementSchema, row, { field: 'schools', value: 3 }, 7)).toBeUndefined();
    expect(readCell(row, 'youthCount')).toBe(14);
    expect(readCell(row, 'nothing')).toBeUndefined();
    expect(isSameCell({ state: 'named', names: ['A'] }, { state: 'named', names: ['A'] })).toBe(true);
    expect(isSameCell('', undefined)).toBe(false);
  });
});
