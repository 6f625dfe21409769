import * as v from 'valibot';
import { areUnique, ContentCodeSchema } from '../../content-file';
import { PartyKindSchema } from '../../party';
import { IdSchema, NameSchema, recordEntries, TimeSchema } from '../../record';

/** The most characters a question of a region may have: it has to fit a screen. */
export const MAX_QUESTION_LENGTH = 300;

/** The most wordings that are remembered of one part. */
export const MAX_EARLIER = 200;

/** The codes of a region's own parts: no part of the app has one like these (OQ1). */
const OWN_CODE = /^R([1-9]\d{0,5})-[bcdfghjkmnpqrstvwxz]{4}$/;

/** The letters a code ends in: no vowels, so that they make no words, and no `l` or `y`, which read badly. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';

const QuestionTextSchema = v.pipe(v.string(), v.regex(/\S/), v.maxLength(MAX_QUESTION_LENGTH));

/** The words of a question. Without English the Dutch words stand there too. */
export const WordingSchema = v.object({ nl: QuestionTextSchema, en: v.optional(QuestionTextSchema) });
export type Wording = v.InferOutput<typeof WordingSchema>;

/** What is said of a part, whoever it comes from: to a file, to a table, and in the private record. */
export const ownQuestionFactEntries = {
  checklistId: NameSchema,
  partCode: ContentCodeSchema,
  /** Where a part of the region's own stands; absent for one that comes with the app. */
  themeCode: v.optional(ContentCodeSchema),
  /** The words of the region; absent where those of the app stand. */
  wording: v.optional(WordingSchema),
  /** For whom a part of the region's own is; empty for everyone. */
  addressees: v.pipe(
    v.array(PartyKindSchema),
    v.check((kinds) => areUnique(kinds)),
    v.readonly(),
  ),
  isHidden: v.boolean(),
  /** Taken out for good: its code is never given again, and its words stay for what was answered. */
  isRemoved: v.boolean(),
};

/** Whether a code is one of a region's own. */
export const isOwnCode = (code: string): boolean => OWN_CODE.test(code);

type WholeFacts = {
  readonly partCode: string;
  readonly themeCode?: string | undefined;
  readonly wording?: Wording | undefined;
  readonly isRemoved: boolean;
};

/** Own parts have a place and words of their own; a part of the app keeps its place and cannot be removed. */
const isWholeOwnQuestion = ({ partCode, themeCode, wording, isRemoved }: WholeFacts): boolean =>
  isOwnCode(partCode) ? themeCode !== undefined && wording !== undefined : themeCode === undefined && !isRemoved;

/** What a region changed of a checklist, for one part: one of its own, or one that it words otherwise or hides. */
export const OwnQuestionSchema = v.pipe(
  v.object({
    ...recordEntries,
    ...ownQuestionFactEntries,
    /** Other wordings that it had, the oldest first, each with until when (ms). */
    earlier: v.pipe(
      v.array(v.object({ wording: v.optional(WordingSchema), until: TimeSchema })),
      v.maxLength(MAX_EARLIER),
      v.readonly(),
    ),
  }),
  v.check((own) => isWholeOwnQuestion(own)),
);
export type OwnQuestion = v.InferOutput<typeof OwnQuestionSchema>;

/** What is said of a part. */
export type OwnQuestionFacts = Pick<OwnQuestion, keyof typeof ownQuestionFactEntries>;

/** The id of what a region changed of a part: one for each part of a checklist. */
export const ownQuestionId = (checklistId: string, partCode: string): string => `${checklistId}.${partCode}`;

/** How a part was asked, for others who may not have the question. */
export const AskedSchema = v.object({
  themeCode: ContentCodeSchema,
  nl: QuestionTextSchema,
  en: QuestionTextSchema,
});
export type Asked = v.InferOutput<typeof AskedSchema>;

/** A question that a facilitator laid on a table, for everybody there. Its key is that of the part. */
export const TableQuestionSchema = v.pipe(
  v.object({ id: IdSchema, ...ownQuestionFactEntries, participantId: IdSchema, laidAt: TimeSchema }),
  v.check((laid) => isWholeOwnQuestion(laid)),
);
export type TableQuestion = v.InferOutput<typeof TableQuestionSchema>;

/** The number in a code of a region's own; 0 for another code. */
export const numberOfCode = (code: string): number => Number(OWN_CODE.exec(code)?.[1] ?? 0);

/**
 * A code that no other part has: the number counts up over all that ever were here, and the letters keep it apart from what
 * another device counts (OQ1).
 */
export function makeOwnCode(taken: readonly Pick<OwnQuestion, 'partCode'>[]): string {
  const number = 1 + Math.max(0, ...taken.map(({ partCode }) => numberOfCode(partCode)));
  const letters = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => LETTERS[byte % LETTERS.length] ?? '');
  return `R${number}-${letters.join('')}`;
}

/** The order of a region's own parts: that in which they were made. */
export const compareOwnCodes = (one: string, other: string): number =>
  numberOfCode(one) - numberOfCode(other) || (one < other ? -1 : one > other ? 1 : 0);
