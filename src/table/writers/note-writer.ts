import type { Participant, Writer } from '$domain';
import type * as Y from 'yjs';
import { followDocument } from '../document/follow-document';
import { readTableState } from '../reads';
import { ROOTS } from '../schema';
import { runCommand, type Table } from '../table';

/**
 * Says whose words this session writes, once, right behind its first ones; until the returned function is called. Yjs keeps
 * of every letter which session wrote it, and a session is new each time a table is opened.
 *
 * @param by Who writes here, and the moment.
 */
export function noteWriter(
  table: Table,
  by: () => Pick<Participant, 'id' | 'partyId'> & { readonly nowMs: number },
): () => void {
  const { doc } = table.replica;
  // Yjs takes another number where another session turns out to have the same.
  let noted: number | undefined;
  return followDocument(table, (_changed, { local }) => {
    if (!local || noted === doc.clientID || readTableState(table).type !== 'ready') return;
    noted = doc.clientID;
    const { id, partyId, nowMs } = by();
    runCommand(table, 'note-writer', () => {
      layWriter(doc, { kind: 'person', clientId: doc.clientID, participantId: id, partyId, at: nowMs });
    });
  });
}

/** Lays who a session is. */
export const layWriter = (doc: Y.Doc, writer: Writer): void => {
  doc.getMap(ROOTS.writers).set(String(writer.clientId), writer);
};
