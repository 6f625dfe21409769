import type { Arrangement } from '../arrangement';
import { isSameCell } from './cell-change';

/** The fields that can be set for many rows at once. Source: features.md INV-14. */
export const BULK_FIELDS = [
  'financialOwner',
  'contentOwner',
  'municipality',
  'referenceDate',
  'source',
  'contractEnd',
] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** One value for one field of many rows. */
export type BulkEdit = {
  readonly [F in BulkField]: { readonly field: F; readonly value: NonNullable<Arrangement[F]> };
}[BulkField];

/** What a bulk edit does: how many rows get the value, how many of those had something else, and how many had it already. */
export type BulkPreview = { readonly changed: number; readonly replaced: number; readonly same: number };

/** Says beforehand what a bulk edit does. */
export function previewBulkEdit(rows: readonly Arrangement[], { field, value }: BulkEdit): BulkPreview {
  const others = rows.filter((row) => !isSameCell(row[field], value));
  return {
    changed: others.length,
    replaced: others.filter((row) => isFilledIn(row, field)).length,
    same: rows.length - others.length,
  };
}

function isFilledIn(row: Arrangement, field: BulkField): boolean {
  const value = row[field];
  if (value === undefined || typeof value === 'string') return value !== undefined && value.trim() !== '';
  return value.state !== 'unclear' || value.names.length > 0;
}
