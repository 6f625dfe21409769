import * as v from 'valibot';

/** The most characters a free text may have; longer is refused beside the field, never cut. */
export const MAX_TEXT_LENGTH = 20_000;

/** The most characters a name or title may have. */
export const MAX_NAME_LENGTH = 200;

/** A free text of a record. */
export const TextSchema = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));

/** A name or title of a record; may be empty while it is being typed. */
export const NameSchema = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

/** An id as `createId` makes them, or one made from codes. */
export const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A moment in ms since 1970. */
export const TimeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A day as `yyyy-mm-dd`. */
export const DaySchema = v.pipe(v.string(), v.isoDate());

/** What every private record carries: the version of its form, its id, and when it was made and changed (ms). */
export const recordEntries = {
  v: v.literal(1),
  id: IdSchema,
  createdAt: TimeSchema,
  updatedAt: TimeSchema,
};

/** A schema whose reading yields `T`. */
export type RecordSchema<T> = v.GenericSchema<unknown, T>;

/** Reads a value of unknown origin; `undefined` where it does not have the form (it is then left out, counted, shown). */
export function parseRecord<T>(schema: RecordSchema<T>, input: unknown): T | undefined {
  const parsed = v.safeParse(schema, input);
  return parsed.success ? parsed.output : undefined;
}
