// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { InventoryView } from '../../../../../src/features/inventory/view/inventory-view.svelte';
import { LIST_PATH } from '../../../../../src/features/inventory/view/choice-address';
import { someLots } from '../../../../helpers/inventories';
import { sampleArrangement } from '../../../../helpers/samples';

const rows = [
  sampleArrangement('class'),
  sampleArrangement('garden', { name: 'Leertuin', municipality: 'Katwijk', providers: [] }),
];

function openView(hash: string): InventoryView {
  window.location.hash = hash;
  return new InventoryView(
    () => rows,
    () => someLots,
  );
}

afterEach(() => {
  window.location.hash = '';
});

test('INV-9 the address says what is shown, and another address shows something else', () => {
  const view = openView(`${LIST_PATH}?gemeente=Katwijk`);
  expect(view.lines.map(({ id }) => id)).toEqual(['garden']);
  view.followAddress(`#${LIST_PATH}?perceel=Perceel+1`);
  expect(view.lines.map(({ id }) => id)).toEqual(['class']);
  view.followAddress('#/voorbereiden?perceel=Perceel+9');
  expect(view.shown).toHaveLength(1);
  view.showAll();
  expect(view.isNarrowed).toBe(false);
  expect(view.totals).toMatchObject({ arrangements: 2, youths: 28 });
});

test('INV-9 groups have heads, and one row in two groups has two lines', () => {
  const view = openView(LIST_PATH);
  view.choose({ groupBy: 'lot' });
  expect(view.lines.map(({ id, group }) => group?.name ?? id)).toEqual([
    'Perceel 1',
    'row perceel 1 class',
    'Perceel 2',
    'row perceel 2 class',
    '',
    'row  garden',
  ]);
  view.showAll();
  expect(view.choice.groupBy).toBe('lot');
});

test('INV-9 only what is in use can be chosen by', () => {
  expect(openView(LIST_PATH).used.map(({ dimension }) => dimension)).toContain('lot');
  const empty = new InventoryView(
    () => [sampleArrangement('bare', { schools: [], partnership: '', providers: [], fundingShares: [] })],
    () => new Map(),
  );
  expect(empty.used.map(({ dimension }) => dimension)).toEqual(['municipality']);
});
