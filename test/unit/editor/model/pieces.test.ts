import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { pieceAt, piecesIn, putBack } from '../../../../src/editor/model/pieces';

function openText(): { readonly doc: Y.Doc; readonly text: Y.Text } {
  const doc = new Y.Doc();
  doc.clientID = 1;
  return { doc, text: doc.getText('text') };
}

test('a piece is found by the number of each of its letters, and none where nothing came', () => {
  const { doc, text } = openText();
  text.insert(0, 'abc');
  text.insert(1, 'tussen');
  expect([0, 1, 2].map((clock) => pieceAt(doc.store, 1, clock)?.id.clock)).toEqual([0, 1, 1]);
  expect(pieceAt(doc.store, 1, 9)).toBeUndefined();
  expect(pieceAt(doc.store, 2, 0)).toBeUndefined();
});

test('the pieces of a span come with the part that lies in it', () => {
  const { doc, text } = openText();
  text.insert(0, 'abc');
  text.insert(1, 'tussen');
  const parts = [...piecesIn(doc.store, { client: 1, clock: 2, length: 20 })].map(({ part }) => part);
  expect(parts).toEqual([
    { client: 1, clock: 2, length: 1 },
    { client: 1, clock: 3, length: 6 },
  ]);
});

test('what was deleted and put back is found where it stands now', () => {
  const { doc, text } = openText();
  const undoing = new Y.UndoManager(text);
  text.insert(0, 'abc');
  undoing.stopCapturing();
  text.delete(0, 3);
  undoing.undo();
  const [found] = [...piecesIn(doc.store, { client: 1, clock: 1, length: 1 })];
  if (found === undefined) throw new Error('nothing there');
  expect(putBack(found.piece, found.part)).toEqual({ client: 1, clock: 4, length: 1 });
  const now = pieceAt(doc.store, 1, 4);
  expect(now?.deleted).toBe(false);
  expect(now && putBack(now, { client: 1, clock: 4, length: 1 })).toBeUndefined();
});
