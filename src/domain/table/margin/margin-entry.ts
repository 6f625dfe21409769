import * as v from 'valibot';
import { IdSchema, NameSchema, TimeSchema } from '../../record';
import { PassageSchema } from './passage';

/** The most characters of what somebody says in the margin. */
export const MAX_MARGIN_TEXT_LENGTH = 2000;

/** The most parties that one comment is meant for. */
const MOST_MENTIONS = 20;

/** Who of which party said something, and when (ms). */
const saidEntries = { id: IdSchema, participantId: IdSchema, partyId: IdSchema, at: TimeSchema };

const WordsSchema = v.pipe(v.string(), v.maxLength(MAX_MARGIN_TEXT_LENGTH));
const SaidSchema = v.pipe(WordsSchema, v.minLength(1));
/** An Ed25519 key of 32 bytes, base64url: who has its other half proves by it that these words are their own. */
const OwnKeySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** Absent in what a build of before there were such keys laid. */
const ownEntries = { ownKey: v.optional(OwnKeySchema) };
/** Without words they were withdrawn by who wrote them; `changedAt`: when they were last put in other words. */
const wordsEntries = {
  ...ownEntries,
  text: v.optional(SaidSchema),
  mentions: v.pipe(v.array(IdSchema), v.maxLength(MOST_MENTIONS)),
  changedAt: v.optional(TimeSchema),
};

/** What somebody says of a passage. */
export const CommentSchema = v.object({ ...saidEntries, ...wordsEntries, passage: PassageSchema });
export type Comment = v.InferOutput<typeof CommentSchema>;

/** What somebody says to a comment. */
export const CommentReplySchema = v.object({ ...saidEntries, ...wordsEntries, commentId: IdSchema });
export type CommentReply = v.InferOutput<typeof CommentReplySchema>;

/** That a comment is resolved, or open again; the latest counts. */
export const CommentStateSchema = v.object({
  ...saidEntries,
  commentId: IdSchema,
  state: v.picklist(['open', 'resolved']),
});
export type CommentState = v.InferOutput<typeof CommentStateSchema>;

/** Other words for a passage, and why. Where the passage has no words these are added; without words it is to go. */
export const SuggestionSchema = v.object({
  ...saidEntries,
  ...ownEntries,
  passage: PassageSchema,
  words: WordsSchema,
  reason: WordsSchema,
});
export type Suggestion = v.InferOutput<typeof SuggestionSchema>;

const stateEntries = { ...saidEntries, suggestionId: IdSchema };

const ReasonSchema = v.pipe(NameSchema, v.minLength(1));

/**
 * How it stands with a suggestion; the latest counts. Who declines one says why, and so does who accepts one that came without a
 * reason. `open` with a reason is no more than that: why it was suggested, said afterwards by who did.
 */
export const SuggestionStateSchema = v.variant('state', [
  v.object({ ...stateEntries, state: v.literal('open'), reason: v.optional(ReasonSchema) }),
  v.object({ ...stateEntries, state: v.literal('accepted'), reason: v.optional(ReasonSchema) }),
  v.object({ ...stateEntries, state: v.literal('declined'), reason: ReasonSchema }),
  v.object({ ...stateEntries, state: v.literal('withdrawn') }),
]);
export type SuggestionState = v.InferOutput<typeof SuggestionStateSchema>;

/** Something that was said in a thread. */
export const SaidInThreadSchema = v.union([CommentSchema, CommentReplySchema]);
export type SaidInThread = v.InferOutput<typeof SaidInThreadSchema>;

/**
 * What somebody changed of their own words: what lies there instead, or how it stands with their suggestion. The signature is
 * over all of it, by the key that stands in what was said first.
 */
export const OwnChangeSchema = v.object({
  ...saidEntries,
  own: v.union([CommentSchema, CommentReplySchema, SuggestionStateSchema]),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
});
export type OwnChange = v.InferOutput<typeof OwnChangeSchema>;

/** What lies among the states of comments: older builds take a change for the state of a comment that is not there. */
export const StateOrChangeSchema = v.union([OwnChangeSchema, CommentStateSchema]);

/** An answer to a suggestion, before it is known who gives it and when. */
export type SuggestionAnswer = SuggestionState extends infer State
  ? State extends SuggestionState
    ? Omit<State, keyof typeof stateEntries>
    : never
  : never;

/** Everything that lies in the margin of the document, as it was read. */
export type MarginContent = {
  readonly comments: readonly Comment[];
  readonly commentReplies: readonly CommentReply[];
  readonly commentStates: readonly CommentState[];
  readonly suggestions: readonly Suggestion[];
  readonly suggestionStates: readonly SuggestionState[];
  /** As they lie there: which of them count is found by `applyOwnChanges`. */
  readonly ownChanges: readonly OwnChange[];
  readonly unreadableCount: number;
};
