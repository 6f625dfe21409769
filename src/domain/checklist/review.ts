import * as v from 'valibot';
import type { QuestionPart } from '../checklist';
import { PartyKindSchema } from '../party';
import { IdSchema, NameSchema, recordEntries, TextSchema, TimeSchema } from '../record';

/** The five answers; "not known here" is an answer, not a blank. Source: features.md CHK-2. */
export const ANSWER_VALUES = ['yes', 'partly', 'no', 'unknown-here', 'not-our-role'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** How sure a party is of its answer. */
export const CERTAINTIES = ['sure', 'fairly', 'unsure'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const AnswerValueSchema = v.picklist(ANSWER_VALUES);
export const CertaintySchema = v.picklist(CERTAINTIES);

/** A web address as evidence, or nothing. Only http and https are followed. */
export const EvidenceLinkSchema = v.pipe(v.string(), v.maxLength(2_000));

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** More members than this do not fit in one party's internal table. */
const MAX_VOICES = 500;

/** A voice of the minority, as far as the party takes it along: its words, and who said so only where it is to be told. */
const ToldVoiceSchema = v.object({
  value: v.optional(AnswerValueSchema),
  explanation: TextSchema,
  memberName: v.optional(NameSchema),
});
export type ToldVoice = v.InferOutput<typeof ToldVoiceSchema>;

/**
 * How the members of a party stood on a part when the party's own answer was written: how many said what, of how many
 * members, and of the minority what the party takes along. A count without a value is of answers in words alone.
 */
export const SpreadSchema = v.object({
  countedAt: TimeSchema,
  memberCount: CountSchema,
  counts: v.pipe(
    v.array(v.object({ value: v.optional(AnswerValueSchema), count: CountSchema })),
    v.maxLength(ANSWER_VALUES.length + 1),
  ),
  told: v.pipe(v.array(ToldVoiceSchema), v.maxLength(MAX_VOICES)),
});
export type Spread = v.InferOutput<typeof SpreadSchema>;

/** A spread with the internal table it was counted at: that stays on the device. */
const OwnSpreadSchema = v.object({ ...SpreadSchema.entries, tableId: IdSchema });
export type OwnSpread = v.InferOutput<typeof OwnSpreadSchema>;

/** What an answer has of its rounds. One that was never in a second round has nothing of it. */
const answerRoundEntries = {
  /** When the round began in which the answer is gone through anew, in ms. */
  roundStartedAt: v.optional(TimeSchema),
  /** When a person said in a round that it still holds, or changed it. */
  confirmedAt: v.optional(TimeSchema),
  /** Why it is another answer than in the round before. It goes along to the table. */
  changeReason: v.optional(TextSchema),
};

/** What an answer said in an earlier round. It never leaves the device. */
const EarlierAnswerSchema = v.object({
  saidAt: TimeSchema,
  value: v.optional(AnswerValueSchema),
  certainty: v.optional(CertaintySchema),
  explanation: TextSchema,
  evidenceLink: EvidenceLinkSchema,
  changeReason: answerRoundEntries.changeReason,
  confirmedAt: answerRoundEntries.confirmedAt,
});
export type EarlierAnswer = v.InferOutput<typeof EarlierAnswerSchema>;

/** One party's answer to one part, private until brought in. `ownNote` and `earlier` never leave the device. */
export const AnswerSchema = v.object({
  ...recordEntries,
  ...answerRoundEntries,
  checklistId: v.string(),
  checklistVersion: v.number(),
  partCode: v.string(),
  value: v.optional(AnswerValueSchema),
  certainty: v.optional(CertaintySchema),
  explanation: TextSchema,
  evidenceLink: EvidenceLinkSchema,
  ownNote: TextSchema,
  spread: v.optional(OwnSpreadSchema),
  /** What it said in earlier rounds, the latest at the end. */
  earlier: v.optional(v.array(EarlierAnswerSchema)),
});
export type Answer = v.InferOutput<typeof AnswerSchema>;
type AnswerRound = Pick<Answer, 'roundStartedAt' | 'confirmedAt'>;

/** The id of the answer to a part: one for each part of a checklist. */
export const answerId = (checklistId: string, partCode: string): string => `${checklistId}.${partCode}`;

/** Whether an answer is from the round before, and was not confirmed or changed in the one that is going on. */
export const isToConfirm = ({ roundStartedAt, confirmedAt = 0 }: AnswerRound): boolean =>
  roundStartedAt !== undefined && confirmedAt < roundStartedAt;

/** Whether there is an answer to a part: a value was chosen, or an open question got words. */
export const hasAnswer = (part: Pick<QuestionPart, 'kind'>, answer: Answer | undefined): boolean =>
  answer !== undefined &&
  (answer.value !== undefined || (part.kind !== 'part' && answer.explanation.trim().length > 0));

/** Whether a part counts as answered. In a new round an answer counts once it was confirmed or changed. */
export const isAnswered = (part: Pick<QuestionPart, 'kind'>, answer: Answer | undefined): boolean =>
  hasAnswer(part, answer) && answer !== undefined && !isToConfirm(answer);

/** How far a review is: parts answered and parts there are. */
export type Progress = { readonly done: number; readonly total: number };

/** Counts the answered among some parts. */
export function countProgress(
  parts: readonly QuestionPart[],
  answersByPartCode: ReadonlyMap<string, Answer>,
): Progress {
  const done = parts.filter((part) => isAnswered(part, answersByPartCode.get(part.code))).length;
  return { done, total: parts.length };
}

/** The first part without an answer at or after a place, going round once; `undefined` when all are answered. */
export function nextOpenPart(
  parts: readonly QuestionPart[],
  answersByPartCode: ReadonlyMap<string, Answer>,
  fromCode?: string,
): QuestionPart | undefined {
  const start = Math.max(
    0,
    parts.findIndex((part) => part.code === fromCode),
  );
  const round = [...parts.slice(start), ...parts.slice(0, start)];
  return round.find((part) => !isAnswered(part, answersByPartCode.get(part.code)));
}

/** Whether a link may be followed: a full http or https address. */
export function isSafeEvidenceLink(link: string): boolean {
  try {
    const { protocol } = new URL(link);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}

/** Where the person was in the checklist, so that it resumes there. */
export const ReviewPlaceSchema = v.object({ checklistId: NameSchema, partCode: v.string() });

/** A quick review under way: the parts that were picked, in order, and for which kind of party. */
export const QuickReviewSchema = v.object({
  checklistId: NameSchema,
  partyKind: v.optional(PartyKindSchema),
  partCodes: v.pipe(v.array(v.string()), v.readonly()),
});
export type QuickReview = v.InferOutput<typeof QuickReviewSchema>;
