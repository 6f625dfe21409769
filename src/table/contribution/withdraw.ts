import type { AppError, Result } from '$domain';
import type * as Y from 'yjs';
import { writeCommand } from '../commands';
import { claimChangeKey, claimKey, ENTRY_ROOTS, ROOTS } from '../schema';
import type { Table } from '../table';

/** Who brought something in for which party, and when. */
export type Mark = { readonly partyId: string; readonly participantId: string; readonly broughtInAt: number };

/**
 * Takes entries back from the table: their words are removed from the shared document from now on, the fact that they
 * were there stays. Who has received them may have kept them.
 */
export function withdraw(table: Table, entryIds: readonly string[], nowMs: number): Result<undefined, AppError> {
  return writeCommand(table, 'withdraw', (doc) => {
    const takenIds = new Set<string>();
    for (const name of ENTRY_ROOTS) {
      const root = doc.getMap(name);
      for (const id of entryIds) if (withdrawEntry(doc, root, id, nowMs)) takenIds.add(id);
    }
    if (takenIds.size > 0) dropChanges(doc, takenIds);
  });
}

/** Says whether there was something to take back. */
function withdrawEntry(doc: Y.Doc, root: Y.Map<unknown>, id: string, nowMs: number): boolean {
  const entry = root.get(id);
  if (!isMarked(entry)) return false;
  const { partyId, participantId, broughtInAt } = entry;
  root.set(id, { id, partyId, participantId, broughtInAt, withdrawnAt: nowMs, ...questionOf(entry) });
  doc.getMap(ROOTS.claims).delete(claimKey(id, partyId));
  return true;
}

/** Takes away what was changed of entries, in one look over all changes: of thousands of entries one each would take minutes. */
function dropChanges(doc: Y.Doc, entryIds: ReadonlySet<string>): void {
  const changes = doc.getMap(ROOTS.claimChanges);
  const sign = claimChangeKey('', '');
  for (const key of [...changes.keys()])
    for (let at = key.indexOf(sign); at !== -1; at = key.indexOf(sign, at + 1))
      if (entryIds.has(key.slice(0, at))) changes.delete(key);
}

/** To which question an answer was stays to be seen, as that it was there. */
const questionOf = (entry: object): { readonly checklistId?: unknown; readonly partCode?: unknown } =>
  'checklistId' in entry && 'partCode' in entry ? { checklistId: entry.checklistId, partCode: entry.partCode } : {};

/** Whether something at the table says who brought it in. */
export const isMarked = (entry: unknown): entry is Mark =>
  typeof entry === 'object' &&
  entry !== null &&
  'partyId' in entry &&
  typeof entry.partyId === 'string' &&
  'participantId' in entry &&
  'broughtInAt' in entry;
