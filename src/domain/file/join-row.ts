import { parseRecord } from '../record';
import { defaultSettings } from '../settings';
import { KnownTableSchema, type KnownTable } from '../table/known-table';
import { isBetterKey } from '../table/table-key';
import { isSameValue } from './canonical-text';
import type { PrivateRow } from './private-rows';

/**
 * What becomes of one row of a backup. `new`: it was not here. `equal`: it was here like this. `replaced`: what was here was
 * older, and is set aside. `kept`: what is here stays, and the row of the backup is set aside. `joined`: both are in the
 * outcome. `unreadable`: it does not have the form, and is set aside.
 */
export const ROW_OUTCOMES = ['new', 'equal', 'replaced', 'kept', 'joined', 'unreadable'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** What becomes of a row: what is written of it, and which of both gives way. */
export type Joined = { readonly outcome: RowOutcome; readonly write?: PrivateRow; readonly loser?: PrivateRow };

/** When a row was last changed, in ms; a region counts its versions instead. Confirming an answer is a change of it too. */
export function momentOf(row: PrivateRow): number {
  const confirmedAt = 'confirmedAt' in row && typeof row.confirmedAt === 'number' ? row.confirmedAt : 0;
  if ('updatedAt' in row && typeof row.updatedAt === 'number') return Math.max(row.updatedAt, confirmedAt);
  return 'version' in row && typeof row.version === 'number' ? row.version : 0;
}

/** Fields that are of this device and this moment: another value of them is no loss. */
const PASSING_FIELDS: ReadonlySet<string> = new Set(['id', 'v', 'lastBackupAt', 'reviewPlace', 'quickReview']);

/** What a person chose here stays; what is as on a fresh device comes from the backup. */
export function joinSettings(here: PrivateRow, backup: PrivateRow): Joined {
  const fresh = new Map<string, unknown>(Object.entries(defaultSettings));
  const hereByField = new Map<string, unknown>(Object.entries(here));
  const filled = Object.entries(backup).filter(([field, value]) => {
    const own = hereByField.get(field);
    return (own === undefined || isSameValue(own, fresh.get(field))) && !isSameValue(own, value);
  });
  const joined = { ...here, ...Object.fromEntries(filled), id: here.id };
  const after = new Map<string, unknown>(Object.entries(joined));
  const isAllTaken = Object.entries(backup).every(
    ([field, value]) => PASSING_FIELDS.has(field) || isSameValue(after.get(field), value),
  );
  const loser = isAllTaken ? {} : { loser: backup };
  if (filled.length > 0) return { outcome: 'joined', write: joined, ...loser };
  return { outcome: isAllTaken ? 'equal' : 'kept', ...loser };
}

/**
 * One's place at a table stays as it is here; the key is the better of both, as when an invitation is opened (AC3). Words
 * for a written round that are only in the backup come back.
 */
export function joinKnownTables(here: PrivateRow, backup: PrivateRow): Joined {
  const own = parseRecord(KnownTableSchema, here);
  const other = parseRecord(KnownTableSchema, backup);
  if (own === undefined || other === undefined) return { outcome: 'kept', loser: backup };
  const { ownNotes, areAllKept } = joinOwnNotes(own, other);
  const notes = ownNotes === undefined ? {} : { ownNotes };
  if (isBetterKey(other.key, own.key)) {
    const isOnlyHere = own.isOnlyHere === true || other.isOnlyHere === true;
    const write: KnownTable = { ...own, ...notes, key: other.key, isOnlyHere };
    return { outcome: 'joined', write, loser: here };
  }
  const isSame =
    areAllKept && isSameValue([own.key.seed, own.key.role, own.me], [other.key.seed, other.key.role, other.me]);
  const loser = isSame ? {} : { loser: backup };
  if (ownNotes !== undefined) {
    const write: KnownTable = { ...own, ownNotes };
    return { outcome: 'joined', write, ...loser };
  }
  return { outcome: isSame ? 'equal' : 'kept', ...loser };
}

/** The words of both, where the backup has any of a round without words here. Other words on one round stay in the backup. */
function joinOwnNotes(
  { ownNotes: own = [] }: KnownTable,
  { ownNotes: other = [] }: KnownTable,
): { readonly ownNotes: KnownTable['ownNotes']; readonly areAllKept: boolean } {
  const ownById = new Map(own.map((ownNote) => [ownNote.roundId, ownNote]));
  const added = other.filter(({ roundId }) => !ownById.has(roundId));
  const areAllKept = other.every(({ roundId, text }) => (ownById.get(roundId)?.text ?? text) === text);
  return { ownNotes: added.length === 0 ? undefined : [...own, ...added], areAllKept };
}
