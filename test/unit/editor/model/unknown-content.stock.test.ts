// @vitest-environment happy-dom
import { Schema } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { initProseMirrorDoc, ySyncPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { documentSchema } from '../../../../src/editor/model/schema';
import { closeDevices, makeDocument, openDevice } from '../devices';

afterEach(closeDevices);

/** A document with a part and a mark of a later build, between what every build knows. */
const later = makeDocument((fragment) => {
  const known = new Y.XmlElement('paragraph');
  known.insert(0, [new Y.XmlText('bekend')]);
  const shown = new Y.XmlElement('paragraph');
  shown.insert(0, [new Y.XmlText('woorden van een later deel')]);
  const unknown = new Y.XmlElement('van-later');
  unknown.insert(0, [shown]);
  fragment.insert(0, [known, unknown]);
});

/** Counts the elements and texts that stand in a document. */
const countNodes = (parent: Y.XmlFragment): number =>
  parent.toArray().reduce((sum, child) => sum + 1 + (child instanceof Y.XmlElement ? countNodes(child) : 0), 0);

const makeDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, later);
  return doc;
};

/** Opens it as y-prosemirror by itself does, with a schema that is older than the document. */
async function openStock(doc: Y.Doc): Promise<() => void> {
  const { nodes, marks } = documentSchema.spec;
  const older = new Schema({ nodes: nodes.remove('living'), marks });
  const fragment = doc.getXmlFragment('document');
  const { doc: shown, mapping } = initProseMirrorDoc(fragment, older);
  const plugin = ySyncPlugin(fragment, { mapping }) as Plugin;
  const view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: EditorState.create({ doc: shown, plugins: [plugin] }),
    editable: () => false,
  });
  // It looks at the document a moment after it opened.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return () => {
    view.destroy();
  };
}

test('ED6 y-prosemirror by itself deletes what an older schema does not know, where this editor deletes 0 nodes', async () => {
  const stock = makeDoc();
  const before = countNodes(stock.getXmlFragment('document'));
  const close = await openStock(stock);
  const deletedByStock = before - countNodes(stock.getXmlFragment('document'));
  close();

  const ours = openDevice(later);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const deletedByOurs = before - countNodes(ours.fragment);
  expect(before).toBe(5);
  // The part that it does not know, with the paragraph and the words in it.
  expect({ deletedByStock, deletedByOurs }).toEqual({ deletedByStock: 3, deletedByOurs: 0 });
  expect(ours.editor.mode).toBe('unknown-parts');
  expect(Y.encodeStateAsUpdate(ours.doc)).toEqual(later);
});
