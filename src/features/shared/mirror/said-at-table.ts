import type { Checklist, MirrorAnswer, SaidAtTable, TableAnswer } from '$domain';
import type { TableContent } from '$table';

/** The answers to a checklist as the mirror takes them. */
export const toMirrorAnswers = (
  checklist: Pick<Checklist, 'id'>,
  answers: readonly TableAnswer[],
): readonly MirrorAnswer[] =>
  answers
    .filter(({ checklistId }) => checklistId === checklist.id)
    .map(({ id, ...answer }) => ({ ...answer, entryId: id }));

/** Everything that was ever said openly to a checklist at a table. */
export const saidAtTable = (
  checklist: Pick<Checklist, 'id'>,
  { answers, withdrawnAnswers }: Pick<TableContent, 'answers' | 'withdrawnAnswers'>,
): SaidAtTable => ({
  answers: toMirrorAnswers(checklist, answers),
  withdrawnAnswers: withdrawnAnswers.filter(({ checklistId }) => checklistId === checklist.id),
});
