import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { shareBeginnings } from '../../../../src/table/document/share-beginnings';
import { runCommand, type Table } from '../../../../src/table/table';
import { bringTogether, startedTable } from '../../../helpers/tables';

const TYPED = Symbol('typed');

let table: Table;

beforeEach(() => {
  table = startedTable();
  shareBeginnings(table);
});

/** Puts new parts at the end of the document, as whoever types does. */
function add(names: readonly string[], origin: unknown = TYPED, into: Y.XmlFragment = table.document): Y.XmlElement[] {
  const made = names.map((name) => new Y.XmlElement(name));
  into.doc?.transact(() => {
    into.insert(into.length, made);
  }, origin);
  return made;
}

const textsIn = (block: Y.XmlFragment): number => block.toArray().filter((part) => part instanceof Y.XmlText).length;

describe('TD96 a paragraph without words', () => {
  test('gets one text at once, also in a list, and a part that holds no text gets none', () => {
    const [paragraph, heading, list] = add(['paragraph', 'heading', 'bullet_list']);
    if (paragraph === undefined || heading === undefined || list === undefined) throw new Error('nothing was made');
    expect([paragraph, heading, list].map(textsIn)).toEqual([1, 1, 0]);
    const [entry] = add(['list_item'], TYPED, list);
    const [inner] = add(['paragraph'], TYPED, entry);
    expect(inner === undefined ? 0 : textsIn(inner)).toBe(1);
    expect(textsIn(list)).toBe(0);
  });

  test('gets another when its text is taken away, and one that has words gets none', () => {
    const [paragraph] = add(['paragraph']);
    table.replica.doc.transact(() => paragraph?.delete(0, 1), TYPED);
    expect(paragraph?.length).toBe(1);
    table.replica.doc.transact(() => paragraph?.insert(0, [new Y.XmlText('woorden')]), TYPED);
    expect(paragraph?.length).toBe(2);
  });

  test('of someone else, of a command or outside the document stays as it is', () => {
    const other = startedTable('t2');
    const [theirs] = add(['paragraph'], TYPED, other.document);
    bringTogether(other, table);
    expect(theirs?.length).toBe(0);
    expect(table.document.toJSON()).toContain('<paragraph></paragraph>');
    let laid: Y.XmlElement | undefined;
    runCommand(table, 'test', () => {
      laid = new Y.XmlElement('paragraph');
      table.document.insert(0, [laid]);
    });
    expect(laid?.length).toBe(0);
    const [apart] = add(['paragraph'], TYPED, table.replica.doc.getXmlFragment('apart'));
    expect(apart?.length).toBe(0);
  });

  test('goes with its text when it is undone, and comes back with it', () => {
    const undoing = new Y.UndoManager(table.document, { trackedOrigins: new Set([TYPED]), captureTimeout: 60_000 });
    const before = table.document.length;
    add(['paragraph']);
    expect(undoing.undoStack).toHaveLength(1);
    undoing.undo();
    expect(table.document.length).toBe(before);
    undoing.redo();
    const last = table.document.get(before);
    expect(last instanceof Y.XmlElement ? last.length : undefined).toBe(1);
    expect([undoing.undoStack.length, undoing.redoStack.length]).toEqual([1, 0]);
  });
});
