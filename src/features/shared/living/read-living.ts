import { fillLiving, hasLiving, livingToNodes, openLiving, toParagraph, type FrozenNode } from '$domain';
import { fragmentToBlocks, type DocumentBlock } from '$editor';
import { formatDate, t } from '$i18n';
import { makeFragment, readFrozen, type LivingFill, type Table, type TableContent } from '$table';
import { livingChecklist } from './living-checklist.svelte';
import { sayLiving } from './say-living';

/** What the living blocks of a document show at this moment, as parts of a document. */
export const fillNow =
  (content: TableContent, nowMs: number): LivingFill =>
  (shows) =>
    livingToNodes(sayLiving(shows, { content, checklist: livingChecklist.current, nowMs }));

/**
 * What the living blocks of a table show, for a version of its document.
 *
 * @returns nothing where they cannot be told now: a version would keep that forever.
 */
export async function fillFrozen(
  table: Table,
  readContent: () => TableContent,
  nowMs: number,
): Promise<LivingFill | undefined> {
  if (!hasLiving(readFrozen(table))) return () => [];
  try {
    await livingChecklist.fetch();
  } catch {
    return undefined;
  }
  return fillNow(readContent(), nowMs);
}

/** The document of a table to be read, with what its living blocks show and of which day that is. */
export function readShownBlocks(table: Table, content: TableContent, nowMs: number): readonly DocumentBlock[] {
  const nodes = readFrozen(table);
  if (!hasLiving(nodes)) return fragmentToBlocks(table.document);
  return openBlocks(fillLiving(nodes, fillNow(content, nowMs)), nowMs);
}

/** A document that was frozen on a day (ms), to be read. */
export function openBlocks(nodes: readonly FrozenNode[], dayMs: number): readonly DocumentBlock[] {
  const below = toParagraph(t('living.standOf', { date: formatDate(dayMs) }));
  return fragmentToBlocks(makeFragment(openLiving(nodes, below, toParagraph(t('living.notKept')))));
}
