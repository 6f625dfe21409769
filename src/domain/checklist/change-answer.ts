import type { Checklist } from '../checklist';
import { sayAnew, takeConfirmationBack } from './answer-round';
import { answerId, type Answer, type AnswerValue, type Certainty, type OwnSpread } from './review';

/** What a person may change of an answer. An absent `value`, `certainty` or `spread` leaves it; `null` clears it. */
export type AnswerChange = {
  readonly value?: AnswerValue | null;
  readonly certainty?: Certainty | null;
  readonly explanation?: string;
  readonly evidenceLink?: string;
  readonly ownNote?: string;
  readonly changeReason?: string;
  readonly spread?: OwnSpread | null;
  /** That it still holds in the round that is going on; `false` takes that back. */
  readonly isConfirmed?: boolean;
};

/** An answer as it was, with a change made at `nowMs`; starts a blank one where there was none. */
export function changeAnswer(
  answer: Answer | undefined,
  checklist: Pick<Checklist, 'id' | 'version'>,
  partCode: string,
  change: AnswerChange,
  nowMs: number,
): Answer {
  const { value, certainty, spread, isConfirmed, ...texts } = change;
  const before = inItsRound(answer ?? blankAnswer(checklist, partCode, nowMs), change, nowMs);
  if (isConfirmed !== undefined && Object.keys(change).length === 1) return before;
  const { value: valueBefore, certainty: certaintyBefore, spread: spreadBefore, ...rest } = before;
  const nextValue = value === undefined ? valueBefore : (value ?? undefined);
  const nextCertainty = certainty === undefined ? certaintyBefore : (certainty ?? undefined);
  const nextSpread = spread === undefined ? spreadBefore : (spread ?? undefined);
  return {
    ...rest,
    ...texts,
    ...(nextValue === undefined ? {} : { value: nextValue }),
    ...(nextCertainty === undefined ? {} : { certainty: nextCertainty }),
    ...(nextSpread === undefined ? {} : { spread: nextSpread }),
    checklistVersion: checklist.version,
    updatedAt: nowMs,
  };
}

/** Whoever changes what an answer says has gone through it in its round; a note to oneself alone is no such change. */
function inItsRound(answer: Answer, { ownNote: _note, isConfirmed, ...said }: AnswerChange, nowMs: number): Answer {
  if (isConfirmed === false) return takeConfirmationBack(answer);
  return isConfirmed === true || Object.keys(said).length > 0 ? sayAnew(answer, nowMs) : answer;
}

function blankAnswer(checklist: Pick<Checklist, 'id' | 'version'>, partCode: string, nowMs: number): Answer {
  return {
    v: 1,
    id: answerId(checklist.id, partCode),
    checklistId: checklist.id,
    checklistVersion: checklist.version,
    partCode,
    explanation: '',
    evidenceLink: '',
    ownNote: '',
    createdAt: nowMs,
    updatedAt: nowMs,
  };
}
