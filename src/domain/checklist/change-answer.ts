import type { Checklist } from '../checklist';
import { sayAnew, takeConfirmationBack } from './answer-round';
import { answerId, type Answer, type AnswerValue, type Certainty } from './review';

/** What a person may change of an answer. An absent `value` or `certainty` in a change leaves it; `null` clears it. */
export type AnswerChange = {
  readonly value?: AnswerValue | null;
  readonly certainty?: Certainty | null;
  readonly explanation?: string;
  readonly evidenceLink?: string;
  readonly ownNote?: string;
  readonly changeReason?: string;
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
  const { value, certainty, isConfirmed, ...texts } = change;
  const before = inItsRound(answer ?? blankAnswer(checklist, partCode, nowMs), change, nowMs);
  if (isConfirmed !== undefined && Object.keys(change).length === 1) return before;
  const { value: valueBefore, certainty: certaintyBefore, ...rest } = before;
  const nextValue = value === undefined ? valueBefore : (value ?? undefined);
  const nextCertainty = certainty === undefined ? certaintyBefore : (certainty ?? undefined);
  return {
    ...rest,
    ...texts,
    ...(nextValue === undefined ? {} : { value: nextValue }),
    ...(nextCertainty === undefined ? {} : { certainty: nextCertainty }),
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
