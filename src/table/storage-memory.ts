import { ok } from '$domain';
import type { TableStorage } from '$ports';
import * as Y from 'yjs';
import type { Replica } from './table';

/** Keeps tables as long as the page lives: for tests, and where the browser has no storage at all. */
export function createMemoryTableStorage(): TableStorage<Replica> {
  const updatesByTableId = new Map<string, Uint8Array[]>();
  return {
    open: (tableId, { doc }) => {
      const updates = updatesByTableId.get(tableId) ?? [];
      updatesByTableId.set(tableId, updates);
      const before = Y.encodeStateAsUpdate(doc);
      for (const update of updates) Y.applyUpdate(doc, update, 'storage');
      updates.push(before);
      const keep = (update: Uint8Array, origin: unknown): void => {
        if (origin !== 'storage') updates.push(update);
      };
      doc.on('update', keep);
      return Promise.resolve(
        ok({
          saveState: { type: 'saved' as const, atMs: undefined },
          onSaveState: () => () => undefined,
          flush: () => Promise.resolve(ok(undefined)),
          close: () => {
            doc.off('update', keep);
            return Promise.resolve();
          },
        }),
      );
    },
    remove: (tableId) => {
      updatesByTableId.delete(tableId);
      return Promise.resolve(ok(undefined));
    },
  };
}
