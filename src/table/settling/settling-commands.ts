import type { AppError, EntryMatch, OwnerConfirmation, Result, SettledField, SettledValue } from '$domain';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** Says of entries that they are the same arrangement, or not. What was said before stays there (TD68). */
export const matchEntries = (table: Table, matches: readonly EntryMatch[]): Result<undefined, AppError> =>
  writeCommand(table, 'match-entries', (doc) => {
    const root = doc.getMap(ROOTS.entryMatches);
    for (const match of matches) root.set(match.id, { ...match });
  });

/** Says of a field what the table settled. What was said before stays there (TD68). */
export const settleValue = (table: Table, settled: SettledValue): Result<undefined, AppError> =>
  writeCommand(table, 'settle-value', (doc) => {
    doc.getMap(ROOTS.settledValues).set(settled.id, { ...settled });
  });

/** Says of a field of a register what the table settled. What was said before stays there (TD68). */
export const settleRegisterField = (table: Table, settled: SettledField): Result<undefined, AppError> =>
  writeCommand(table, 'settle-register-field', (doc) => {
    doc.getMap(ROOTS.settledRegisterFields).set(settled.id, { ...settled });
  });

/** Says for a party that an owner is as it stands there, or takes that back. */
export const confirmOwner = (table: Table, confirmation: OwnerConfirmation): Result<undefined, AppError> =>
  writeCommand(table, 'confirm-owner', (doc) => {
    doc.getMap(ROOTS.ownerConfirmations).set(confirmation.id, { ...confirmation });
  });
