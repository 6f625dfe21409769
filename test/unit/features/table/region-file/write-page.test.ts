// @vitest-environment happy-dom
import { language } from '$i18n';
import { addAction } from '$table';
import { beforeAll, expect, test } from 'vitest';
import { writePage } from '../../../../../src/features/table/region-file/write-page';
import { layLiving } from '../../../../helpers/living';
import { startedTable, tableBytes } from '../../../../helpers/tables';

const nowMs = Date.UTC(2026, 10, 27, 12);

beforeAll(async () => {
  await language.need('living', 'inventory', 'table', 'actions', 'region');
});

test('DOC-8 the readable page of a region has what the living blocks of each table show', () => {
  const table = startedTable();
  layLiving(table, 'actions');
  addAction(table, { id: 'a1', title: 'Bellen', lane: 'short', addedAt: 1, participantId: 'p' });
  const page = writePage([{ id: table.id, name: 'Eerste tafel', bytes: tableBytes(table) }], nowMs);
  expect(page).toContain('<h1>Eerste tafel</h1>');
  expect(page).toMatch(/<td[^>]*><p>1<\/p><\/td>/);
  expect(page).toContain('<p>Stand van 27 november 2026</p>');
});
