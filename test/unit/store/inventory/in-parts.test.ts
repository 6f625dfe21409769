import { ArrangementSchema, type Arrangement } from '$domain';
import Dexie, { type Table as DexieTable } from 'dexie';
import { expect, test } from 'vitest';
import { inParts, readInParts } from '../../../../src/store/inventory/in-parts';
import { sampleArrangement } from '../../../helpers/samples';

test('rows are cut in parts, in their own order, and none is left out', () => {
  const rows = Array.from({ length: 250 }, (_, at) => at);
  const parts = inParts(rows);
  expect(parts.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(parts.flat()).toEqual(rows);
  expect(inParts([])).toEqual([]);
});

test.each([0, 99, 100, 101, 250])('ST2 of %d rows those that have the form are read, each once', async (count) => {
  const database = new Dexie(`in-parts-${count}`);
  database.version(1).stores({ rows: 'id' });
  const table: DexieTable<Arrangement, string> = database.table('rows');
  const rows = Array.from({ length: count }, (_, at) => sampleArrangement(`r${at}`));
  await table.bulkPut(rows);
  await database.table('rows').bulkPut([{ id: 'other' }, { id: 'r1x', name: 3 }]);
  const read = await database.transaction('r', table, () => readInParts(database.table('rows'), ArrangementSchema));
  expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
  database.close();
});
