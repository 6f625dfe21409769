import { IndexeddbPersistence } from 'y-indexeddb';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { choices, onJoin, openEditor } from './editor.js';

/** The smallest honest app of the stock parts, all with their defaults; only the signalling address is given. */
onJoin(() => {
  const doc = new Y.Doc();
  new IndexeddbPersistence(choices.room, doc);
  const { awareness } = new WebrtcProvider(choices.room, doc, { signaling: [choices.server] });
  awareness.setLocalStateField('user', { name: choices.name });
  openEditor(doc, awareness);
});
