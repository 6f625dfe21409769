import { makeTable, type Introduction } from '$actions';
import type { KnownTable, TableKey, TableRole } from '$domain';
import { createTableKey, deriveKey, type LiveState } from '$table';
import { openTablesOf } from '../../src/features/shared/at-table/open-tables';
import type { AppHarness } from './app-harness';

/** A person of a municipality. */
export const anna: Introduction = {
  personName: 'Anna de Vries',
  partyName: 'Gemeente Leiden',
  partyKind: 'municipality',
  role: 'policy-officer',
};

/** A person of a school partnership. */
export const bo: Introduction = {
  personName: 'Bo Jansen',
  partyName: 'SWV Duin en Bollen',
  partyKind: 'partnership',
  role: 'partnership-coordinator',
};

/** Makes a table on the device of a harness and returns how that device knows it. */
export async function makeKnownTable({ services }: AppHarness, who: Introduction = anna): Promise<KnownTable> {
  const made = await makeTable(services, 'Ontwikkeldocument 2027', who, [{ heading: 'Visie' }]);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

/** The key of a table that nobody has made yet, as an invitation in a role carries it. */
export async function makeKey(role: TableRole = 'editor'): Promise<TableKey> {
  const made = await createTableKey();
  const derived = made.ok ? await deriveKey(made.value, role) : made;
  if (!derived.ok) throw new Error(derived.error.type);
  return derived.value;
}

/** The key for an invitation in a role to a table that is known. */
export async function lowerKey({ key }: KnownTable, role: TableRole): Promise<TableKey> {
  const derived = await deriveKey(key, role);
  if (!derived.ok) throw new Error(derived.error.type);
  return derived.value;
}

/** Shows a table that is open in a harness as if its live link stood so, whatever the real one comes to say later. */
export function showLive({ services }: AppHarness, tableId: string, state: LiveState): void {
  const tables = openTablesOf(services);
  const session = tables.hold(tableId);
  const view = session.liveView;
  const shown = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(view), 'shown');
  if (shown === undefined) throw new Error('What a live view shows is not to be set.');
  Reflect.deleteProperty(view, 'shown');
  view.shown = state;
  Object.defineProperty(view, 'shown', { ...shown, set: () => undefined });
  tables.release(session);
}
