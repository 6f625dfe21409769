import { ok, type AppError, type BehalfAnswer, type Contribution, type ContributionChoice, type Result } from '$domain';
import { bringInContribution } from '../bring-in';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/** What was typed for another party as a choice: its own id makes a later laying of the same part replace the earlier. */
export const toBehalfChoice = (typed: readonly BehalfAnswer[]): ContributionChoice => ({
  answers: typed.map(({ id, answer }) => ({ ...answer, id })),
  arrangements: [],
  agreementDrafts: [],
  registerRows: [],
});

/**
 * Lays on the table exactly what the preview showed of what was typed for another party, marked so. Then it is gone from this
 * device, but for what was changed since the preview.
 */
export async function layBehalf(
  services: Services,
  opened: OpenedTable,
  contribution: Contribution,
  typed: readonly [BehalfAnswer, ...BehalfAnswer[]],
): Promise<Result<undefined, AppError>> {
  const laid = await bringInContribution(services, opened, contribution, toBehalfChoice(typed), typed[0].party);
  if (!laid.ok) return laid;
  const behalfAnswers = await services.store.loadBehalfAnswers();
  for (const { id, updatedAt } of typed) {
    const now = await behalfAnswers.get(id);
    if (!now.ok) return now;
    if (now.value?.updatedAt !== updatedAt) continue;
    const removed = await behalfAnswers.remove(id);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}
