// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { readDocument } from '../../../../src/editor/model/read';
import { writeTemplate } from '../template';
import { mirror, refreshMirror } from '../../../../src/editor/view/mirror';
import { closeDevices } from '../devices';

afterEach(closeDevices);

/** Runs a body with a view that mirrors a shared document. */
function withMirror(body: (fragment: Y.XmlFragment, view: EditorView) => void): void {
  const fragment = new Y.Doc().getXmlFragment('document');
  writeTemplate(fragment, [
    { heading: 'Visie', hint: '' },
    { heading: 'Afspraken', hint: '' },
  ]);
  const read = readDocument(fragment);
  const view = new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc: read.document, plugins: [mirror(fragment, read)] }),
  });
  body(fragment, view);
  view.destroy();
}

test.each([
  [
    'at the end',
    (fragment: Y.XmlFragment) => {
      fragment.push([new Y.XmlElement('paragraph')]);
    },
  ],
  [
    'at the start',
    (fragment: Y.XmlFragment) => {
      fragment.insert(0, [new Y.XmlElement('paragraph')]);
    },
  ],
  [
    'twice the same',
    (fragment: Y.XmlFragment) => {
      fragment.insert(1, [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);
    },
  ],
  [
    'less',
    (fragment: Y.XmlFragment) => {
      fragment.delete(0, 2);
    },
  ],
  [
    'nothing left',
    (fragment: Y.XmlFragment) => {
      fragment.delete(0, fragment.length);
    },
  ],
  ['nothing changed', () => undefined],
])('ED7 a mirror follows: %s', (_what, change) => {
  withMirror((fragment, view) => {
    change(fragment);
    const before = fragment.toJSON();
    refreshMirror(view, readDocument(fragment));
    expect(view.state.doc.eq(readDocument(fragment).document)).toBe(true);
    expect(fragment.toJSON()).toBe(before);
  });
});

test('ED7 what is dispatched in a mirror never reaches the shared document', () => {
  withMirror((fragment, view) => {
    const before = fragment.toJSON();
    view.dispatch(view.state.tr.insertText('weg ermee', 1));
    expect(fragment.toJSON()).toBe(before);
    refreshMirror(view, readDocument(fragment));
    expect(view.state.doc.textContent).not.toContain('weg ermee');
  });
});
