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
/** Without words they were withdrawn by who wrote them. */
const wordsEntries = { text: v.optional(SaidSchema), mentions: v.pipe(v.array(IdSchema), v.maxLength(MOST_MENTIONS)) };

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
  passage: PassageSchema,
  words: WordsSchema,
  reason: WordsSchema,
});
export type Suggestion = v.InferOutput<typeof SuggestionSchema>;

const stateEntries = { ...saidEntries, suggestionId: IdSchema };

/** How it stands with a suggestion; the latest counts. Who declines one says why. */
export const SuggestionStateSchema = v.variant('state', [
  v.object({ ...stateEntries, state: v.literal('open') }),
  v.object({ ...stateEntries, state: v.literal('accepted') }),
  v.object({ ...stateEntries, state: v.literal('declined'), reason: v.pipe(NameSchema, v.minLength(1)) }),
  v.object({ ...stateEntries, state: v.literal('withdrawn') }),
]);
export type SuggestionState = v.InferOutput<typeof SuggestionStateSchema>;

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
  readonly unreadableCount: number;
};
