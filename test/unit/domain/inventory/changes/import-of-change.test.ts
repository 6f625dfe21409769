import { createFieldChange, findImportOf, type ImportRecord } from '$domain';
import { expect, test } from 'vitest';

const importOf = (id: string, atMs: number, after: unknown): ImportRecord => ({
  v: 1,
  id,
  createdAt: atMs,
  updatedAt: atMs,
  fileName: `${id}.ods`,
  rowIds: ['a'],
  changes: [{ rowId: 'a', field: 'source', before: '', after }],
});

test('INV-13 a change is of the import that filled it in, of two that did so of the nearest', () => {
  const change = createFieldChange('a', 'import', { field: 'source', before: '', after: 'Brief' }, 100);
  const imports = [importOf('early', 10, 'Brief'), importOf('near', 99, 'Brief'), importOf('other', 100, 'Opgave')];
  expect(findImportOf(change, imports)?.id).toBe('near');
  expect(findImportOf({ ...change, rowId: 'b' }, imports)).toBeUndefined();
});
