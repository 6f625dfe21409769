import { saveView, wholeInventory } from '$domain';
import { language } from '$i18n';
import { beforeAll, expect, test } from 'vitest';
import {
  parseTableView,
  readSavedView,
  sayTableView,
  tableViewToQuery,
} from '../../../../../src/features/table/settling/table-view';

beforeAll(() => language.need('settling', 'views'));

test('INV-9 a view of a table goes into an address and comes out as it was', () => {
  const view = { show: 'differs', search: 'zorg & klas' } as const;
  expect(parseTableView(`#/aan-tafel/t/arrangementen${tableViewToQuery(view)}`)).toEqual(view);
  expect(tableViewToQuery({ show: 'all', search: ' ' })).toBe('');
  expect(parseTableView('#/aan-tafel/t/arrangementen?toon=kleur')).toEqual({ show: 'all', search: '' });
});

test('INV-9 what a saved view shows is read back, and what this build does not know shows everything', () => {
  const choice = { ...wholeInventory, search: 'klas' };
  const saved = saveView('v', 1, 'x', choice, { tableId: 't', show: 'without' });
  expect(readSavedView(saved)).toEqual({ show: 'without', search: 'klas' });
  expect(readSavedView({ ...saved, atTable: { tableId: 't', show: 'later' } }).show).toBe('all');
  expect(sayTableView(readSavedView(saved))).toBe('zonder eigenaar · met ‘klas’');
});
