import {
  findReplaced,
  listOfEarlierRound,
  ok,
  pendingReceipt,
  type AppError,
  type Contribution,
  type ContributionChoice,
  type Party,
  type Result,
} from '$domain';
import { bringIn, nameParty, readTableContent, readTableState, withdraw } from '$table';
import { sealContribution } from './rounds/seal-contribution';
import type { OpenedTable } from './open-table';
import type { Services } from './services';

/**
 * Lays on the table exactly the contribution that was previewed: a pending receipt first, then one transaction, then the
 * receipt is settled when the table is on disk (AC1). After a crash in between, `settleReceipts` finds out. What this device
 * laid there before of the same records is replaced (AC5), but for answers of an earlier round. Where a closed round is going
 * on, answers are laid sealed. `forParty`: for whom it was typed, where that is not one's own party; it is marked so until that
 * party confirms it (AC66).
 */
export async function bringInContribution(
  { store, clock }: Services,
  opened: OpenedTable,
  contribution: Contribution,
  choice: ContributionChoice,
  forParty?: Party,
): Promise<Result<undefined, AppError>> {
  const pending = pendingReceipt(contribution, choice, clock.nowMs());
  const receipt = forParty === undefined ? pending : { ...pending, behalfOf: forParty.name };
  const noted = await store.receipts.put(receipt);
  if (!noted.ok) return noted;
  const named = forParty === undefined ? ok(undefined) : nameParty(opened.table, forParty);
  if (!named.ok) return named;
  const sealed = await sealContribution(opened, contribution);
  if (!sealed.ok) return sealed;
  const me = opened.known.me.participant;
  const by = forParty === undefined ? me : { id: me.id, partyId: forParty.id, typedFor: {} };
  const laid = bringIn(opened.table, contribution, by, clock.nowMs(), sealed.value);
  if (!laid.ok) return laid;
  const { records } = await store.receipts.list();
  const staying = new Set([...listStaying(opened, sealed.value), ...listOfEarlierRound(records, choice.answers)]);
  const replaced = findReplaced(records, receipt, staying);
  const taken = withdraw(opened.table, replaced.entryIds, clock.nowMs());
  if (!taken.ok) return taken;
  const kept = await opened.stored.flush();
  if (!kept.ok) return kept;
  for (const earlier of replaced.receipts)
    await store.receipts.put({ ...earlier, state: 'replaced', updatedAt: clock.nowMs() });
  const settled = await store.receipts.put({ ...receipt, state: 'brought-in', updatedAt: clock.nowMs() });
  return settled.ok ? ok(undefined) : settled;
}

/**
 * What was open before this round stays to be seen: the mirror shows the latest that is open, and rounds compare. So does
 * what a member said before within a party (AC55).
 */
function listStaying({ table }: OpenedTable, sealedById: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const state = readTableState(table);
  const isWithinParty = state.type === 'ready' && state.meta.withinParty !== undefined;
  if (sealedById.size === 0 && !isWithinParty) return new Set();
  return new Set(readTableContent(table).answers.map(({ id }) => id));
}
