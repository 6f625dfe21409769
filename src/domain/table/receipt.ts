import * as v from 'valibot';
import type { Contribution, ContributionChoice } from '../contribution';
import type { Answer } from '../checklist/review';
import { IdSchema, NameSchema, recordEntries } from '../record';

/**
 * What this device knows of one bringing in. `pending` until the table's own storage has it; a pending receipt found
 * after a crash is settled by looking in the table.
 */
export const ReceiptSchema = v.object({
  ...recordEntries,
  tableId: IdSchema,
  /** The party it was typed for, where that is not one's own. */
  behalfOf: v.optional(NameSchema),
  state: v.picklist(['pending', 'brought-in', 'withdrawn', 'replaced', 'lapsed']),
  entries: v.array(
    v.object({
      kind: v.picklist(['answer', 'arrangement', 'agreement', 'register-row']),
      recordId: IdSchema,
      tableEntryId: IdSchema,
    }),
  ),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;

/** What was chosen in the order of the entries of its contribution. */
export const listChosen = ({
  answers,
  arrangements,
  agreementDrafts,
  registerRows,
}: ContributionChoice): readonly ContributionChoice[keyof ContributionChoice][number][] => [
  ...answers,
  ...arrangements,
  ...agreementDrafts,
  ...registerRows,
];

/** The receipt of a contribution that is about to be brought in. Its id is the contribution's. */
export function pendingReceipt(contribution: Contribution, choice: ContributionChoice, nowMs: number): Receipt {
  const records = listChosen(choice);
  return {
    v: 1,
    id: contribution.id,
    createdAt: nowMs,
    updatedAt: nowMs,
    tableId: contribution.tableId,
    state: 'pending',
    entries: contribution.entries.map((entry, index) => ({
      kind: entry.kind,
      recordId: records[index]?.id ?? entry.id,
      tableEntryId: entry.id,
    })),
  };
}

/**
 * The entries of an earlier round: what was brought in before the round of the answer began. They stay on the table, so that
 * everybody can see what moved.
 */
export const listOfEarlierRound = (
  receipts: readonly Receipt[],
  answers: readonly Pick<Answer, 'id' | 'roundStartedAt'>[],
): readonly string[] => {
  const startById = new Map(answers.map(({ id, roundStartedAt = 0 }) => [id, roundStartedAt]));
  return receipts.flatMap(({ entries, createdAt }) =>
    entries
      .filter(({ recordId }) => createdAt < (startById.get(recordId) ?? 0))
      .map(({ tableEntryId }) => tableEntryId),
  );
};

/**
 * What a newer bringing in of the same records replaces: the entries that come off the table, and the earlier receipts
 * that have nothing left on it. Entries in `stayingIds` are left where they are, and so is what the newer one changes there.
 */
export function findReplaced(
  earlier: readonly Receipt[],
  newer: Receipt,
  stayingIds: ReadonlySet<string> = new Set(),
): { readonly entryIds: readonly string[]; readonly receipts: readonly Receipt[] } {
  const recordIds = new Set(newer.entries.map(({ recordId }) => recordId));
  const changedIds = new Set(newer.entries.map(({ tableEntryId }) => tableEntryId));
  const isReplaced = ({ recordId, tableEntryId }: Receipt['entries'][number]): boolean =>
    recordIds.has(recordId) && !stayingIds.has(tableEntryId);
  const lying = earlier.filter(
    ({ id, tableId, state }) => id !== newer.id && tableId === newer.tableId && state === 'brought-in',
  );
  return {
    entryIds: lying
      .flatMap(({ entries }) => entries.filter(isReplaced).map(({ tableEntryId }) => tableEntryId))
      .filter((id) => !changedIds.has(id)),
    receipts: lying.filter(({ entries }) => entries.every(isReplaced)),
  };
}

/** The entries that only this receipt laid: what a later one has changed at the table is taken back with that one. */
export function listOwnEntryIds(receipt: Receipt, all: readonly Receipt[]): readonly string[] {
  const later = all.filter(
    ({ id, tableId, state, createdAt }) =>
      id !== receipt.id &&
      tableId === receipt.tableId &&
      (state === 'brought-in' || state === 'pending') &&
      createdAt >= receipt.createdAt,
  );
  const takenOver = new Set(later.flatMap(({ entries }) => entries.map(({ tableEntryId }) => tableEntryId)));
  return receipt.entries.map(({ tableEntryId }) => tableEntryId).filter((id) => !takenOver.has(id));
}
