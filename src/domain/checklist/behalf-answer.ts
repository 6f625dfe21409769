import * as v from 'valibot';
import type { Checklist } from '../checklist';
import { IdSchema, recordEntries } from '../record';
import { PartySchema, type Party } from '../table/known-table';
import { AnswerSchema, answerId, changeAnswer, type AnswerChange } from './review';

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

/** For which party one types, and at which table. */
export type BehalfPlace = { readonly tableId: string; readonly party: Party };

const ID_START = 'namens.';

/** The id of what is typed for a party on a part: one for each table, party and part. */
export const behalfAnswerId = ({ tableId, party }: BehalfPlace, checklistId: string, partCode: string): string =>
  `${ID_START}${tableId}.${party.id}.${answerId(checklistId, partCode)}`;

/** Whether a row among the answers was typed for another party. */
export const isBehalfRow = ({ id }: { readonly id: string }): boolean => id.startsWith(ID_START);

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
