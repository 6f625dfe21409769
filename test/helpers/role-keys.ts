import type { AppError, Result, TableKey, TableRole } from '$domain';
import { createTableKey, deriveKey } from '$table';
import { openIdentity, type Identity } from '../../src/table/live/identity';

/** The keys of one table, by role. */
export type RoleKeySet = Readonly<Record<TableRole, TableKey>>;

/** Takes the value out of a result that must be there. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

/** Real keys of a new table. */
export async function createRoleKeys(): Promise<RoleKeySet> {
  const facilitator = valueOf(await createTableKey());
  return {
    facilitator,
    editor: valueOf(await deriveKey(facilitator, 'editor')),
    commenter: valueOf(await deriveKey(facilitator, 'commenter')),
    reader: valueOf(await deriveKey(facilitator, 'reader')),
  };
}

let lastClientId = 1_000;

/** A real session with one of them. */
export async function createRealIdentity(key: TableKey): Promise<Identity> {
  lastClientId += 1;
  return valueOf(await openIdentity(key, lastClientId));
}
