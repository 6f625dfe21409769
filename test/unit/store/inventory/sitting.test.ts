import { MAX_FIELD_CHANGES } from '$domain';
import { describe, expect, test } from 'vitest';
import { Sitting } from '../../../../src/store/inventory/sitting';
import { sampleArrangement } from '../../../helpers/samples';

const row = sampleArrangement('a');
const MINUTE_MS = 60_000;

describe('INV-13 a sitting', () => {
  test('INV-13 typing in the same field is one change, from what stood there first', () => {
    const sitting = new Sitting(row, []);
    const first = sitting.follow({ ...row, name: 'Z' }, 1_000);
    const second = sitting.follow({ ...row, name: 'Zorg', source: 'Brief' }, 2_000);
    expect(first.put).toMatchObject([
      { field: 'name', before: 'Zorgklas', after: 'Z', how: 'typed', updatedAt: 1_000 },
    ]);
    expect(second.put).toMatchObject([
      { id: first.put[0]?.id, field: 'name', before: 'Zorgklas', after: 'Zorg', updatedAt: 2_000 },
      { field: 'source', after: 'Brief' },
    ]);
    expect(sitting.follow({ ...row, name: 'Zorg', source: 'Brief' }, 3_000)).toEqual(second);
  });

  test('INV-13 a field that is again as it was did not change', () => {
    const sitting = new Sitting(row, []);
    const [change] = sitting.follow({ ...row, name: 'Z' }, 1_000).put;
    expect(sitting.follow(row, 2_000)).toEqual({ put: [], removeIds: [change?.id] });
  });

  test('INV-13 after a long pause it is another change', () => {
    const sitting = new Sitting(row, []);
    const [first] = sitting.follow({ ...row, name: 'Klas' }, 1_000).put;
    const [second] = sitting.follow({ ...row, name: 'Leertuin' }, 40 * MINUTE_MS).put;
    expect(second).toMatchObject({ before: 'Klas', after: 'Leertuin' });
    expect(second?.id).not.toBe(first?.id);
  });

  test('INV-13 a row that is being made has no history', () => {
    const sitting = new Sitting(undefined, []);
    expect(sitting.follow({ ...row, name: 'Z' }, 1_000).put).toEqual([]);
    expect(sitting.follow(row, 2_000).put).toEqual([]);
  });

  test('INV-13 the oldest gives way to what is too much', () => {
    const ids = Array.from({ length: MAX_FIELD_CHANGES }, (_, at) => `a.${String(at)}`);
    expect(new Sitting(row, ids).follow({ ...row, name: 'Z' }, 1_000).removeIds).toEqual(['a.0']);
  });
});
