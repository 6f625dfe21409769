import { makeTable, type Introduction } from '$actions';
import type { KnownTable } from '$domain';
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
