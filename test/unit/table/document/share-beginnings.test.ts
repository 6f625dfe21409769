import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { shareBeginnings, shareOldBeginnings } from '../../../../src/table/document/share-beginnings';
import { listTextBlocks } from '../../../../src/table/document/text-blocks';
import { inspectUpdate } from '../../../../src/table/live/content/inspect-update';
import { createTable, onOwnWords, runCommand, type Table } from '../../../../src/table/table';
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

describe('TD120 what was left without words before', () => {
  /** A table from before, with a paragraph, a heading and a list that nobody wrote in. */
  function oldTable(): Table {
    const old = startedTable();
    const [list] = add(['bullet_list'], TYPED, old.document);
    const [entry] = add(['list_item'], TYPED, list);
    add(['paragraph'], TYPED, entry);
    add(['paragraph', 'heading'], TYPED, old.document);
    return old;
  }
  const blocksOf = ({ document }: Table): readonly Y.XmlElement[] =>
    listTextBlocks(document.toArray()).filter(({ nodeName }) => nodeName === 'paragraph' || nodeName === 'heading');
  const bytesOf = ({ replica }: Table): Uint8Array => Y.encodeStateAsUpdate(replica.doc);

  test('gets one text on each of two devices that are apart, and both have that one when they meet', () => {
    const here = oldTable();
    const there = createTable(here.id);
    Y.applyUpdate(there.replica.doc, bytesOf(here));
    shareOldBeginnings(here);
    shareOldBeginnings(there);
    expect(blocksOf(here).map(textsIn)).toEqual(blocksOf(here).map(() => 1));
    expect(bytesOf(here)).toEqual(bytesOf(there));
    bringTogether(here, there);
    expect(blocksOf(there).map(textsIn)).toEqual(blocksOf(here).map(() => 1));
  });

  test('gets it once: a second time nothing is written, and what has words or a text is left alone', () => {
    const here = oldTable();
    const [written] = add(['paragraph'], TYPED, here.document);
    written?.insert(0, [new Y.XmlText('woorden')]);
    shareOldBeginnings(here);
    let updates = 0;
    here.replica.doc.on('update', () => (updates += 1));
    shareOldBeginnings(here);
    expect(updates).toBe(0);
    expect(written?.length).toBe(1);
    expect(written?.toJSON()).toContain('woorden');
  });

  test('passes as an update of another device, and is nobody’s own words', () => {
    const here = oldTable();
    const before = Y.encodeStateVector(here.replica.doc);
    let isOwn = false;
    onOwnWords(here, () => (isOwn = true));
    const there = createTable(here.id);
    Y.applyUpdate(there.replica.doc, bytesOf(here));
    shareOldBeginnings(here);
    expect(isOwn).toBe(false);
    expect(inspectUpdate(there.replica.doc, Y.encodeStateAsUpdate(here.replica.doc, before))).toBe('applicable');
  });

  test('of a paragraph that another took away meanwhile nothing comes back', () => {
    const here = oldTable();
    const there = createTable(here.id);
    Y.applyUpdate(there.replica.doc, bytesOf(here));
    shareOldBeginnings(here);
    there.document.delete(there.document.length - 2, 2);
    bringTogether(here, there);
    shareOldBeginnings(there);
    bringTogether(here, there);
    expect(here.document.toJSON()).toBe(there.document.toJSON());
    expect(here.document.length).toBe(there.document.length);
  });

  test('is not given to so many that a table would be full of them', () => {
    const here = oldTable();
    add(
      Array.from({ length: 600 }, () => 'paragraph'),
      TYPED,
      here.document,
    );
    shareOldBeginnings(here);
    shareOldBeginnings(here);
    expect(here.replica.doc.store.clients.size).toBeLessThan(510);
  });
});
