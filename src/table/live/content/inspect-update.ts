import * as Y from 'yjs';

/** What can be done with an update at this moment. `early`: it builds on something that is not here yet. */
export type Verdict = 'applicable' | 'early' | 'unfit';

/** Far beyond what a person does in one go; bringing in 5,000 rows stays below it. */
const MAX_STRUCTS = 200_000;
const MAX_CLIENTS = 1_000;

/**
 * Reads an update before it touches the document, so that nothing is half applied and nothing waits inside the document
 * for what may never come. A deletion of what does not exist yet is `early` as well: applied, it would silence someone's
 * future words. Source of the danger: reliability.md 2.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Verdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return 'unfit';
  }
  const { structs, ds } = decoded;
  if (structs.length > MAX_STRUCTS || ds.clients.size > MAX_CLIENTS) return 'unfit';
  const endByClient = new Map<number, number>();
  const endOf = (client: number): number => endByClient.get(client) ?? Y.getState(doc.store, client);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (!Number.isSafeInteger(clock + struct.length)) return 'unfit';
    if (struct instanceof Y.Skip || clock > endOf(client)) return 'early';
    endByClient.set(client, Math.max(endOf(client), clock + struct.length));
  }
  if (endByClient.size > MAX_CLIENTS) return 'unfit';
  const isHere = (id: Y.ID | null): boolean => id === null || id.clock < endOf(id.client);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (!isHere(struct.origin) || !isHere(struct.rightOrigin) || !isHere(parent)) return 'early';
  }
  for (const [client, ranges] of ds.clients)
    if (ranges.some(({ clock, len }) => clock + len > endOf(client))) return 'early';
  return 'applicable';
}
