import { isToConfirm, type Answer, type AppError, type Result } from '$domain';
import type { Services } from '../services';

/** Takes a new round back: each answer is as it was before, but for those that were confirmed or changed since. */
export function undoReviewRound(
  { store }: Pick<Services, 'store'>,
  before: readonly Answer[],
): Promise<Result<readonly Answer[], AppError>> {
  const beforeById = new Map(before.map((answer) => [answer.id, answer]));
  return store.answers.changeAll((answer) => {
    const was = beforeById.get(answer.id);
    return was !== undefined && isToConfirm(answer) && answer.updatedAt === was.updatedAt ? was : undefined;
  });
}
