import * as v from 'valibot';
import { IdSchema, NameSchema, TextSchema, TimeSchema } from '../../record';

/** Who of which party said something of a word, of which word, and when (ms). */
const saidEntries = {
  id: IdSchema,
  participantId: IdSchema,
  partyId: IdSchema,
  at: TimeSchema,
  term: v.pipe(NameSchema, v.regex(/\S/)),
};

const FilledTextSchema = v.pipe(TextSchema, v.regex(/\S/));
const WordSchema = v.pipe(NameSchema, v.regex(/\S/));

/**
 * What somebody said of a word at the table. It is said anew and never changed (TD68): of what is said twice the latest
 * counts, of a reading the latest of each party.
 */
export const TermStatementSchema = v.variant('kind', [
  /** Whether the word stands on the list. */
  v.object({ ...saidEntries, kind: v.literal('listed'), isListed: v.boolean() }),
  /** What one's own party means by it; empty takes that back. */
  v.object({ ...saidEntries, kind: v.literal('reading'), text: TextSchema }),
  v.object({ ...saidEntries, kind: v.literal('settled'), wording: FilledTextSchema }),
  v.object({ ...saidEntries, kind: v.literal('reopened'), reason: NameSchema }),
  /** Whether another word is better not used for it. */
  v.object({ ...saidEntries, kind: v.literal('avoided'), word: WordSchema, isAvoided: v.boolean() }),
]);
export type TermStatement = v.InferOutput<typeof TermStatementSchema>;

/** What is to be said of a word, before it is known who says it and when. */
export type TermSaying = TermStatement extends infer Statement
  ? Statement extends TermStatement
    ? Omit<Statement, 'id' | 'participantId' | 'partyId' | 'at'>
    : never
  : never;
