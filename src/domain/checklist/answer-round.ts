import { isToConfirm, type Answer, type EarlierAnswer } from './review';

/** Whether something was said that a next round can start from. */
export const saysSomething = ({ value, explanation }: Pick<Answer, 'value' | 'explanation'>): boolean =>
  value !== undefined || explanation.trim() !== '';

/** When an answer was last said as it stands, in ms. */
export const saidAt = ({ updatedAt, confirmedAt = 0 }: Pick<Answer, 'updatedAt' | 'confirmedAt'>): number =>
  Math.max(updatedAt, confirmedAt);

/** When anything of an answer was last touched, in ms; a new round touches it too. */
export const touchedAt = (answer: Answer): number => Math.max(saidAt(answer), answer.roundStartedAt ?? 0);

/** The answer as a next round begins: it stays as it is, and waits for a person to confirm it. */
export const beginRoundOf = (answer: Answer, nowMs: number): Answer => ({
  ...answer,
  // A clock may have been put back: what was said before the round is before it.
  roundStartedAt: Math.max(nowMs, saidAt(answer) + 1),
});

/** The answer as it is said anew in its round. The first time, what was said before is kept, and the reason begins blank. */
export function sayAnew(answer: Answer, nowMs: number): Answer {
  const { roundStartedAt, earlier = [], changeReason: _reason, ...rest } = answer;
  if (roundStartedAt === undefined || !isToConfirm(answer)) return answer;
  return {
    ...rest,
    roundStartedAt,
    confirmedAt: Math.max(nowMs, roundStartedAt),
    earlier: [...earlier, toEarlier(answer)],
  };
}

/** Takes back that an answer was confirmed: it waits again. One that was changed in this round stays as it is. */
export function takeConfirmationBack(answer: Answer): Answer {
  const before = answerBefore(answer);
  if (before === undefined || !isSameSaying(answer, before)) return answer;
  const { confirmedAt: _at, earlier = [], ...rest } = answer;
  return {
    ...rest,
    ...(before.confirmedAt === undefined ? {} : { confirmedAt: before.confirmedAt }),
    ...(before.changeReason === undefined ? {} : { changeReason: before.changeReason }),
    earlier: earlier.slice(0, -1),
  };
}

/** What was said in the round before, where the answer was confirmed or changed in the one that is going on. */
export function answerBefore(answer: Answer): EarlierAnswer | undefined {
  return answer.roundStartedAt === undefined || isToConfirm(answer) ? undefined : answer.earlier?.at(-1);
}

/** Whether an answer says what an earlier one said. */
export const isSameSaying = (
  one: Pick<Answer, 'value' | 'explanation'>,
  other: Pick<Answer, 'value' | 'explanation'>,
): boolean => one.value === other.value && one.explanation.trim() === other.explanation.trim();

function toEarlier(answer: Answer): EarlierAnswer {
  const { value, certainty, explanation, evidenceLink, changeReason, confirmedAt } = answer;
  return {
    saidAt: saidAt(answer),
    ...(value === undefined ? {} : { value }),
    ...(certainty === undefined ? {} : { certainty }),
    explanation,
    evidenceLink,
    ...(changeReason === undefined ? {} : { changeReason }),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
  };
}
