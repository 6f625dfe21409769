import { parseRecord, SavedViewSchema, saveView, wholeInventory } from '$domain';
import { expect, test } from 'vitest';

test('INV-9 a view keeps what was chosen under its name', () => {
  const view = saveView('v1', 5, ' Zonder eigenaar ', { ...wholeInventory, owner: 'without-owner' });
  expect(view).toMatchObject({ id: 'v1', name: 'Zonder eigenaar', createdAt: 5, choice: { owner: 'without-owner' } });
  expect(parseRecord(SavedViewSchema, view)).toEqual(view);
});
