import type { EditorState } from 'prosemirror-state';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror';
import { isRecord, type SharedFragment } from '../model/shared';

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

/** A place in the text as Yjs keeps it; `undefined` where not all of the document is shown. */
export function toShared(state: EditorState, fragment: SharedFragment, position: number): unknown {
  const mapping = readMapping(state);
  return mapping && absolutePositionToRelativePosition(position, fragment, mapping);
}

/** Where such a place is in the text now; `undefined` where its letter never came, or its part is gone. */
export function fromShared(state: EditorState, fragment: SharedFragment, place: object): number | undefined {
  const mapping = readMapping(state);
  if (mapping === undefined || fragment.doc === null) return undefined;
  try {
    return relativePositionToAbsolutePosition(fragment.doc, fragment, place, mapping) ?? undefined;
  } catch {
    // y-prosemirror throws on a place in a part that is not shown.
    return undefined;
  }
}

/** What each shared part is in the view; `undefined` where not all of the document is shown. */
function readMapping(state: EditorState): Mapping | undefined {
  const sync: unknown = ySyncPluginKey.getState(state);
  if (!isRecord(sync) || (sync['snapshot'] ?? null) !== null || !isRecord(sync['binding'])) return undefined;
  const { mapping } = sync['binding'];
  return isMapping(mapping) ? mapping : undefined;
}

const isMapping = (value: unknown): value is Mapping => value instanceof Map;
