import { blankArrangement, findTable } from '$domain';
import { expect, test } from 'vitest';
import { takeInSheet } from '../../../../src/actions/inventory/take-in-sheet';
import { planRows } from '../../../helpers/arrangements';
import { createAppHarness } from '../../../helpers/app-harness';

const rows = [
  ['Naam', 'School', 'Aantal jongeren'],
  ['Zorgklas', 'De Brug', '9'],
  ['Taalklas', 'Het Anker', 'vier'],
];
const brug = { ...blankArrangement('brug', 1), name: 'Zorgklas', schools: ['De Brug'], youthCount: 6 };

test('AC70 what was planned is written at once, with what is needed to take it back', async () => {
  const { services } = await createAppHarness();
  await services.store.arrangements.put(brug);
  const plan = planRows(rows, { present: [brug] });
  const taken = await takeInSheet(services, {
    plan,
    table: findTable(rows),
    key: 'name-and-schools',
    fileName: 'lijst.csv',
  });
  expect(taken).toMatchObject({ ok: true, value: { fileName: 'lijst.csv', changes: [{ before: 6, after: 9 }] } });
  const { records } = await services.store.arrangements.list();
  expect(records.map(({ name, youthCount }) => [name, youthCount]).sort()).toEqual([
    ['Taalklas', undefined],
    ['Zorgklas', 9],
  ]);
  expect((await services.store.inventoryImports.list()).records).toHaveLength(1);
});

test('AC70 where the inventory changed meanwhile nothing is written', async () => {
  const { services } = await createAppHarness();
  await services.store.arrangements.put({ ...brug, updatedAt: 7 });
  const plan = planRows(rows, { present: [brug] });
  expect(await takeInSheet(services, { plan, table: findTable(rows), key: 'name-and-schools', fileName: 'x' })).toEqual(
    {
      ok: true,
      value: undefined,
    },
  );
  expect((await services.store.arrangements.list()).records).toHaveLength(1);
  expect((await services.store.inventoryImports.list()).records).toEqual([]);
});
