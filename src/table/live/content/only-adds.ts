import * as Y from 'yjs';

/**
 * Whether an update does nothing but put new entries under new names in these roots, as one of the sessions that may: it
 * changes nothing and takes nothing away that is there already. To be asked of an update that was found applicable (TD73).
 *
 * @param roots Names of roots that are Maps of plain values.
 * @param mayBeFrom Whether something new may come from the session that writes under this client id.
 */
export function onlyAdds(
  doc: Y.Doc,
  update: Uint8Array,
  roots: ReadonlySet<string>,
  mayBeFrom: (client: number) => boolean,
): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  const names = new Set<string>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue;
    if (!(struct instanceof Y.Item) || !mayBeFrom(client) || !isNewEntry(doc, struct, roots)) return false;
    const name = nameOf(struct);
    if (names.has(name)) return false;
    names.add(name);
  }
  return [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) => isGone(doc, client, clock, clock + len)),
  );
}

/** Whether a session wrote nothing but new entries in these roots, as far as it stands in the document. */
export function wroteOnly(doc: Y.Doc, client: number, roots: ReadonlySet<string>): boolean {
  const types = new Set<unknown>([...roots].map((root) => doc.share.get(root)));
  return (doc.store.clients.get(client) ?? []).every(
    (struct) =>
      struct instanceof Y.Item && types.has(struct.parent) && isPlainValue(struct) && followsOnNothing(struct),
  );
}

/** The root and the name under which an entry stands that came in an update. */
const nameOf = ({ parent, parentSub }: Y.Item): string => JSON.stringify([parent, parentSub]);

/** An entry that follows on another, as the next word or as the next value of a name, has an origin. */
const followsOnNothing = ({ origin, rightOrigin }: Y.Item): boolean => origin === null && rightOrigin === null;

function isNewEntry(doc: Y.Doc, entry: Y.Item, roots: ReadonlySet<string>): boolean {
  const { parentSub } = entry;
  const parent: unknown = entry.parent;
  if (!followsOnNothing(entry) || typeof parent !== 'string' || parentSub === null) return false;
  return roots.has(parent) && isPlainValue(entry) && !doc.getMap(parent)._map.has(parentSub);
}

/** Of a value that was replaced since only the place is left. */
const isPlainValue = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentAny || content instanceof Y.ContentDeleted;

/** Whether everything in a range was taken away before. */
function isGone(doc: Y.Doc, client: number, start: number, end: number): boolean {
  if (end > Y.getState(doc.store, client)) return false;
  return (doc.store.clients.get(client) ?? []).every(
    ({ id, length, deleted }) => deleted || id.clock + length <= start || id.clock >= end,
  );
}
