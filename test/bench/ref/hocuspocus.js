import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { choices, onJoin, openEditor } from './editor.js';

/** The same editor on a central server: what a table would cost if there were one. */
onJoin(() => {
  const doc = new Y.Doc();
  const { awareness } = new HocuspocusProvider({ url: choices.server, name: choices.room, document: doc });
  awareness.setLocalStateField('user', { name: choices.name });
  openEditor(doc, awareness);
});
