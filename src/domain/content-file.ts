import * as v from 'valibot';
import type { AppError } from './errors';
import { err, ok, type Result } from './result';

/** The most characters one text of a content file may have. */
const MAX_CONTENT_TEXT_LENGTH = 2_000;

/** A text of a content file: never blank. */
export const ContentTextSchema = v.pipe(v.string(), v.regex(/\S/), v.maxLength(MAX_CONTENT_TEXT_LENGTH));

/** A stable code or id, also one of `createId`: safe in a web address, and never given to something else. */
export const ContentCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/));

/** The version of a content file: counts up from 1 with every change of meaning. */
export const ContentVersionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** An object of a content file; nothing in it is written after reading. */
export const contentObject = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.object(entries), v.readonly());

/** A list of a content file; nothing in it is written after reading. */
export const contentList = <const Item extends v.GenericSchema>(entry: Item) => v.pipe(v.array(entry), v.readonly());

/** A text in Dutch and English, neither blank. */
export const LocalizedTextSchema = contentObject({ nl: ContentTextSchema, en: ContentTextSchema });

/** The public document a content file is drawn from. `year` may be approximate; `note` then says so. */
export const contentSourceEntries = {
  title: LocalizedTextSchema,
  publisher: ContentTextSchema,
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
  authors: v.exactOptional(contentList(ContentTextSchema)),
  note: v.exactOptional(LocalizedTextSchema),
};

/** What every content file starts with. */
export const contentFileEntries = {
  id: ContentCodeSchema,
  version: ContentVersionSchema,
  source: contentObject(contentSourceEntries),
};

/** Whether no two of these are equal. */
export const areUnique = (codes: readonly string[]): boolean => new Set(codes).size === codes.length;

/** A list of a content file in which each id stands once. */
export const contentListById = <const Entry extends v.GenericSchema<unknown, { readonly id: string }>>(entry: Entry) =>
  v.pipe(
    contentList(entry),
    v.check((entries) => areUnique(entries.map(({ id }) => id))),
  );

/** Reads a content file of unknown form. `content-unreadable` names the file where it does not have the form. */
export function readContent<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  file: string,
): Result<v.InferOutput<Schema>, AppError> {
  const parsed = v.safeParse(schema, input);
  return parsed.success ? ok(parsed.output) : err({ type: 'content-unreadable', file });
}
