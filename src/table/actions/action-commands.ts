import { type ActionChange, type AppError, type MadeAction, type Result } from '$domain';
import { writeCommand } from '../commands';
import { actionChangeKey, ROOTS } from '../schema';
import type { Table } from '../table';

/** Lays an action on the table. */
export const addAction = (table: Table, made: MadeAction): Result<undefined, AppError> =>
  writeCommand(table, 'add-action', (doc) => {
    doc.getMap(ROOTS.actions).set(made.id, { ...made });
  });

/**
 * Changes fields of actions, in one transaction. Each field stands by itself, so that what two devices change at once both
 * counts: who gives an action another date does not undo that somebody else has done it.
 */
export const changeAction = (table: Table, changes: readonly ActionChange[]): Result<undefined, AppError> =>
  writeCommand(table, 'change-action', (doc) => {
    const root = doc.getMap(ROOTS.actionChanges);
    for (const change of changes) root.set(actionChangeKey(change.actionId, change.field), { ...change });
  });

/** Takes an action that was just added back off the table, with what was changed of it. */
export const removeAction = (table: Table, id: string): Result<undefined, AppError> =>
  writeCommand(table, 'remove-action', (doc) => {
    doc.getMap(ROOTS.actions).delete(id);
    const changes = doc.getMap(ROOTS.actionChanges);
    for (const key of [...changes.keys()]) if (key.startsWith(actionChangeKey(id, ''))) changes.delete(key);
  });
