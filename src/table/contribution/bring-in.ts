import {
  ArrangementClaimSchema,
  isOwnEntry,
  listChangedFields,
  momentAfter,
  parseRecord,
  pickFacts,
  type AppError,
  type ContributedArrangement,
  type ContributedEntry,
  type Contribution,
  type Participant,
  type Result,
  type SealedAnswer,
  type TypedFor,
} from '$domain';
import type * as Y from 'yjs';
import { writeCommand } from '../commands';
import { readEntryIds } from '../reads';
import { claimChangeKey, claimKey, ROOTS } from '../schema';
import type { Table } from '../table';
import { isMarked, type Mark } from './withdraw';

/** What an answer that is laid sealed is replaced by, with the round it is laid in. */
export type SealedEntry = Pick<SealedAnswer, 'roundId' | 'commitment' | 'box'>;

/** Who lays something, and for which party; `typedFor` where that is not their own. */
export type LaidBy = Pick<Participant, 'id' | 'partyId'> & { readonly typedFor?: TypedFor };

/**
 * Lays a contribution on the table. An entry that is there already, also withdrawn, is left as it is. Of an entry that is
 * sealed nothing is laid but its seal. An arrangement that an earlier contribution laid is changed: what it said before stays
 * to be read.
 */
export function bringIn(
  table: Table,
  contribution: Contribution,
  by: LaidBy,
  nowMs: number,
  sealedById: ReadonlyMap<string, SealedEntry> = new Map(),
): Result<undefined, AppError> {
  return writeCommand(table, 'bring-in', (doc) => {
    const { id: participantId, partyId, typedFor } = by;
    const typed = typedFor === undefined ? {} : { typedFor };
    const mark = { partyId, participantId, broughtInAt: nowMs, ...typed };
    const present = readEntryIds(table);
    for (const entry of contribution.entries) {
      if (present.has(entry.id)) {
        if (entry.kind === 'arrangement') changeClaim(doc, entry, contribution.id, mark);
        continue;
      }
      const sealed = sealedById.get(entry.id);
      const root = doc.getMap(sealed === undefined ? rootOf(entry.kind) : ROOTS.sealedAnswers);
      if (sealed === undefined || entry.kind !== 'answer') layEntry(doc, root, entry, mark);
      else {
        const { checklistId, partCode, asked } = entry;
        const question = asked === undefined ? {} : { asked: { ...asked } };
        root.set(entry.id, { ...mark, ...sealed, id: entry.id, checklistId, partCode, ...question });
      }
    }
  });
}

function layEntry(
  doc: Y.Doc,
  root: Y.Map<unknown>,
  entry: ContributedEntry,
  mark: Mark,
  claimedAt = mark.broughtInAt,
): void {
  const { kind, id, ...facts } = entry;
  if (kind !== 'arrangement') {
    root.set(id, { ...facts, id, ...mark });
    return;
  }
  root.set(id, { id, ...mark, name: entry.name });
  doc.getMap(ROOTS.claims).set(claimKey(id, mark.partyId), { ...facts, entryId: id, partyId: mark.partyId, claimedAt });
}

/** Lays what a party now says of an arrangement that lies there. The same again, or the same contribution, changes nothing. */
function changeClaim(doc: Y.Doc, entry: ContributedArrangement, contributionId: string, mark: Mark): void {
  const changes = doc.getMap(ROOTS.claimChanges);
  const changeKey = claimChangeKey(entry.id, contributionId);
  if (isOwnEntry(contributionId, entry.id) || changes.has(changeKey)) return;
  const { partyId, participantId, broughtInAt } = mark;
  const earlier = parseRecord(ArrangementClaimSchema, doc.getMap(ROOTS.claims).get(claimKey(entry.id, partyId)));
  const fields = listChangedFields(earlier ?? {}, entry);
  if (fields.length === 0) return;
  const at = momentAfter(broughtInAt, earlier === undefined ? [] : [earlier.claimedAt]);
  const lying = doc.getMap(ROOTS.arrangements).get(entry.id);
  // What was withdrawn meanwhile was chosen to be brought in again.
  const first = isMarked(lying) && !('withdrawnAt' in lying) ? lying : mark;
  layEntry(doc, doc.getMap(ROOTS.arrangements), entry, first, at);
  const before = pickFacts(earlier ?? {}, fields);
  const after = pickFacts(entry, fields);
  const id = changeKey;
  changes.set(id, { id, entryId: entry.id, contributionId, partyId, participantId, at, fields, before, after });
}

const rootOf = (kind: ContributedEntry['kind']): string =>
  ({
    answer: ROOTS.answers,
    arrangement: ROOTS.arrangements,
    agreement: ROOTS.agreements,
    'register-row': ROOTS.registerRows,
  })[kind];
