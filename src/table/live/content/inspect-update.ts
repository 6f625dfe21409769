import * as Y from 'yjs';
import { tellOthersWords } from '../../others-words';
import { readStructure, type StructureListener } from './read-structure';

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
    const inspection = new Inspection(doc);
    readStructure(update, inspection);
    return inspection.verdict;
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

/** What is lacking, told while an update is read. */
class Inspection implements StructureListener {
  readonly #doc: Y.Doc;
  readonly #endByClient = new Map<number, number>();
  readonly #deletingClients = new Set<number>();
  /** What was not here yet when it was read: client and clock by turns. It may stand further on. */
  readonly #awaited: number[] = [];
  #pieceCount = 0;
  #newClientCount = 0;
  #isUnfit = false;
  #gap: Missing | undefined;
  #early: Missing | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  get verdict(): Verdict {
    const { size } = this.#doc.store.clients;
    const isTooMuch = this.#pieceCount > MAX_STRUCTS || size + this.#newClientCount > MAX_CLIENTS;
    if (this.#isUnfit || isTooMuch || this.#deletingClients.size > MAX_CLIENTS) return 'unfit';
    return this.#gap ?? this.#findAwaited() ?? this.#early ?? 'applicable';
  }

  readonly onPiece = (client: number, clock: number, length: number, isGap: boolean): void => {
    this.#pieceCount += 1;
    const known = this.#endByClient.get(client);
    if (known === undefined && !this.#doc.store.clients.has(client)) this.#newClientCount += 1;
    const before = known ?? Y.getState(this.#doc.store, client);
    const end = clock + length;
    if (!Number.isSafeInteger(end)) this.#isUnfit = true;
    if (clock > before) this.#gap ??= { client, clock: clock - 1 };
    if (isGap && end > before) this.#gap ??= { client, clock: end - 1 };
    if (known === undefined || end > known) this.#endByClient.set(client, Math.max(before, end));
  };

  readonly onFoundation = (client: number, clock: number, ofClient: number, ofClock: number): void => {
    // Nobody writes before what they write next to.
    if (client === ofClient && clock >= ofClock) this.#isUnfit = true;
    if (clock >= this.#endOf(client)) this.#awaited.push(client, clock);
  };

  readonly onDeletion = (client: number, clock: number, length: number): void => {
    this.#deletingClients.add(client);
    if (clock + length > this.#endOf(client)) this.#early ??= { client, clock: clock + length - 1 };
  };

  #endOf(client: number): number {
    return this.#endByClient.get(client) ?? Y.getState(this.#doc.store, client);
  }

  #findAwaited(): Missing | undefined {
    for (let at = 0; at < this.#awaited.length; at += 2) {
      const [client = 0, clock = 0] = this.#awaited.slice(at, at + 2);
      if (clock >= this.#endOf(client)) return { client, clock };
    }
    return undefined;
  }
}
