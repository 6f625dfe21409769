import type { Node } from 'prosemirror-model';
import { readOutline, type OutlineEntry } from '../model/outline';
import { countWords } from '../model/read';
import { areKnownAttributes } from '../model/schema';
import { attributesOf, childrenOf, isSharedElement, type SharedElement, type SharedFragment } from '../model/shared';

/** A heading with all that stands below it: up to the next heading of its level or a higher one. */
export type Section = OutlineEntry & {
  /** Where it ends, in the document that was read. */
  readonly to: number;
  readonly wordCount: number;
};

const countsByBlock = new WeakMap<Node, number>();

/** How many words a block has; one that did not change is not counted again. */
function countBlock(block: Node): number {
  const known = countsByBlock.get(block);
  if (known !== undefined) return known;
  const count = countWords(block.textBetween(0, block.content.size, '\n', ' '));
  countsByBlock.set(block, count);
  return count;
}

/**
 * The sections of a document in order; those of a chapter follow it, and are part of it too. What a heading says does not
 * count among the words of its own section.
 */
export function readSections(document: Node): readonly Section[] {
  const outline = readOutline(document);
  const ends = findEnds(outline, document.content.size);
  const countsBefore = new Map<number, number>();
  let count = 0;
  document.forEach((block, position) => {
    if (block.type.name === 'heading') countsBefore.set(position, count);
    count += countBlock(block);
  });
  const countBefore = (position: number): number => countsBefore.get(position) ?? count;
  return outline.map((entry, at) => {
    const to = ends[at] ?? document.content.size;
    const heading = document.nodeAt(entry.position);
    const own = heading === null ? 0 : countBlock(heading);
    return { ...entry, to, wordCount: countBefore(to) - countBefore(entry.position) - own };
  });
}

/** Where each section ends: at the next heading of its level or a higher one, and else at the end. */
function findEnds(outline: readonly OutlineEntry[], size: number): readonly number[] {
  const ends: number[] = [];
  const nextByLevel = new Map<number, number>();
  for (const { level, position } of outline.toReversed()) {
    const next = [...nextByLevel].filter(([other]) => other <= level).map(([, at]) => at);
    ends.push(Math.min(size, ...next));
    nextByLevel.set(level, position);
  }
  return ends.reverse();
}

/** The section beside one that it can change places with: of its level, and in the same chapter. */
export function sectionBeside(
  sections: readonly Section[],
  { position, to, level }: Section,
  way: 'up' | 'down',
): Section | undefined {
  return sections.find(
    (other) => other.level === level && (way === 'up' ? other.to === position : other.position === to),
  );
}

type Range = { readonly from: number; readonly to: number };

/** The two ranges that change places when a section goes to where another stands; undefined where it cannot go there. */
export function rangesToSwap(
  sections: readonly Section[],
  moved: Section,
  target: Section,
): { readonly first: Range; readonly second: Range } | undefined {
  const way = target.position < moved.position ? 'up' : 'down';
  let last: Section | undefined = sectionBeside(sections, moved, way);
  const isReached = ({ position, to }: Section): boolean => position <= target.position && target.position < to;
  while (last !== undefined && !isReached(last)) last = sectionBeside(sections, last, way);
  if (last === undefined) return undefined;
  const own = { from: moved.position, to: moved.to };
  return way === 'up'
    ? { first: { from: last.position, to: moved.position }, second: own }
    : { first: own, second: { from: moved.to, to: last.to } };
}

const headingsOf = (fragment: SharedFragment): readonly SharedElement[] =>
  childrenOf(fragment)
    .filter(isSharedElement)
    .filter((child) => child.nodeName === 'heading' && areKnownAttributes('heading', attributesOf(child)));

/**
 * What each heading is known by on every device, in the order of the outline. It stays the same while the heading is there,
 * whatever is written in it, and is another after the heading was moved or made anew.
 */
export const headingMarks = (fragment: SharedFragment): readonly string[] => headingsOf(fragment).map(markOf);

const markOf = ({ _item }: SharedElement): string => (_item === null ? '' : `${_item.id.client}-${_item.id.clock}`);

/** The heading of a section as it is shared, and the one at which the section ends. */
export function edgesOf(
  fragment: SharedFragment,
  sections: readonly Section[],
  { index, to }: Section,
): { readonly heading: SharedElement | undefined; readonly next: SharedElement | undefined } {
  const headings = headingsOf(fragment);
  const end = sections.find(({ position }) => position === to);
  return { heading: headings[index], next: end === undefined ? undefined : headings[end.index] };
}
