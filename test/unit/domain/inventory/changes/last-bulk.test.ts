import { createFieldChange, findLastBulk, type ChangeWay, type FieldChange } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

const change = (rowId: string, field: string, atMs: number, how: ChangeWay = 'bulk'): FieldChange =>
  createFieldChange(rowId, how, { field, before: 'was', after: 'is' }, atMs);
const rows = ['a', 'b'].map((id) => sampleArrangement(id, { source: 'is', remarks: 'is' }));

test('INV-14 the last edit of many rows is what changed in one field at the last moment', () => {
  const last = [change('a', 'source', 20), change('b', 'source', 20)];
  const changes = [change('a', 'source', 10), ...last, change('a', 'source', 30, 'typed')];
  expect(findLastBulk(rows, changes)).toEqual({ standing: last, sinceCount: 0 });
  expect(findLastBulk(rows, [change('a', 'source', 30, 'typed')])).toEqual({ standing: [], sinceCount: 0 });
});

test('INV-14 what was filled in otherwise since, or is gone, stays; where all was, it is the one before', () => {
  const [first, ...others] = ['a', 'b', 'c'].map((rowId) => change(rowId, 'source', 20));
  const changed = [rows[0], sampleArrangement('b', { source: 'other', remarks: 'is' })].flatMap((row) => row ?? []);
  const before = change('b', 'remarks', 10);
  expect(findLastBulk(changed, [before, ...(first ? [first] : []), ...others])).toEqual({
    standing: [first],
    sinceCount: 2,
  });
  expect(findLastBulk(changed, [before, ...others])).toEqual({ standing: [before], sinceCount: 0 });
});
