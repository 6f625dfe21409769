import * as Y from 'yjs';
import { areEqual, findProven, hashRecords, type CheckpointFacts } from './checkpoint-facts';
import { readCheckpoints, readJournal } from './checkpoints';
import type { StoredUpdate, StoredUpdates } from './stored-updates';

/** What can still be made of a table: everything good as one state, and the records that are not. */
export type Salvage = {
  readonly state: Uint8Array;
  readonly damaged: StoredUpdates;
  /** What is known of the checkpoints, the newest first. */
  readonly facts: readonly CheckpointFacts[];
};

/**
 * Reads a damaged table: its last good checkpoint, the journal of what came after it, and each record of the log that is good
 * for itself. Everything is tried on a document of its own, because what fails half-way leaves half of it behind.
 */
export async function salvage(tableId: string, records: StoredUpdates): Promise<Salvage> {
  const checkpoints = await readCheckpoints(tableId);
  const trial = new Trial();
  const base = checkpoints.find(({ state }) => trial.take(state));
  const held = base === undefined ? undefined : findProven(records, base.facts.log);
  const isHeldWhole =
    held !== undefined && base?.facts.log !== undefined && areEqual(await hashRecords(held), base.facts.log.hash);
  // Nobody can say in which of them a byte has changed. Over the checkpoint they add only what it does not have.
  const damaged: StoredUpdate[] = held !== undefined && !isHeldWhole ? [...held] : [];
  for (const update of await readJournal(tableId)) trial.take(update);
  const suspect = new Set(damaged);
  for (const record of records) if (!trial.take(record.bytes) && !suspect.has(record)) damaged.push(record);
  const state = trial.state;
  trial.end();
  return { state, damaged, facts: checkpoints.map(({ facts }) => facts) };
}

/** A document that takes what can be applied whole. */
class Trial {
  #doc = new Y.Doc();
  readonly #taken: Uint8Array[] = [];

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  take(update: Uint8Array): boolean {
    try {
      // An update that ends in the middle of something is found before it is half applied.
      Y.decodeUpdate(update);
      Y.applyUpdate(this.#doc, update);
      this.#taken.push(update);
      return true;
    } catch {
      this.#doc.destroy();
      this.#doc = new Y.Doc();
      for (const taken of this.#taken) Y.applyUpdate(this.#doc, taken);
      return false;
    }
  }

  end(): void {
    this.#doc.destroy();
  }
}
