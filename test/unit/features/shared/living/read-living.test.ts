// @vitest-environment happy-dom
import { fillLiving } from '$domain';
import { language } from '$i18n';
import { addAction, readFrozen, readTableContent, type Table } from '$table';
import { beforeAll, expect, test } from 'vitest';
import { fillNow, openBlocks, readShownBlocks } from '../../../../../src/features/shared/living/read-living';
import { tableToHtml } from '../../../../../src/features/table/reading/table-copy';
import { layLiving } from '../../../../helpers/living';
import { startedTable, tableBytes } from '../../../../helpers/tables';

const nowMs = Date.UTC(2026, 10, 27, 12);

beforeAll(async () => {
  await language.need('living', 'inventory', 'table', 'actions');
});

function tableWithAction(): Table {
  const table = startedTable();
  layLiving(table, 'actions');
  addAction(table, { id: 'a1', title: 'Bellen', lane: 'short', addedAt: 1, participantId: 'p' });
  return table;
}

test('DOC-8 a copy has what a living block shows as a table, with the day of it, and reading changes nothing', () => {
  const table = tableWithAction();
  const before = tableBytes(table);
  const content = readTableContent(table);
  const html = tableToHtml('Tafel', readShownBlocks(table, content, nowMs), content, nowMs);
  expect(html).toMatch(/<th[^>]*><p>Open<\/p><\/th>/);
  expect(html).toMatch(/<td[^>]*><p>1<\/p><\/td>/);
  expect(html).toContain('<p>Stand van 27 november 2026</p>');
  expect(tableBytes(table)).toEqual(before);
});

test('DOC-8 where nothing was kept of a block, a document that was frozen says so', () => {
  const table = tableWithAction();
  const read = (nodes: ReturnType<typeof readFrozen>): string => JSON.stringify(openBlocks(nodes, nowMs));
  expect(read(readFrozen(table))).toContain('Hier stonden gegevens van de tafel.');
  const filled = read(fillLiving(readFrozen(table), fillNow(readTableContent(table), nowMs)));
  expect(filled).not.toContain('Hier stonden gegevens');
  expect(filled).toContain('Stand van 27 november 2026');
});
