import { listParts, type Checklist, type PlacedPart } from '../checklist';
import { countDays } from '../storage/days';
import { saidAt } from './answer-round';
import { hasAnswer, isToConfirm, type Answer } from './review';

/** After so many days the pulse may be taken again: a quarter. */
const PULSE_DAYS = 90;

/** The few parts that are asked again and again once the purchasing is done. Source: features.md CHK-13. */
export const pulseParts = (checklist: Pick<Checklist, 'themes'>): readonly PlacedPart[] =>
  listParts(checklist).filter(({ part }) => part.kind === 'pulse');

/** When the pulse was last taken, in ms; `undefined` while it never was. What waits to be confirmed was not taken yet. */
export function lastPulseAt(
  checklist: Pick<Checklist, 'themes'>,
  answersByPartCode: ReadonlyMap<string, Answer>,
): number | undefined {
  const moments = pulseParts(checklist).flatMap(({ part }) => {
    const answer = answersByPartCode.get(part.code);
    if (answer === undefined || !hasAnswer(part, answer)) return [];
    return [isToConfirm(answer) ? Math.min(saidAt(answer), answer.roundStartedAt ?? 0) : saidAt(answer)];
  });
  return moments.length === 0 ? undefined : Math.max(...moments);
}

/** Whether a quarter has gone by since the pulse was taken. */
export const isPulseDue = (lastAt: number, nowMs: number): boolean => countDays(lastAt, nowMs) >= PULSE_DAYS;
