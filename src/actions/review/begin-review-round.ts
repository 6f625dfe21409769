import { beginRoundOf, saysSomething, type Answer, type AppError, type Result } from '$domain';
import type { Services } from '../services';

/**
 * Begins a new round through some parts of a checklist: every answer stays as it is, and waits to be confirmed or changed.
 *
 * @returns the answers as they were, for `undoReviewRound`.
 */
export const beginReviewRound = (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  checklistId: string,
  partCodes: readonly string[],
): Promise<Result<readonly Answer[], AppError>> =>
  store.answers.changeAll((answer) => {
    const isAsked = answer.checklistId === checklistId && partCodes.includes(answer.partCode);
    return isAsked && saysSomething(answer) ? beginRoundOf(answer, clock.nowMs()) : undefined;
  });
