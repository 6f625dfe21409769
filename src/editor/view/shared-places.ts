import type { EditorState } from 'prosemirror-state';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror';
import { isRecord, type SharedFragment } from '../model/shared';

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

/** A place in the text as Yjs keeps it; `undefined` where not all of the document is shown. */
export function toShared(state: EditorState, position: number): unknown {
  const binding = readBinding(state);
  return binding && absolutePositionToRelativePosition(position, binding.fragment, binding.mapping);
}

/** Where such a place is in the text now; `undefined` where its letter never came, or its part is gone. */
export function fromShared(state: EditorState, place: object): number | undefined {
  const binding = readBinding(state);
  const doc = binding?.fragment.doc;
  if (binding === undefined || doc === null || doc === undefined) return undefined;
  try {
    const position = relativePositionToAbsolutePosition(doc, binding.fragment, place, binding.mapping);
    return position === null || position < 0 || position > state.doc.content.size ? undefined : position;
  } catch {
    // y-prosemirror throws on a place in a part that is not shown.
    return undefined;
  }
}

/** What binds the view to the shared document; `undefined` where not all of it is shown. */
function readBinding(state: EditorState): { fragment: SharedFragment; mapping: Mapping } | undefined {
  const sync: unknown = ySyncPluginKey.getState(state);
  if (!isRecord(sync) || (sync['snapshot'] ?? null) !== null || !isRecord(sync['binding'])) return undefined;
  const { mapping } = sync['binding'];
  const fragment = sync['type'];
  return isMapping(mapping) && isFragment(fragment) ? { fragment, mapping } : undefined;
}

const isMapping = (value: unknown): value is Mapping => value instanceof Map;

const isFragment = (value: unknown): value is SharedFragment => isRecord(value) && 'observeDeep' in value;
