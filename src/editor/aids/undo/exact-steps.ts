import { piecesIn, putBack, type Span, type Store, type StoredPiece } from '../../model/pieces';
import { isSharedText } from '../../model/shared';
import type { Step, TakeStep, Undoing } from '../../view/undo';

type Range = { clock: number; len: number };
type Changed = { readonly clients: Map<number, Range[]> };
type Change = Parameters<Undoing['afterTransactionHandler']>[0];
type Item = Parameters<Undoing['deleteFilter']>[0];

/**
 * Takes a step back or makes it again, without what Yjs would take of others with it:
 *
 * - Letters that were put back side by side are one piece to Yjs, whoever wrote them, and it would delete a whole piece where the
 *   step made a part of it. So a step is told the very numbers under which its letters stand now.
 * - Yjs puts nothing back in a paragraph that is gone, and deletes the other half of the step all the same. What a step
 *   moved, by splitting a paragraph for one, would then stand nowhere. So of words that cannot be put back, those that stand
 *   elsewhere stay.
 */
export const takeStep: TakeStep = (undoing, way) => {
  const [from, to] = way === 'undo' ? [undoing.undoStack, undoing.redoStack] : [undoing.redoStack, undoing.undoStack];
  const { store } = undoing.doc;
  const steps = [...from];
  knowPutBack(undoing);
  const mayDelete = undoing.deleteFilter;
  const lostBy = new Map<Step, readonly string[]>();
  const listLost = (step: Step): readonly string[] => {
    const lost = lostBy.get(step) ?? [
      ...(goneBefore.get(step) ?? []),
      ...wordsGone(store, step.deletions, step.insertions),
    ];
    lostBy.set(step, lost);
    return lost;
  };
  undoing.deleteFilter = (piece) => {
    const step = steps[from.length];
    const words = wordsOf(piece);
    const isKept = step !== undefined && words !== '' && listLost(step).some((lost) => overlap(lost, words));
    return !isKept && mayDelete(piece);
  };
  const onChanged = (change: Change): void => {
    if (change.origin === undoing) settle(change);
  };
  undoing.doc.on('beforeObserverCalls', onChanged);
  try {
    const taken = undoing[way]();
    const back = to.at(-1);
    if (taken !== null && back !== undefined) goneBefore.set(back, wordsGone(store, taken.insertions, back.deletions));
    return taken !== null;
  } finally {
    undoing.deleteFilter = mayDelete;
    undoing.doc.off('beforeObserverCalls', onChanged);
  }
};

/** What a step would have deleted, had it not been gone. Taking it back does not put that back. */
const goneBefore = new WeakMap<Step, readonly string[]>();

/** Sees to it that every device and the view here make the same of what was put back. */
function settle({ beforeState, doc }: Change): void {
  const { clientID, store } = doc;
  const since = beforeState.get(clientID) ?? 0;
  const own = store.clients.get(clientID) ?? [];
  const made = own.flatMap((piece) =>
    piece.id.clock >= since && 'parentSub' in piece && piece.parentSub === null ? [piece] : [],
  );
  made.forEach(tellPlace);
  made.forEach(joinText);
}

/**
 * Tells what a piece stands between. Yjs tells between which it stood, and where those were put back too, that may be the same
 * letter for both sides or two in the wrong order, for which each device would find another place.
 */
function tellPlace(piece: Item): void {
  piece.origin = beside(piece, 'left')?.lastId ?? null;
  piece.rightOrigin = beside(piece, 'right')?.id ?? null;
}

/** Adds a text to the one before it. Several people began one in the same empty paragraph; of three y-prosemirror loses one. */
function joinText(piece: Item): void {
  const [text, before] = [textOf(piece), piece.prev && textOf(piece.prev)];
  if (piece.deleted || !isSharedText(text) || !isSharedText(before)) return;
  text.doc?.transact((change) => {
    const words: unknown = text.toDelta();
    before.applyDelta([{ retain: before.length }, ...(isList(words) ? words : [])]);
    piece.delete(change);
  });
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const textOf = ({ content }: Item): unknown => ('type' in content ? content.type : undefined);

/** What a piece stood beside when it was put there. */
function beside(piece: Item, side: 'left' | 'right'): Item | null {
  let at = piece[side];
  while (at !== null && at.id.client === piece.id.client && at.id.clock > piece.id.clock) at = at[side];
  return at;
}

const spansOf = ({ clients }: Changed): readonly Span[] =>
  [...clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, length: len })));

/** Lets every step know where what it made stands since that was deleted and put back. */
export function knowPutBack({ doc, undoStack, redoStack }: Undoing): void {
  for (const { insertions } of [...undoStack, ...redoStack]) addPutBack(doc.store, insertions);
}

function addPutBack(store: Store, { clients }: Changed): void {
  for (const { client, clock, length } of spansOf({ clients }).flatMap((span) => [...spansPutBack(store, span)])) {
    clients.set(client, join([...(clients.get(client) ?? []), { clock, len: length }]));
  }
}

function* spansPutBack(store: Store, span: Span): Generator<Span> {
  for (const { piece, part } of piecesIn(store, span)) {
    const now = putBack(piece, part);
    if (now === undefined) continue;
    yield now;
    yield* spansPutBack(store, now);
  }
}

/** The same ranges in order, none of them over another. */
function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { clock, len } of ranges.toSorted((one, other) => one.clock - other.clock)) {
    const last = joined.at(-1);
    if (last === undefined || clock > last.clock + last.len) joined.push({ clock, len });
    else last.len = Math.max(last.len, clock + len - last.clock);
  }
  return joined;
}

/** What was changed and does not stand in the document, except for what is `apart`. */
const wordsGone = (store: Store, changed: Changed, apart: Changed): readonly string[] =>
  spansOf(changed).flatMap((span) => [...wordsGoneIn(store, span, apart)]);

function* wordsGoneIn(store: Store, span: Span, apart: Changed): Generator<string> {
  for (const { piece, part } of piecesIn(store, span)) {
    const now = putBack(piece, part);
    const words = wordsOf(piece);
    if (now !== undefined) yield* wordsGoneIn(store, now, apart);
    else if (piece.deleted && words !== '' && !isIn(apart, part)) yield words;
  }
}

const isIn = ({ clients }: Changed, { client, clock }: Span): boolean =>
  clients.get(client)?.some((range) => range.clock <= clock && clock < range.clock + range.len) === true;

const wordsOf = (piece: StoredPiece): string => {
  const words: unknown = 'content' in piece && 'str' in piece.content ? piece.content.str : undefined;
  return typeof words === 'string' ? words : '';
};

/** Whether two pieces of text may hold the same letters: the one is part of the other, or ends where it begins. */
function overlap(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  for (let count = Math.min(one.length, other.length) - 1; count > 0; count -= 1)
    if (one.endsWith(other.slice(0, count)) || other.endsWith(one.slice(0, count))) return true;
  return false;
}
