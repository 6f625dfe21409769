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

/**
 * Where in this app a part stands in the mirror of a table. A link to it in the document is the trace of a sentence: it
 * has always the same form, so that it can be found again.
 */
export const partAddress = (tableId: string, { checklistId, partCode }: StartedFrom): string =>
  `#/aan-tafel/${tableId}/spiegel?lijst=${encodeURIComponent(checklistId)}&vraag=${encodeURIComponent(partCode)}`;

/** The part that an address (`#/…`) leads to, if it leads to one. */
export function readPartAddress(address: string): StartedFrom | undefined {
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const read = v.safeParse(StartedFromSchema, { checklistId: query.get('lijst'), partCode: query.get('vraag') });
  return read.success ? read.output : undefined;
}
