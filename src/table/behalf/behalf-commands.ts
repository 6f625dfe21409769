import {
  isUnconfirmed,
  parseRecord,
  TableAnswerSchema,
  type AppError,
  type Participant,
  type Party,
  type Result,
} from '$domain';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** Names a party at the table that nobody sits there for. One that is there already stays as it is. */
export const nameParty = (table: Table, party: Party): Result<undefined, AppError> =>
  writeCommand(table, 'name-party', (doc) => {
    const parties = doc.getMap(ROOTS.parties);
    if (!parties.has(party.id)) parties.set(party.id, { ...party });
  });

/**
 * Confirms what was typed for one's own party: from now on it counts as that party's own. What was typed for another party,
 * and what is confirmed already, is left as it is (TD67).
 */
export const confirmTyped = (
  table: Table,
  entryIds: readonly string[],
  by: Pick<Participant, 'id' | 'partyId'>,
  nowMs: number,
): Result<undefined, AppError> =>
  writeCommand(table, 'confirm-typed', (doc) => {
    const root = doc.getMap(ROOTS.answers);
    for (const id of entryIds) {
      const answer = parseRecord(TableAnswerSchema, root.get(id));
      if (answer === undefined || !isUnconfirmed(answer) || answer.partyId !== by.partyId) continue;
      root.set(id, { ...answer, typedFor: { confirmation: { participantId: by.id, confirmedAt: nowMs } } });
    }
  });
