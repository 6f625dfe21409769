import type * as Y from 'yjs';
import type { Table } from './table';

type Listeners = WeakMap<Y.Doc, Set<() => void>>;

const beforeComing: Listeners = new WeakMap();
const beforeLeaving: Listeners = new WeakMap();

/**
 * Calls back just before words of others are taken in, outside any transaction, until the returned function is called: the
 * last moment for what a person did on this device to be told as their own.
 */
export const beforeOthersWords = (table: Table, listener: () => void): (() => void) =>
  listen(beforeComing, table, listener);

/** Calls back just before what is here is given away otherwise than over a link, until the returned function is called. */
export const beforeWordsLeave = (table: Table, listener: () => void): (() => void) =>
  listen(beforeLeaving, table, listener);

/** Tells that words of others are about to be taken in. */
export const tellOthersWords = (doc: Y.Doc): void => {
  tell(beforeComing, doc);
};

/** Tells that what is here is about to be given away, say as a file. */
export const tellWordsLeave = ({ replica }: Table): void => {
  tell(beforeLeaving, replica.doc);
};

function listen(listenersByDoc: Listeners, { replica }: Table, listener: () => void): () => void {
  const listeners = listenersByDoc.get(replica.doc) ?? new Set();
  listenersByDoc.set(replica.doc, listeners);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(listenersByDoc: Listeners, doc: Y.Doc): void {
  for (const listener of [...(listenersByDoc.get(doc) ?? [])]) listener();
}
