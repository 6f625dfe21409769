import {
  fillLiving,
  findPicture,
  hasLiving,
  LIVING,
  livingToNodes,
  openLiving,
  toParagraph,
  type FrozenNode,
  type LivingPicture,
} from '$domain';
import { fragmentToBlocks, type DocumentBlock } from '$editor';
import { formatDate, t } from '$i18n';
import { makeFragment, readFrozen, type LivingFill, type Table, type TableContent } from '$table';
import { fetchLiving, livingChecklist } from './living-parts.svelte';
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
    await fetchLiving();
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
  const pictures = new Map<string, LivingPicture>();
  const draw = (node: FrozenNode): FrozenNode => {
    const picture = findPicture(node);
    if (picture === undefined) return node;
    const shows = toLetters(pictures.size);
    pictures.set(shows, picture);
    return { name: LIVING, attributes: { shows } };
  };
  const opened = openLiving(nodes, below, toParagraph(t('living.notKept')), draw);
  return fragmentToBlocks(makeFragment(opened), (shows) => pictures.get(shows));
}

/** A number as what a living block may be called: in letters. */
const toLetters = (count: number): string =>
  String(count).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
