import { wasPutBack } from '$table';
import { expect, test } from 'vitest';
import { startedTable } from '../../../helpers/tables';

test('a table says whether a version was ever put back there', () => {
  const table = startedTable();
  expect(wasPutBack(table)).toBe(false);
  table.replica.doc.getMap('versionRestores').set('r', { id: 'r' });
  expect(wasPutBack(table)).toBe(true);
});
