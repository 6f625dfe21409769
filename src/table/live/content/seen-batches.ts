const MAX_SEEN = 4_096;
/** Enough to tell two batches apart. */
const HASHED_BYTES = 4_096;

/**
 * The batches that came in of late. One that comes twice is taken once, but only if it says the same: a number alone can
 * be claimed by anyone, and would keep out the batch that it belongs to.
 */
export class SeenBatches {
  readonly #names = new Set<string>();

  /** Notes a batch and says whether it is new. */
  add(origin: string, seq: number, update: Uint8Array): boolean {
    const name = `${origin} ${seq} ${update.length} ${hashOf(update)}`;
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    const [oldest] = this.#names;
    if (this.#names.size > MAX_SEEN && oldest !== undefined) this.#names.delete(oldest);
    return true;
  }
}

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  const length = Math.min(bytes.length, HASHED_BYTES);
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash >>> 0;
}
