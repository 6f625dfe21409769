import * as v from 'valibot';
import type { Checklist } from '../checklist';
import { IdSchema, recordEntries } from '../record';
import { PartySchema } from '../table/known-table';
import { behalfAnswerId, type BehalfPlace } from './behalf-row';
import { changeAnswer, type AnswerChange } from './change-answer';
import { AnswerSchema } from './review';

/**
 * An answer that someone types for another party at a table: private until it is laid there, and gone from here after that.
 * It stands among one's own answers on disk, in a form of its own, so that it is never taken for one of them.
 */
export const BehalfAnswerSchema = v.object({
  ...recordEntries,
  tableId: IdSchema,
  party: PartySchema,
  answer: AnswerSchema,
});
export type BehalfAnswer = v.InferOutput<typeof BehalfAnswerSchema>;

/** What was typed for a party, with a change made at `nowMs`; starts a blank one where there was none. */
export function changeBehalfAnswer(
  before: BehalfAnswer | undefined,
  place: BehalfPlace,
  checklist: Pick<Checklist, 'id' | 'version'>,
  partCode: string,
  change: AnswerChange,
  nowMs: number,
): BehalfAnswer {
  return {
    v: 1,
    id: behalfAnswerId(place, checklist.id, partCode),
    createdAt: before?.createdAt ?? nowMs,
    updatedAt: nowMs,
    tableId: place.tableId,
    party: place.party,
    answer: changeAnswer(before?.answer, checklist, partCode, change, nowMs),
  };
}
