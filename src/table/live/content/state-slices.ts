import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { wroteOnly } from './only-adds';

/** One slice is applied in one go: small enough that no device stands still for it. */
const SLICE_BYTES = 48 * 1_024;

/** A part of a document's state that can be applied after the parts before it. */
export type StateSlice = { readonly update: Uint8Array; readonly doneCount: number; readonly isLast: boolean };

type Struct = Y.Item | Y.GC;
type Range = {
  readonly client: number;
  readonly startClock: number;
  structCount: number;
  readonly encoder: Y.UpdateEncoderV1;
};
type Deletion = { readonly clock: number; length: number };

/**
 * Cuts what `stateVector` lacks of a document into slices, in an order in which nothing comes before what it builds on:
 * applied one by one, no part has to wait for a later one. What is written while the slices are being fetched may be
 * missing; it travels by itself.
 */
export class StateSlicer {
  /** How many clock ticks there are to send. */
  readonly totalCount: number;
  readonly #store: Y.Doc['store'];
  readonly #hasDeletions: boolean;
  readonly #startByClient: ReadonlyMap<number, number>;
  readonly #endByClient: ReadonlyMap<number, number>;
  readonly #nextByClient = new Map<number, number>();
  readonly #clients: number[];
  #doneCount = 0;
  #isDone = false;

  /** @param only Sends what was written by sessions that did nothing but add to these roots, and nothing else. */
  constructor(doc: Y.Doc, stateVector: ReadonlyMap<number, number>, only?: ReadonlySet<string>) {
    this.#store = doc.store;
    this.#hasDeletions = only === undefined;
    this.#endByClient = new Map([...doc.store.clients.keys()].map((client) => [client, Y.getState(doc.store, client)]));
    this.#clients = [...this.#endByClient]
      .filter(
        ([client, end]) => (stateVector.get(client) ?? 0) < end && (only === undefined || wroteOnly(doc, client, only)),
      )
      .map(([client]) => client)
      .sort((one, other) => other - one);
    this.#startByClient = new Map(
      [...this.#endByClient.keys()].map((client) => [client, stateVector.get(client) ?? 0]),
    );
    for (const client of this.#clients) this.#nextByClient.set(client, this.#startByClient.get(client) ?? 0);
    this.totalCount = this.#clients.reduce((sum, client) => sum + this.#lackOf(client), 0);
  }

  /** The next slice, or nothing after the last. There is always one: the deletions. */
  next(): StateSlice | undefined {
    if (this.#isDone) return undefined;
    const ranges = new Map<number, Range>();
    const deletions = new Map<number, Deletion[]>();
    let sizeBytes = 0;
    for (let struct = this.#take(); struct !== undefined; struct = this.#take()) {
      sizeBytes += this.#write(struct, ranges, deletions);
      if (sizeBytes >= SLICE_BYTES)
        return { update: encodeUpdate(ranges, deletions), doneCount: this.#doneCount, isLast: false };
    }
    this.#isDone = true;
    return {
      update: encodeUpdate(ranges, this.#hasDeletions ? this.#allDeletions() : new Map()),
      doneCount: this.#doneCount,
      isLast: true,
    };
  }

  #lackOf(client: number): number {
    return (this.#endByClient.get(client) ?? 0) - (this.#nextByClient.get(client) ?? 0);
  }

  /** The next struct all of whose foundations have been taken before it. */
  #take(): Struct | undefined {
    while (this.#clients.length > 0 && this.#lackOf(this.#clients[0] ?? 0) <= 0) this.#clients.shift();
    let client = this.#clients[0];
    // Foundations lie strictly earlier in the history, so that this comes to an end.
    while (client !== undefined) {
      const struct = this.#structAt(client, this.#nextByClient.get(client) ?? 0);
      const foundation = struct === undefined ? undefined : this.#missingFoundation(struct);
      if (foundation === undefined) return struct;
      client = foundation;
    }
    return undefined;
  }

  #missingFoundation(struct: Struct): number | undefined {
    if (!(struct instanceof Y.Item)) return undefined;
    const parentId = struct.parent instanceof Y.AbstractType ? struct.parent._item?.id : undefined;
    return [struct.origin, struct.rightOrigin, parentId].find(
      (id) =>
        id !== undefined &&
        id !== null &&
        id.client !== struct.id.client &&
        id.clock >= (this.#nextByClient.get(id.client) ?? Infinity),
    )?.client;
  }

  #structAt(client: number, clock: number): Struct | undefined {
    const structs = this.#store.clients.get(client) ?? [];
    let [low, high] = [0, structs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = structs[middle];
      if (struct === undefined) return undefined;
      if (clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  }

  #write(struct: Struct, ranges: Map<number, Range>, deletions: Map<number, Deletion[]>): number {
    const { client } = struct.id;
    const clock = this.#nextByClient.get(client) ?? 0;
    const known = ranges.get(client);
    const range = known ?? { client, startClock: clock, structCount: 0, encoder: new Y.UpdateEncoderV1() };
    if (known === undefined) ranges.set(client, range);
    const before = encoding.length(range.encoder.restEncoder);
    struct.write(range.encoder, clock - struct.id.clock);
    range.structCount += 1;
    const end = struct.id.clock + struct.length;
    if (struct.deleted) addDeletion(deletions, client, clock, end - clock);
    this.#doneCount += end - clock;
    this.#nextByClient.set(client, end);
    return encoding.length(range.encoder.restEncoder) - before + 8;
  }

  /** Every deletion there is: some concern what the other side had already. None of what was written meanwhile. */
  #allDeletions(): Map<number, Deletion[]> {
    const deletions = new Map<number, Deletion[]>();
    for (const [client, end] of this.#endByClient)
      for (const { deleted, id, length } of this.#store.clients.get(client) ?? []) {
        if (id.clock >= end) break;
        if (deleted) addDeletion(deletions, client, id.clock, Math.min(length, end - id.clock));
      }
    return deletions;
  }
}

function addDeletion(deletions: Map<number, Deletion[]>, client: number, clock: number, length: number): void {
  const ofClient = deletions.get(client) ?? [];
  const last = ofClient.at(-1);
  if (last !== undefined && last.clock + last.length === clock) last.length += length;
  else ofClient.push({ clock, length });
  deletions.set(client, ofClient);
}

/** The bytes of an update, form 1. Source: Yjs 13.6, `writeClientsStructs` and `writeDeleteSet`. */
function encodeUpdate(ranges: ReadonlyMap<number, Range>, deletions: ReadonlyMap<number, Deletion[]>): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, ranges.size);
  for (const { client, startClock, structCount, encoder } of [...ranges.values()].sort((a, b) => b.client - a.client)) {
    for (const number of [structCount, client, startClock]) encoding.writeVarUint(to, number);
    encoding.writeUint8Array(to, encoding.toUint8Array(encoder.restEncoder));
  }
  encoding.writeVarUint(to, deletions.size);
  for (const [client, ofClient] of [...deletions].sort(([one], [other]) => other - one)) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, ofClient.length);
    for (const { clock, length } of ofClient) {
      encoding.writeVarUint(to, clock);
      encoding.writeVarUint(to, length);
    }
  }
  return encoding.toUint8Array(to);
}
