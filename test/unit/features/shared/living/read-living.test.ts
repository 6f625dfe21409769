// @vitest-environment happy-dom
import { fillLiving, frozenToText, nodesToLines, prepareContribution } from '$domain';
import { language } from '$i18n';
import { addAction, bringIn, makeFragment, readFrozen, readTableContent, type Table } from '$table';
import { fragmentToBlocks } from '$editor';
import { beforeAll, expect, test } from 'vitest';
import { fillNow, openBlocks, readShownBlocks } from '../../../../../src/features/shared/living/read-living';
import { tableToHtml } from '../../../../../src/features/table/reading/table-copy';
import { fetchLiving } from '../../../../../src/features/shared/living/living-parts.svelte';
import { layLiving } from '../../../../helpers/living';
import { sampleArrangement, sampleSeat } from '../../../../helpers/samples';
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

async function tableWithPicture(): Promise<Table> {
  await fetchLiving();
  const table = startedTable();
  layLiving(table, 'school');
  const arrangements = [sampleArrangement('a', { schools: ['De Brug'], youthCount: 20 })];
  const contribution = prepareContribution('c1', table.id, {
    answers: [],
    arrangements,
    agreementDrafts: [],
    registerRows: [],
  });
  bringIn(table, contribution, sampleSeat('Gemeente', 9).participant, 5);
  return table;
}

test('DOC-8 a picture is read with its words and its table, and a copy has those', async () => {
  const table = await tableWithPicture();
  const content = readTableContent(table);
  const blocks = readShownBlocks(table, content, nowMs);
  expect(blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  const html = tableToHtml('Tafel', blocks, content, nowMs);
  expect(html).toContain('Nergens zijn het er meer dan bij De Brug: 20.');
  expect(html).toMatch(/<td[^>]*><p>20<\/p><\/td>/);
});

test('DOC-8 a version keeps its picture; a build that knows none reads the same words and table', async () => {
  const table = await tableWithPicture();
  const frozen = fillLiving(readFrozen(table), fillNow(readTableContent(table), nowMs));
  const kinds = openBlocks(frozen, nowMs).map(({ kind }) => kind);
  expect(kinds).toContain('picture');
  // As that build opened it: the parts of the block in its place, the picture left out as unknown.
  const opened = frozen.flatMap((node) => ('name' in node && node.name === 'living' ? (node.children ?? []) : [node]));
  const older = fragmentToBlocks(makeFragment(opened)).map(({ kind }) => kind);
  expect([...older, 'paragraph']).toEqual(kinds.filter((kind) => kind !== 'picture'));
  expect(nodesToLines(frozen).map(({ kind }) => kind)).not.toContain('part');
  expect(frozenToText(frozen)).toContain('drawing');
});
