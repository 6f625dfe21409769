import * as v from 'valibot';
import { parseRecord } from '../record';
import { TableAgreementSchema, type TableAgreement } from '../table/table-entry';

const AgreementsSchema = v.array(TableAgreementSchema);
const WordsSchema = v.pipe(v.string(), v.maxLength(10_000));

/** What a word means at the table, or an item of its lanes, in the words in which it was told when a version was frozen. */
export const BesideNoteSchema = v.object({
  about: v.picklist(['definition', 'action']),
  title: WordsSchema,
  lines: v.array(WordsSchema),
  /** Of a word: whether the table settled what it means. */
  isSettled: v.optional(v.boolean()),
});
export type BesideNote = v.InferOutput<typeof BesideNoteSchema>;
const NotesSchema = v.array(BesideNoteSchema);

/**
 * The agreements on a table as the text that is kept of them. What else stands beside the document goes with the first of them,
 * or alone: builds from before it read past it, and it is in the hash of the version all the same (TD111).
 */
export function agreementsToText(
  agreements: readonly TableAgreement[],
  beside?: readonly BesideNote[],
): string | undefined {
  const [first, ...others] = agreements;
  if (first === undefined) return beside === undefined ? undefined : JSON.stringify({ beside });
  return JSON.stringify([beside === undefined ? first : { ...first, beside }, ...others]);
}

/** The agreements that were kept with a version; none where it was frozen without. */
export const parseAgreements = (text: string | undefined): readonly TableAgreement[] =>
  parseRecord(AgreementsSchema, parseJson(text)) ?? [];

/** What else was kept with a version; `undefined` where it was frozen by a build that kept none of it. */
export function parseBeside(text: string | undefined): readonly BesideNote[] | undefined {
  const kept = parseJson(text);
  const holder: unknown = Array.isArray(kept) ? kept[0] : kept;
  if (typeof holder !== 'object' || holder === null || !('beside' in holder)) return undefined;
  return parseRecord(NotesSchema, holder.beside);
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return undefined;
  }
}
