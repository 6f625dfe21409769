import * as Y from 'yjs';
import { tellOthersWords } from '../../others-words';

/** The origin of every transaction that comes from another device. */
export const LINK_ORIGIN = 'link';

/** What an update builds on that is not here yet. */
export type Missing = { readonly client: number; readonly clock: number };

/** What can be done with an update at this moment: it can be applied, it is early, or it is unfit. */
export type Verdict = 'applicable' | Missing | 'unfit';

/** Far beyond what a person does in one go; bringing in 5,000 rows stays below it. */
const MAX_STRUCTS = 200_000;
/**
 * How many sessions may ever have written at one table: one a day for each of forty people is 14,600 in a year. What
 * devices hold is told by session, and a message has an end.
 */
export const MAX_CLIENTS = 20_000;

/**
 * Reads an update before it touches the document, so that nothing is half applied and nothing waits inside the document
 * for what may never come. A deletion of what does not exist yet is early as well: applied, it would silence someone's
 * future words. Source of the danger: reliability.md 2.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Verdict {
  try {
    const decoded = Y.decodeUpdate(update);
    return isWithinLimits(doc, decoded) ? (findMissing(doc, decoded) ?? 'applicable') : 'unfit';
  } catch {
    return 'unfit';
  }
}

/**
 * Applies updates of others as one change, so that whoever follows the document follows once.
 *
 * @param takeIn Reads and applies them one after another with `applyUpdate`: each sees the ones before it.
 * @returns whether nobody who follows the document stumbled.
 */
export function changeTogether(doc: Y.Doc, takeIn: () => void): boolean {
  tellOthersWords(doc);
  try {
    Y.transact(doc, takeIn, LINK_ORIGIN, false);
    return true;
  } catch {
    return false;
  }
}

/**
 * Applies an update that was found applicable. Should some of it wait inside the document all the same, it is taken out
 * again: what waits there is kept, comes to life later, and makes every later update slower.
 *
 * @returns whether all of it was taken in.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  // Within a change that is taken in together it was told already.
  if (doc._transaction === null) tellOthersWords(doc);
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  let isTaken = true;
  try {
    Y.applyUpdate(doc, update, LINK_ORIGIN);
  } catch {
    isTaken = false;
  }
  if (store.pendingStructs === pendingStructs && store.pendingDs === pendingDs) return isTaken;
  store.pendingStructs = pendingStructs;
  store.pendingDs = pendingDs;
  return false;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function isWithinLimits(doc: Y.Doc, { structs, ds }: Decoded): boolean {
  if (structs.length > MAX_STRUCTS) return false;
  const newClients = new Set<number>();
  for (const struct of structs) {
    if (!Number.isSafeInteger(struct.id.clock + struct.length)) return false;
    // A document inside the document is nothing that a table has.
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) return false;
    if (!doc.store.clients.has(struct.id.client)) newClients.add(struct.id.client);
  }
  return doc.store.clients.size + newClients.size <= MAX_CLIENTS && ds.clients.size <= MAX_CLIENTS;
}

function findMissing(doc: Y.Doc, { structs, ds }: Decoded): Missing | 'unfit' | undefined {
  const endByClient = new Map<number, number>();
  const endOf = (client: number): number => endByClient.get(client) ?? Y.getState(doc.store, client);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (clock > endOf(client)) return { client, clock: clock - 1 };
    const end = clock + struct.length;
    if (struct instanceof Y.Skip && end > endOf(client)) return { client, clock: end - 1 };
    endByClient.set(client, Math.max(endOf(client), end));
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (id === null) continue;
      // Nobody writes before what they write next to.
      if (id.client === struct.id.client && id.clock >= struct.id.clock) return 'unfit';
      if (id.clock >= endOf(id.client)) return { client: id.client, clock: id.clock };
    }
  }
  for (const [client, ranges] of ds.clients) {
    const beyond = ranges.find(({ clock, len }) => clock + len > endOf(client));
    if (beyond !== undefined) return { client, clock: beyond.clock + beyond.len - 1 };
  }
  return undefined;
}
