import { joinByKey, makeTable, planParcel, takeInParcel, type Services, type TakeInProblem } from '$actions';
import type { KnownTable, Result, TableRole } from '$domain';
import { openParcelFile } from '$exchange';
import { createTable, deriveKey, type Table } from '$table';
import * as Y from 'yjs';
import { digestOf } from '../../src/table/live/content/digest';
import { createRealScheduler, createTestServices, introduction } from './services';

/** A device without a link, and how it knows the table. */
export type Holder = { readonly services: Services; readonly known: KnownTable };

/** A device that made a table of two chapters. */
export async function makeHolder(name = 'Ontwikkeldocument 2027'): Promise<Holder> {
  const services = createTestServices();
  const made = await makeTable(services, name, introduction, [{ heading: 'Visie' }, { heading: 'Acties' }]);
  if (!made.ok) throw new Error(made.error.type);
  return { services, known: made.value };
}

/** Another device, invited to that table in a role, that has nothing of it yet. */
export async function joinHolder({ known }: Holder, role: TableRole, services = createTestServices()): Promise<Holder> {
  const key = await deriveKey(known.key, role);
  if (!key.ok) throw new Error(key.error.type);
  const joined = await joinByKey(services, key.value, introduction);
  if (!joined.ok) throw new Error(joined.error.type);
  return { services, known: joined.value };
}

/** Writes in what is kept of the table, as a screen would. */
export async function writeAt({ services, known }: Holder, write: (table: Table) => void): Promise<void> {
  const table = createTable(known.id);
  const stored = await services.tableStorage.open(known.id, table.replica);
  if (!stored.ok) throw new Error(stored.error.type);
  write(table);
  await stored.value.flush();
  await stored.value.close();
}

/** Adds a paragraph at the end of the document. */
export const paragraph =
  (text: string) =>
  ({ document }: Table): void => {
    const node = new Y.XmlElement('paragraph');
    node.insert(0, [new Y.XmlText(text)]);
    document.push([node]);
  };

/** All that is kept of the table on a device, as a replica. */
export async function replicaOf(holder: Holder): Promise<Table> {
  const copy = createTable(holder.known.id);
  await writeAt(holder, ({ replica }) => {
    Y.applyUpdate(copy.replica.doc, Y.encodeStateAsUpdate(replica.doc));
  });
  return copy;
}

/** A hash of what the table says on a device. */
export async function digestAt(holder: Holder): Promise<string> {
  const digest = await digestOf((await replicaOf(holder)).replica.doc, createRealScheduler());
  if (!digest.ok) throw new Error(digest.error);
  return [...digest.value].join(' ');
}

/** The parcel in a file that is not locked. */
export async function sealedIn(file: Uint8Array): Promise<Uint8Array> {
  const opened = await openParcelFile(file);
  if (!opened.ok || opened.value.type !== 'open') throw new Error('not an open parcel');
  return opened.value.parcel.sealed;
}

/** Takes in a parcel and says what became of it: how much was new, or why it was refused. */
export async function takeIn({ services }: Holder, sealed: Uint8Array): Promise<string> {
  const planned = await planParcel(services, sealed);
  const taken = await takeInParcel(services, sealed);
  if (JSON.stringify(planned) !== JSON.stringify(taken)) throw new Error('The plan was another.');
  if (!taken.ok) return problemOf(taken);
  return taken.value.isNothingNew ? 'nothing new' : 'taken in';
}

/** Why it was refused. */
export function problemOf(outcome: Result<unknown, TakeInProblem>): string {
  if (outcome.ok) return 'taken in';
  return 'reason' in outcome.error ? outcome.error.reason : outcome.error.type;
}
