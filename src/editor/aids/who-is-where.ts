import { followSoon } from '$ui';
import type { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { createSubscriber } from 'svelte/reactivity';
import { yCursorPluginKey } from 'y-prosemirror';
import { isRecord, type SharedAwareness } from '../model/shared';
import { readCursorOwner, type CursorOwner } from '../view/cursors';

/** Where someone else's cursor stands. */
export type OtherCursor = { readonly owner: CursorOwner; readonly position: number };

/** The cursors of the others, as the document shows them. */
export function findOthers(state: EditorState, awareness: SharedAwareness | null): readonly OtherCursor[] {
  const drawn: unknown = yCursorPluginKey.getState(state);
  if (awareness === null || !(drawn instanceof DecorationSet)) return [];
  const statesById = awareness.getStates();
  return drawn.find().flatMap(({ from, spec }) => {
    const key: unknown = isRecord(spec) ? spec['key'] : undefined;
    if (typeof key !== 'string') return [];
    const shown: unknown = statesById.get(Number(key));
    const owner = readCursorOwner(isRecord(shown) ? shown['user'] : undefined);
    return owner.name === '' ? [] : [{ owner, position: from }];
  });
}

/** Who is between two places, one of each letter and name. */
export const ownersBetween = (others: readonly OtherCursor[], from: number, to: number): readonly CursorOwner[] => {
  const here = others.filter(({ position }) => position >= from && position < to);
  return [...new Map(here.map(({ owner }) => [`${owner.letter} ${owner.name}`, owner])).values()];
};

/** What a component calls to be shown anew when the others come, go or move. */
export const followPresence = (awareness: SharedAwareness | null): (() => void) =>
  createSubscriber((update) => {
    const following = followSoon(update);
    awareness?.on('change', following.ask);
    return () => {
      awareness?.off('change', following.ask);
      following.cancel();
    };
  });
