import { gapCursor } from 'prosemirror-gapcursor';
import type { Plugin } from 'prosemirror-state';
import { ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import type { ReadDocument } from '../model/read';
import { documentSchema } from '../model/schema';
import { sameBlocks, type SyncMapping } from '../model/same-blocks';
import type { SharedAwareness, SharedFragment } from '../model/shared';
import type { Chapter } from '../editor-types';
import { othersCursors } from './cursors';
import { editorKeys, inputRules, tabKey } from './keys';
import { mirror } from './mirror';
import { nearCaret } from './near-caret';
import { CHANGED_DIRECTLY, toPlugin } from './origins';
import { placeholders } from './placeholders';
import { tables } from './tables';
import { tickBoxes } from './tasks';
import { outOfTheirWay } from './toolbar-behaviour';

/**
 * Undo takes back one's own changes only, and no element that holds text of someone else: every kind is protected, not
 * paragraphs alone as y-prosemirror has it.
 */
const protectedNodes = new Set(Object.keys(documentSchema.nodes));

export type EditingContext = {
  readonly fragment: SharedFragment;
  readonly awareness: SharedAwareness | null;
  readonly chapters: readonly Chapter[];
};

const cursorsOf = (awareness: SharedAwareness | null): Plugin[] =>
  awareness === null ? [] : [othersCursors(awareness)];

/** What an editor that writes consists of. The order is the order in which a key or paste is offered. */
export const editingPlugins = (context: EditingContext, mapping: SyncMapping): Plugin[] => [
  toPlugin(ySyncPlugin(context.fragment, { mapping })),
  sameBlocks(context.fragment),
  ...cursorsOf(context.awareness),
  yUndoPlugin({ protectedNodes, trackedOrigins: [CHANGED_DIRECTLY] }),
  tabKey(),
  tickBoxes(),
  inputRules(),
  ...editorKeys(),
  gapCursor(),
  placeholders(context.chapters),
  nearCaret(),
  outOfTheirWay(),
  tables(),
];

/** What a view that only shows consists of. */
export const readingPlugins = (context: EditingContext, read: ReadDocument): Plugin[] => [
  mirror(context.fragment, read),
  ...cursorsOf(context.awareness),
];
