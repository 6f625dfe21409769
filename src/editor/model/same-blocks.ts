import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { ySyncPluginKey, type ySyncPlugin } from 'y-prosemirror';
import { isRecord, isSharedElement, type SharedElement, type SharedFragment } from './shared';

/** What each shared part is in the view. */
export type SyncMapping = NonNullable<NonNullable<Parameters<typeof ySyncPlugin>[1]>['mapping']>;

type Binding = { _prosemirrorChanged: (document: Node) => void; readonly mapping: SyncMapping };

const isBinding = (value: unknown): value is Binding => isRecord(value) && value['mapping'] instanceof Map;

/**
 * Takes away the very blocks that a person took away. y-prosemirror looks for what says the same before
 * it looks for what is the same: of two equal blocks it would delete the other, with what someone else writes in it.
 */
export const sameBlocks = (fragment: SharedFragment): Plugin =>
  new Plugin({
    view: ({ state }) => {
      const sync: unknown = ySyncPluginKey.getState(state);
      const binding = isRecord(sync) ? sync['binding'] : undefined;
      if (!isBinding(binding)) return {};
      const takeIn = binding._prosemirrorChanged.bind(binding);
      binding._prosemirrorChanged = (document) => {
        alignBlocks(fragment, document, binding.mapping);
        takeIn(document);
      };
      return {};
    },
  });

/** Takes away what no other block came in the place of; all else is left to y-prosemirror. */
function alignBlocks(parent: SharedFragment | SharedElement, node: Node, mapping: SyncMapping): void {
  if (node.inlineContent) return;
  const parts = parent.toArray();
  const shown = parts.map((each) => mapping.get(each));
  const blocks = node.children;
  const least = Math.min(shown.length, blocks.length);
  let [before, behind] = [0, 0];
  while (before < least && shown[before] === blocks[before]) before += 1;
  while (before + behind < least && shown.at(-1 - behind) === blocks.at(-1 - behind)) behind += 1;
  const [goneCount, madeCount] = [shown.length - before - behind, blocks.length - before - behind];
  const [part, made] = [parts[before], blocks[before]];
  if (goneCount > 0 && madeCount === 0) {
    for (const gone of parts.slice(before, before + goneCount)) mapping.delete(gone);
    parent.delete(before, goneCount);
  } else if (goneCount === 1 && madeCount === 1 && isSharedElement(part) && part.nodeName === made?.type.name)
    alignBlocks(part, made, mapping);
}
