import type { Party } from '../table/known-table';
import { answerId } from './review';

/** For which party one types, and at which table. */
export type BehalfPlace = { readonly tableId: string; readonly party: Party };

const ID_START = 'namens.';

/** The id of what is typed for a party on a part: one for each table, party and part. */
export const behalfAnswerId = ({ tableId, party }: BehalfPlace, checklistId: string, partCode: string): string =>
  `${ID_START}${tableId}.${party.id}.${answerId(checklistId, partCode)}`;

/** Whether a row among the answers was typed for another party. */
export const isBehalfRow = ({ id }: { readonly id: string }): boolean => id.startsWith(ID_START);
