import { createFieldChange, editRows, MAX_FIELD_CHANGES, takeBackEdits } from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

const arrangements = [sampleArrangement('a'), sampleArrangement('b', { municipality: 'Katwijk' })];
const edit = { rowIds: ['a', 'b', 'gone'], field: 'municipality', value: 'Katwijk' };

describe('INV-14 editing rows', () => {
  test('INV-14 changes just what is different, and keeps what stood there', () => {
    const edited = editRows({ arrangements, rowChanges: [] }, edit, 'bulk', 9);
    expect(edited.arrangements).toMatchObject([{ id: 'a', municipality: 'Katwijk', updatedAt: 9 }]);
    expect(edited.rowChanges).toMatchObject([
      { rowId: 'a', field: 'municipality', before: 'Leiden', after: 'Katwijk', how: 'bulk', updatedAt: 9 },
    ]);
    expect(edited.goneChangeIds).toEqual([]);
  });

  test('INV-14 what does not fit in a field is not written', () => {
    const misfit = editRows({ arrangements, rowChanges: [] }, { ...edit, value: 3 }, 'bulk', 9);
    expect(misfit).toEqual({ arrangements: [], rowChanges: [], goneChangeIds: [] });
  });

  test('INV-14 taken back, all is as it was, but for what was changed again since', () => {
    const { arrangements: changed, rowChanges } = editRows({ arrangements, rowChanges: [] }, edit, 'bulk', 9);
    const back = takeBackEdits({ arrangements: changed }, rowChanges, 10);
    expect(back.arrangements).toMatchObject([{ id: 'a', municipality: 'Leiden' }]);
    expect(back.goneChangeIds).toEqual(rowChanges.map(({ id }) => id));
    const since = changed.map((row) => ({ ...row, municipality: 'Leiderdorp' }));
    expect(takeBackEdits({ arrangements: since }, rowChanges, 10).arrangements).toEqual([]);
  });

  test('INV-13 of a row with too many changes the oldest go', () => {
    const change = { field: 'name', before: 'x', after: 'y' };
    const rowChanges = Array.from({ length: MAX_FIELD_CHANGES }, (_, at) =>
      createFieldChange('a', 'typed', change, at),
    );
    const { goneChangeIds } = editRows({ arrangements, rowChanges }, edit, 'bulk', 999);
    expect(goneChangeIds).toEqual([rowChanges[0]?.id]);
  });
});
