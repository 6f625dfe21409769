import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { initProseMirrorDoc, yCursorPlugin, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import { documentSchema } from '../../../src/editor/model/schema';

/**
 * The editor as y-prosemirror's own description has it. The schema is ours, so that both apps can show the same table.
 * @param {import('yjs').Doc} doc
 * @param {import('y-protocols/awareness').Awareness} awareness
 */
export function openEditor(doc, awareness) {
  const fragment = doc.getXmlFragment('document');
  const { doc: start, mapping } = initProseMirrorDoc(fragment, documentSchema);
  const plugins = [ySyncPlugin(fragment, { mapping }), yCursorPlugin(awareness), yUndoPlugin(), keymap(baseKeymap)];
  new EditorView(globalThis.document.querySelector('#editor'), {
    state: EditorState.create(start.childCount > 0 ? { doc: start, plugins } : { schema: documentSchema, plugins }),
  });
}

/** What the address says: `?room=…&server=…&name=…`. */
export const choices = Object.fromEntries(new URLSearchParams(globalThis.location.search));

/** @param {() => void} action */
export const onJoin = (action) =>
  globalThis.document.querySelector('button').addEventListener('click', action, { once: true });
