import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type { ReadDocument } from '../model/read';
import { isRecord, type SharedFragment } from '../model/shared';

const mirrorMeta = 'mirror';

/**
 * Shows a shared document without ever writing to it, for readers and for documents with parts this build does not know.
 * y-prosemirror's own binding also writes when nobody types: it deletes what it cannot draw.
 *
 * It stands under y-prosemirror's key, so that cursors find where they are.
 */
export const mirror = (fragment: SharedFragment, first: ReadDocument): Plugin =>
  new Plugin<object>({
    key: ySyncPluginKey,
    state: {
      init: () => toSyncState(fragment, first),
      apply: (transaction, value) => {
        const read: unknown = transaction.getMeta(mirrorMeta);
        return isReadDocument(read)
          ? { ...toSyncState(fragment, read), isChangeOrigin: true }
          : { ...value, isChangeOrigin: false };
      },
    },
  });

/** The state that y-prosemirror's cursors look at. With a snapshot set they draw nothing: without all parts they cannot. */
const toSyncState = (fragment: SharedFragment, read: ReadDocument): object => ({
  type: fragment,
  doc: fragment.doc,
  binding: { mapping: read.nodesByShared },
  snapshot: read.leftOutCount === 0 ? null : read,
  prevSnapshot: null,
  isChangeOrigin: false,
});

const isReadDocument = (value: unknown): value is ReadDocument => isRecord(value) && 'nodesByShared' in value;

/** Shows the shared document as it is now, touching only what differs, so that the place on the screen stays. */
export function refreshMirror(view: EditorView, read: ReadDocument): void {
  const { tr, doc } = view.state;
  const start = doc.content.findDiffStart(read.document.content);
  const end = start === null ? null : doc.content.findDiffEnd(read.document.content);
  if (start !== null && end !== null) {
    const overlap = Math.max(start - Math.min(end.a, end.b), 0);
    tr.replace(start, end.a + overlap, read.document.slice(start, end.b + overlap));
  }
  view.dispatch(tr.setMeta(mirrorMeta, read));
}
