import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { shareOldBeginnings } from '../../../../src/table/document/share-old-beginnings';
import { listTextBlocks } from '../../../../src/table/document/text-blocks';
import { inspectUpdate } from '../../../../src/table/live/content/inspect-update';
import { createTable, onOwnWords, type Table } from '../../../../src/table/table';
import { bringTogether, startedTable } from '../../../helpers/tables';

/** Puts new parts at the end of what is given, as whoever types does. */
function add(names: readonly string[], into: Y.XmlFragment | undefined): Y.XmlElement[] {
  const made = names.map((name) => new Y.XmlElement(name));
  into?.insert(into.length, made);
  return made;
}

const textsIn = (block: Y.XmlFragment): number => block.toArray().filter((part) => part instanceof Y.XmlText).length;

describe('TD120 what was left without words before', () => {
  /** A table from before, with a paragraph, a heading and a list that nobody wrote in. */
  function oldTable(): Table {
    const old = startedTable();
    const [list] = add(['bullet_list'], old.document);
    const [entry] = add(['list_item'], list);
    add(['paragraph'], entry);
    add(['paragraph', 'heading'], old.document);
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
    const [written] = add(['paragraph'], here.document);
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
      here.document,
    );
    shareOldBeginnings(here);
    shareOldBeginnings(here);
    expect(here.replica.doc.store.clients.size).toBeLessThan(510);
  });
});
