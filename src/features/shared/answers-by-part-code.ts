import type { Answer, Checklist } from '$domain';

/** The answers to one checklist, by the code of the part they are to. */
export const answersByPartCode = (
  answers: readonly Answer[],
  checklist: Pick<Checklist, 'id'>,
): ReadonlyMap<string, Answer> =>
  new Map(answers.flatMap((answer) => (answer.checklistId === checklist.id ? [[answer.partCode, answer]] : [])));
