import type { SealedAnswer } from '../table/round-entry';
import type { TableAnswer, TypedFor } from '../table/table-entry';

/** Whether somebody of another party typed an answer, and nobody of its own party has confirmed it. */
export const isUnconfirmed = ({ typedFor }: { readonly typedFor?: TypedFor | undefined }): boolean =>
  typedFor !== undefined && typedFor.confirmation === undefined;

/** What lies on a table of answers, open and sealed. */
export type LaidAnswers = {
  readonly answers: readonly TableAnswer[];
  readonly sealedAnswers: readonly SealedAnswer[];
};

/** Which answer is meant: of which party, to which part. */
export type AnswerPlace = Pick<TableAnswer, 'partyId' | 'checklistId' | 'partCode'>;

const isAt = (one: AnswerPlace, other: AnswerPlace): boolean =>
  one.partyId === other.partyId && one.checklistId === other.checklistId && one.partCode === other.partCode;

/** Whether a party said something itself on a part, or confirmed what was typed for it: nobody types over that. */
export const hasOwnAnswer = ({ answers, sealedAnswers }: LaidAnswers, place: AnswerPlace): boolean =>
  [...answers, ...sealedAnswers].some((answer) => isAt(answer, place) && !isUnconfirmed(answer));

/**
 * What was typed for a party and waits for it to look: on each part the latest, where it said nothing itself. What is sealed
 * cannot be read, so it waits until it is revealed.
 */
export function listToConfirm(laid: LaidAnswers, partyId: string): readonly TableAnswer[] {
  const latest = new Map<string, TableAnswer>();
  for (const answer of laid.answers) {
    if (answer.partyId !== partyId || !isUnconfirmed(answer) || hasOwnAnswer(laid, answer)) continue;
    const key = `${answer.checklistId} ${answer.partCode}`;
    const before = latest.get(key);
    if (before === undefined || isLaidLater(answer, before)) latest.set(key, answer);
  }
  return [...latest.values()];
}

const isLaidLater = (one: TableAnswer, other: TableAnswer): boolean =>
  one.broughtInAt === other.broughtInAt ? one.id > other.id : one.broughtInAt > other.broughtInAt;
