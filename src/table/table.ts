import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ROOTS } from './schema';

/** The bytes of one table on this device: what is kept, linked and edited. */
export type Replica = { readonly doc: Y.Doc; readonly awareness: Awareness };

/** One table, opened on this device. */
export type Table = {
  readonly id: string;
  readonly replica: Replica;
  /** The development document, for the editor. */
  readonly document: Y.XmlFragment;
};

/** Makes the empty replica of a table. Whoever makes it must call `closeTable`. */
export function createTable(id: string): Table {
  const doc = new Y.Doc({ guid: id });
  // All roots are opened here with their type, so that none is ever made lazily with another (TD1).
  for (const name of Object.values(ROOTS)) if (name !== ROOTS.document) doc.getMap(name);
  return { id, replica: { doc, awareness: new Awareness(doc) }, document: doc.getXmlFragment(ROOTS.document) };
}

/**
 * Makes a replica that holds nothing and shows nobody: for what finds other devices and is to carry nothing. Whoever makes
 * it destroys its document, which releases the rest.
 */
export function createEmptyReplica(): Replica {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return { doc, awareness };
}

/** Releases a table's timers and listeners. Storage and link close by themselves first. */
export function closeTable(table: Table): void {
  table.replica.awareness.destroy();
  table.replica.doc.destroy();
}

/** All that is in a table at this moment, as one update. */
export const readTableBytes = (table: Table): Uint8Array => Y.encodeStateAsUpdate(table.replica.doc);

/** What a change of the table touched. */
type TableChange = { readonly isOnlyText: boolean };

/** Calls back after each change of the table, wherever it came from, until the returned function is called. */
export function onTableChange(table: Table, listener: (change: TableChange) => void): () => void {
  const { doc } = table.replica;
  const follow = ({ changed }: Y.Transaction): void => {
    listener({ isOnlyText: [...changed.keys()].every((part) => isPartOf(table.document, part)) });
  };
  doc.on('afterTransaction', follow);
  return () => {
    doc.off('afterTransaction', follow);
  };
}

type PartOfTable = Pick<Parameters<Y.Transaction['changed']['has']>[0], 'parent'>;

/** Whether a part is or was one of the document's. */
export function isPartOf(document: Y.XmlFragment, part: PartOfTable): boolean {
  let around: PartOfTable | null = part;
  while (around !== null && around !== document) around = around.parent;
  return around === document;
}

/** Calls back after each change that was made on this device itself, until the returned function is called. */
export function onOwnWords(table: Table, listener: () => void): () => void {
  const { doc } = table.replica;
  const follow = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
    if (local) listener();
  };
  doc.on('update', follow);
  return () => {
    doc.off('update', follow);
  };
}

/** Calls back when what the table is, or who sits at it, has changed, until the returned function is called. */
export function onSeatingChange(table: Table, listener: () => void): () => void {
  const roots = [ROOTS.meta, ROOTS.parties, ROOTS.participants].map((name) => table.replica.doc.getMap(name));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}

/**
 * Runs one command as one transaction with a named origin (TD4).
 */
export function runCommand(table: Table, command: string, change: (doc: Y.Doc) => void): void {
  const { doc } = table.replica;
  doc.transact(() => {
    change(doc);
  }, command);
}
