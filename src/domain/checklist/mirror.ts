import type { TypedFor } from '../table/table-entry';
import type { LocalizedText } from '../text';
import type { AnswerValue, Certainty, Spread } from './review';
import { isUnconfirmed } from './typed-for';

/** What a party says at the table on a part, as the mirror needs it. */
export type MirrorAnswer = {
  readonly entryId: string;
  readonly partCode: string;
  readonly partyId: string;
  readonly value?: AnswerValue | undefined;
  readonly certainty?: Certainty | undefined;
  readonly explanation: string;
  readonly changeReason?: string | undefined;
  readonly evidenceLink: string;
  readonly broughtInAt: number;
  /** How its members stood, where the party tells so. */
  readonly spread?: Spread | undefined;
  /** Where somebody of another party typed it. */
  readonly typedFor?: TypedFor | undefined;
  /** How this party was asked, where others may be asked otherwise. */
  readonly asked?: LocalizedText | undefined;
};

/** The kinds of difference between parties on a part. Source: features.md CHK-6. */
export type Difference = 'silent' | 'single' | 'agree' | 'contradict' | 'one-side-knows' | 'nobody-knows' | 'orphan';

/** One line of the mirror: what each party that spoke says on a part. */
export type MirrorRow = {
  readonly partCode: string;
  readonly difference: Difference;
  readonly answersByPartyId: ReadonlyMap<string, MirrorAnswer>;
};

/**
 * Lays the answers of all parties side by side, in the order of the parts. Where a party brought in several answers on a
 * part, the latest stands; equal moments are decided by id, so that every device shows the same. What someone else typed for
 * it stands only while it said nothing itself (DM37).
 */
export function makeMirror(partCodes: readonly string[], answers: readonly MirrorAnswer[]): readonly MirrorRow[] {
  const latestByPartCode = new Map<string, Map<string, MirrorAnswer>>();
  for (const answer of answers) {
    const byParty = latestByPartCode.get(answer.partCode) ?? new Map<string, MirrorAnswer>();
    const before = byParty.get(answer.partyId);
    if (before === undefined || standsAbove(answer, before)) byParty.set(answer.partyId, answer);
    latestByPartCode.set(answer.partCode, byParty);
  }
  return partCodes.map((partCode) => {
    const answersByPartyId = latestByPartCode.get(partCode) ?? new Map<string, MirrorAnswer>();
    return { partCode, answersByPartyId, difference: findDifference([...answersByPartyId.values()]) };
  });
}

/** Whether an answer of a party stands and another of it does not: its own words above what was typed for it, then the later. */
const standsAbove = (one: MirrorAnswer, other: MirrorAnswer): boolean =>
  isUnconfirmed(one) === isUnconfirmed(other) ? isLater(one, other) : isUnconfirmed(other);

/** Whether an answer was laid after another; equal moments are decided by id, so that every device shows the same. */
export const isLater = (
  one: Pick<MirrorAnswer, 'broughtInAt' | 'entryId'>,
  other: Pick<MirrorAnswer, 'broughtInAt' | 'entryId'>,
): boolean =>
  one.broughtInAt === other.broughtInAt ? one.entryId > other.entryId : one.broughtInAt > other.broughtInAt;

/**
 * Names how the parties that spoke on a part differ. "Not our role" by all is an orphan; "not known here" by all who have
 * a role is nobody knows; a known answer beside one not known is one side knows; unequal known answers contradict.
 */
export function findDifference(answers: readonly Pick<MirrorAnswer, 'value'>[]): Difference {
  const values = answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return 'silent';
  if (values.length === 1) return 'single';
  const inRole = values.filter((value) => value !== 'not-our-role');
  if (inRole.length === 0) return 'orphan';
  const known = inRole.filter((value) => value !== 'unknown-here');
  if (known.length === 0) return 'nobody-knows';
  if (new Set(known).size > 1) return 'contradict';
  return known.length < inRole.length ? 'one-side-knows' : 'agree';
}
