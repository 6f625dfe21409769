import type { EditorState } from 'prosemirror-state';
import { yUndoPluginKey } from 'y-prosemirror';
import { isRecord, type SharedElement } from '../../model/shared';
import type { Step } from '../../view/undo';
import { knowPutBack } from './exact-steps';

/** A piece of a shared part, as Yjs keeps it: also of what was deleted. */
type Piece = NonNullable<SharedElement['_item']>;

const isPiece = (value: unknown): value is Piece => isRecord(value) && 'id' in value && 'right' in value;

/** The pieces inside one: its text and blocks, and what its attributes are and were. */
function* piecesInside(piece: Piece): Generator<Piece> {
  const inside: unknown = 'type' in piece.content ? piece.content.type : undefined;
  if (!isRecord(inside)) return;
  yield* piecesFrom(inside['_start']);
  const attributes = inside['_map'];
  if (!(attributes instanceof Map)) return;
  for (const value of attributes.values()) for (let at: unknown = value; isPiece(at); at = at.left) yield at;
}

function* piecesFrom(first: unknown): Generator<Piece> {
  for (let at = first; isPiece(at); at = at.right) {
    yield at;
    yield* piecesInside(at);
  }
}

/** The pieces of a section: from its heading up to the next heading that stands there. */
export function* piecesOfSection(heading: SharedElement, next: SharedElement | undefined): Generator<Piece> {
  for (let at: unknown = heading._item; isPiece(at) && at !== next?._item; at = at.right) {
    yield at;
    yield* piecesInside(at);
  }
}

type Changed = { readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]> };

const touches = ({ clients }: Changed, { id, length }: Piece): boolean =>
  clients.get(id.client)?.some(({ clock, len }) => clock < id.clock + length && id.clock < clock + len) === true;

/** The steps of undo and redo that changed any of these pieces. What is written next is a step of its own. */
export function stepsIn(state: EditorState, pieces: readonly Piece[]): readonly Step[] {
  const undoing = yUndoPluginKey.getState(state)?.undoManager;
  if (undoing === undefined) return [];
  undoing.stopCapturing();
  knowPutBack(undoing);
  return [...undoing.undoStack, ...undoing.redoStack].filter(({ insertions, deletions }) =>
    pieces.some((piece) => touches(insertions, piece) || touches(deletions, piece)),
  );
}
