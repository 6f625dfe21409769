import { readQuery } from '../../shared/inventory/address-query';

/** Which names of the registers at a table somebody looks at. */
export type RegistersLook = { readonly search: string; readonly isOnlyDiffering: boolean };

/** A look as the end of an address, with its question mark; empty for everything. */
export function registersLookToQuery({ search, isOnlyDiffering }: RegistersLook): string {
  const query = new URLSearchParams();
  if (search.trim() !== '') query.set('zoek', search.trim());
  if (isOnlyDiffering) query.set('toon', 'verschil');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads a look from an address (`#/…?…`). */
export function parseRegistersLook(hash: string): RegistersLook {
  const query = readQuery(hash);
  return { search: query.get('zoek') ?? '', isOnlyDiffering: query.get('toon') === 'verschil' };
}
