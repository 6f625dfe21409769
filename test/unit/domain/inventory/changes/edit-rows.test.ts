import {
  ArrangementSchema,
  createFieldChange,
  editRows,
  makeHistory,
  MAX_FIELD_CHANGES,
  RegisterRowSchema,
  takeBackEdits,
} from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../../helpers/samples';

const arrangements = [sampleArrangement('a'), sampleArrangement('b', { municipality: 'Katwijk' })];
const edit = { rowIds: ['a', 'b', 'gone'], field: 'municipality', value: 'Katwijk' };

describe('INV-14 editing rows', () => {
  test('INV-14 changes just what is different', () => {
    expect(editRows(ArrangementSchema, arrangements, edit, 9)).toMatchObject([
      { id: 'a', municipality: 'Katwijk', updatedAt: 9 },
    ]);
  });

  test('INV-14 what does not fit in a field is not written', () => {
    expect(editRows(ArrangementSchema, arrangements, { ...edit, value: 3 }, 9)).toEqual([]);
  });

  test('INV-14 taken back, all is as it was, but for what was changed again since', () => {
    const changed = editRows(ArrangementSchema, arrangements, edit, 9);
    const { rowChanges } = makeHistory({ rows: arrangements, rowChanges: [] }, changed, 'bulk', 9);
    const back = takeBackEdits(ArrangementSchema, changed, rowChanges, 10);
    expect(back.rows).toMatchObject([{ id: 'a', municipality: 'Leiden' }]);
    expect(back.goneChangeIds).toEqual(rowChanges.map(({ id }) => id));
    const since = changed.map((row) => ({ ...row, municipality: 'Leiderdorp' }));
    expect(takeBackEdits(ArrangementSchema, since, rowChanges, 10).rows).toEqual([]);
  });
});

test('INV-13 INV-14 a row of a register is changed and taken back as an arrangement is', () => {
  const school = sampleSchool('g1');
  const changed = editRows(RegisterRowSchema, [school], { rowIds: ['g1'], field: 'brin', value: '11BB' }, 9);
  const { rowChanges } = makeHistory({ rows: [school], rowChanges: [] }, changed, 'import', 9);
  expect(rowChanges).toMatchObject([{ rowId: 'g1', field: 'brin', before: '00AA', after: '11BB' }]);
  expect(takeBackEdits(RegisterRowSchema, changed, rowChanges, 10).rows).toEqual([{ ...school, updatedAt: 10 }]);
  expect(editRows(RegisterRowSchema, [school], { rowIds: ['g1'], field: 'brin', value: 3 }, 9)).toEqual([]);
});

describe('INV-13 the history of rows that are written', () => {
  const written = [{ ...sampleArrangement('a'), municipality: 'Katwijk' }, sampleArrangement('new')];

  test('INV-13 keeps what stood there; a new row has none', () => {
    const history = makeHistory({ rows: arrangements, rowChanges: [] }, written, 'import', 9);
    expect(history.rowChanges).toMatchObject([
      { rowId: 'a', field: 'municipality', before: 'Leiden', after: 'Katwijk', how: 'import', updatedAt: 9 },
    ]);
    expect(history.goneChangeIds).toEqual([]);
  });

  test('INV-13 of a row with too many changes the oldest go', () => {
    const change = { field: 'name', before: 'x', after: 'y' };
    const rowChanges = Array.from({ length: MAX_FIELD_CHANGES }, (_, at) =>
      createFieldChange('a', 'typed', change, at),
    );
    const { goneChangeIds } = makeHistory({ rows: arrangements, rowChanges }, written, 'bulk', 999);
    expect(goneChangeIds).toEqual([rowChanges[0]?.id]);
  });
});
