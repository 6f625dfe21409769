import { mayMask } from '$actions';
import type { KnownTable } from '$domain';
import { readLockedTexts, type Table } from '$table';
import type { IsFixed } from './table-places';

/** What on a table the person here cannot mask where it stands, as it is now. */
export function fixedAt(table: Table, known: Pick<KnownTable, 'key' | 'me'>): IsFixed {
  const locked = readLockedTexts(table);
  return (root, entry) =>
    typeof entry === 'string' ? !mayMask(known, root) || locked.has(entry) : !mayMask(known, root, entry);
}
