import {
  isSameValue,
  ok,
  planOwnQuestions,
  type AppError,
  type Checklist,
  type OwnQuestion,
  type OwnQuestionPlan,
  type QuestionRow,
  type Result,
} from '$domain';
import type { Services } from '../services';

/** What was taken in, and how to take it back: only what nobody changed since. */
export type QuestionsTakenIn = {
  readonly plan: OwnQuestionPlan;
  readonly undo: () => Promise<Result<unknown, AppError>>;
};

/**
 * Takes in questions from a file or a table, all or none, by a plan that starts from what is on disk at this moment (OQ4).
 *
 * @param checklist The checklist as it comes with the app.
 */
export async function takeInQuestions(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  checklist: Checklist,
  rows: readonly QuestionRow[],
): Promise<Result<QuestionsTakenIn, AppError>> {
  let plan: OwnQuestionPlan = { rows: [], writes: [] };
  let replaced: readonly OwnQuestion[] = [];
  const written = await store.ownQuestions.write((present) => {
    plan = planOwnQuestions(checklist, present, rows, clock.nowMs());
    replaced = present.filter(({ id }) => plan.writes.some((write) => write.id === id));
    return { put: plan.writes };
  });
  if (!written.ok) return written;
  const { writes } = plan;
  const undo = (): Promise<Result<unknown, AppError>> =>
    store.ownQuestions.write((present) => {
      const untouched = writes.filter((write) => present.some((now) => isSameValue(now, write)));
      const ids = new Set(untouched.map(({ id }) => id));
      const put = replaced.filter(({ id }) => ids.has(id));
      return { put, removeIds: [...ids].filter((id) => !put.some((before) => before.id === id)) };
    });
  return ok({ plan, undo });
}
