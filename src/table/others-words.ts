import type * as Y from 'yjs';
import type { Table } from './table';

const listenersByDoc = new WeakMap<Y.Doc, Set<() => void>>();

/**
 * Calls back just before words of others are taken in, outside any transaction, until the returned function is called: the
 * last moment for what a person did on this device to be told as their own.
 */
export function beforeOthersWords({ replica }: Table, listener: () => void): () => void {
  const listeners = listenersByDoc.get(replica.doc) ?? new Set();
  listenersByDoc.set(replica.doc, listeners);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells that words of others are about to be taken in. */
export function tellOthersWords(doc: Y.Doc): void {
  for (const listener of [...(listenersByDoc.get(doc) ?? [])]) listener();
}
