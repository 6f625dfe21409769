import * as v from 'valibot';
import { IdSchema } from '../record';

/** The part that something was begun from: its trace back. */
export const StartedFromSchema = v.object({
  checklistId: IdSchema,
  partCode: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
});
export type StartedFrom = v.InferOutput<typeof StartedFromSchema>;

/** Whether two traces lead to the same part. */
export const isSamePart = (one: StartedFrom | undefined, other: StartedFrom): boolean =>
  one?.checklistId === other.checklistId && one.partCode === other.partCode;

/** What of a list was begun from a part. */
export const listStartedFrom = <T extends { readonly startedFrom?: StartedFrom | undefined }>(
  list: readonly T[],
  from: StartedFrom,
): readonly T[] => list.filter(({ startedFrom }) => isSamePart(startedFrom, from));
