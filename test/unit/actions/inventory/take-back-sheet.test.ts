import { blankArrangement, findTable, registerForm } from '$domain';
import { expect, test } from 'vitest';
import { takeBackSheet } from '../../../../src/actions/inventory/take-back-sheet';
import { takeInSheet } from '../../../../src/actions/inventory/take-in-sheet';
import { createAppHarness } from '../../../helpers/app-harness';
import { planRows } from '../../../helpers/arrangements';
import { planRegister } from '../../../helpers/registers';
import { sampleSchool } from '../../../helpers/samples';

const rows = [
  ['Naam', 'School', 'Aantal jongeren'],
  ['Zorgklas', 'De Brug', '9'],
  ['Taalklas', 'Het Anker', '4'],
  ['Leerhuis', 'De Boei', '3'],
];
const brug = { ...blankArrangement('brug', 1), name: 'Zorgklas', schools: ['De Brug'], youthCount: 6 };

test('AC71 what was taken in is taken back; what was changed by hand since stays, and is named', async () => {
  const { services } = await createAppHarness();
  const { store } = services;
  await store.arrangements.put(brug);
  const plan = planRows(rows, { present: [brug] });
  const taken = await takeInSheet(services, {
    plan,
    table: findTable(rows),
    key: 'name-and-schools',
    fileName: 'lijst.csv',
  });
  const importId = taken.ok ? (taken.value?.id ?? '') : '';
  const leerhuis = (await store.arrangements.list()).records.find(({ name }) => name === 'Leerhuis');
  if (leerhuis === undefined) throw new Error('it was taken in');
  await store.arrangements.put({ ...leerhuis, remarks: 'gebeld', updatedAt: leerhuis.updatedAt + 1 });

  const undone = await takeBackSheet(services, importId);
  expect(undone).toMatchObject({ ok: true, value: { kept: [{ name: 'Leerhuis' }] } });
  const { records } = await store.arrangements.list();
  expect(records.map(({ name, youthCount }) => [name, youthCount]).sort()).toEqual([
    ['Leerhuis', 3],
    ['Zorgklas', 6],
  ]);
  expect(await takeBackSheet(services, importId)).toMatchObject({ value: { put: [], removeIds: [], kept: [] } });
});

test('AC70 AC71 a sheet for a register is written there and taken back there', async () => {
  const { services } = await createAppHarness();
  const { store } = services;
  await store.registerRows.put(sampleSchool('g1', { name: 'De Brug', brin: '00AA' }));
  await store.arrangements.put(brug);
  const sheet = [
    ['Naam', 'BRIN', 'Soort onderwijs'],
    ['De Brug', '00AA', 'vso'],
    ['De Boei', '11BB', 'bo'],
  ];
  const plan = planRegister('school', sheet, { present: await store.registerRows.readAll() });
  const taken = await takeInSheet(services, {
    plan,
    subject: 'school',
    table: findTable(sheet, new Map(), registerForm('school')),
    key: 'name',
    fileName: 'scholen.csv',
  });
  expect(taken).toMatchObject({ value: { register: 'school', changes: [{ rowId: 'g1', field: 'schoolKind' }] } });
  expect(await store.registerRows.readAll()).toHaveLength(2);
  expect(await store.registerRows.listChanges('g1')).toMatchObject([{ field: 'schoolKind', how: 'import' }]);
  await takeBackSheet(services, taken.ok ? (taken.value?.id ?? '') : '');
  expect(await store.registerRows.readAll()).toMatchObject([{ id: 'g1', name: 'De Brug' }]);
  expect(await store.arrangements.readAll()).toEqual([brug]);
});
