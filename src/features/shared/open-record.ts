import { err, ok, type AppError, type RecordKind, type Result } from '$domain';
import type { OpenedRecord } from './record-editor.svelte';

/** The last part of the address of a form for a new record. */
export const NEW_RECORD = 'nieuw';

type Opening<T> = {
  readonly records: { get(id: string): Promise<Result<T | undefined, AppError>> };
  readonly kind: RecordKind;
  readonly id: string;
  /** Makes the record that a new form starts with. */
  createBlank(): T;
};

/** Opens a record by the last part of its address, or starts a new one. */
export async function openRecord<T>(opening: Opening<T>): Promise<Result<OpenedRecord<T>, AppError>> {
  const { records, kind, id } = opening;
  if (id === NEW_RECORD) return ok({ record: opening.createBlank(), isNew: true });
  const found = await records.get(id);
  if (!found.ok) return found;
  return found.value === undefined
    ? err({ type: 'record-missing', kind, id })
    : ok({ record: found.value, isNew: false });
}

/**
 * Lets the address name the record as soon as it is on disk, so that opening the screen again shows it. Going elsewhere may
 * be under way already: an address of another place is left alone.
 */
export function showRecordAddress(path: string, id: string, isStored: boolean): void {
  const own = `#${path}/${id}`;
  const fresh = `#${path}/${NEW_RECORD}`;
  const { hash } = window.location;
  const isHere = hash === own || hash === fresh || hash.startsWith(`${fresh}/`);
  if (!isHere || (hash === own) === isStored) return;
  window.history.replaceState(window.history.state, '', isStored ? own : fresh);
}
