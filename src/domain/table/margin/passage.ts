import * as v from 'valibot';

/** The most characters that one passage may hold. */
export const MAX_PASSAGE_LENGTH = 2000;

/** How many characters before and after a passage are kept with it, to know it by. */
export const PASSAGE_CONTEXT_LENGTH = 32;

/** A place beside one letter that someone wrote, as the editor writes it: whose letter, the how manieth, and its side. */
const AnchorSchema = v.pipe(v.string(), v.regex(/^\d{1,16}\.\d{1,16}[<>=]$/u));

/**
 * Words in the development document as they were pointed at. Where they stand now is found by the letters at both ends, and where
 * those are gone, by the words themselves; empty words are a place between two letters.
 */
export const PassageSchema = v.object({
  start: AnchorSchema,
  end: AnchorSchema,
  quote: v.pipe(v.string(), v.maxLength(MAX_PASSAGE_LENGTH)),
  before: v.pipe(v.string(), v.maxLength(PASSAGE_CONTEXT_LENGTH)),
  after: v.pipe(v.string(), v.maxLength(PASSAGE_CONTEXT_LENGTH)),
});
export type Passage = v.InferOutput<typeof PassageSchema>;
