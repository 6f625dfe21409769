/**
 * Who is linked with whom, and along which links words travel. Every device computes this from the same facts and comes
 * to the same answer, so nobody has to decide for others.
 */

/** Beyond this many links a tablet's network and battery feel it. Source: link.md 2.6. */
export const MAX_LINKS = 8;

/** A session as the room sees it. */
export type Node = { readonly id: string; readonly isReader: boolean };

/** Session ids by the session id they have an open link with; each link stands on both sides. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * With whom `self` should be linked: with everybody while that stays within `MAX_LINKS`. In a larger room all who may
 * write stand in a ring, so that the room is one, and the rest of each one's links go to others by lot. The lot is the
 * same on every device. A reader is nobody's way to anyone else, so readers are linked with writers only.
 */
export function chooseNeighbours(nodes: readonly Node[], self: string): ReadonlySet<string> {
  const others = nodes.filter(({ id }) => id !== self);
  if (others.length <= MAX_LINKS) return new Set(others.map(({ id }) => id));
  const chosen = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  const link = (one: string, other: string): void => {
    const [ofOne, ofOther] = [chosen.get(one), chosen.get(other)];
    if (ofOne === undefined || ofOther === undefined || ofOne.size >= MAX_LINKS || ofOther.size >= MAX_LINKS) return;
    ofOne.add(other);
    ofOther.add(one);
  };
  const writers = nodes.filter(({ isReader }) => !isReader).map(({ id }) => id);
  const ring = [...writers].sort((one, other) => scoreOf(one) - scoreOf(other) || (one < other ? -1 : 1));
  ring.forEach((id, index) => {
    const next = ring[(index + 1) % ring.length];
    if (next !== undefined && next !== id) link(id, next);
  });
  // A reader needs two ways in before the writers spend their links on each other.
  for (const { one, other } of drawPairs(nodes, 'reader')) if ((chosen.get(one)?.size ?? 0) < 2) link(one, other);
  for (const { one, other } of drawPairs(nodes, 'writer')) link(one, other);
  return chosen.get(self) ?? new Set();
}

/** Pairs with at least one writer, in the order of the lot; `one` is the reader where there is one. */
function drawPairs(nodes: readonly Node[], kind: 'reader' | 'writer'): readonly { one: string; other: string }[] {
  const writers = nodes.filter(({ isReader }) => !isReader);
  const ones = kind === 'reader' ? nodes.filter(({ isReader }) => isReader) : writers;
  return ones
    .flatMap((one) =>
      writers
        .filter((other) => kind === 'reader' || one.id < other.id)
        .map((other) => ({ one: one.id, other: other.id, score: scoreOf(one.id + other.id) })),
    )
    .sort((a, b) => a.score - b.score || (a.one + a.other < b.one + b.other ? -1 : 1));
}

/** FNV-1a, 32 bits: a lot that everybody draws alike. Source: draft-eastlake-fnv. */
function scoreOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // Mixed once more: ids that differ in the last character alone would else stand together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The tree along which words of `origin` reach the room: each session's parent, by session id. Breadth first, so that
 * nobody is further away than needed; readers are leaves. Everyone with the same graph draws the same tree.
 */
export function drawTree(graph: Graph, origin: string, isReader: (id: string) => boolean): ReadonlyMap<string, string> {
  const parentById = new Map<string, string>();
  let front = [origin];
  while (front.length > 0) {
    const next: string[] = [];
    for (const id of front) {
      if (id !== origin && isReader(id)) continue;
      for (const neighbour of [...(graph.get(id) ?? [])].sort()) {
        if (neighbour === origin || parentById.has(neighbour)) continue;
        parentById.set(neighbour, id);
        next.push(neighbour);
      }
    }
    front = next;
  }
  return parentById;
}

/** To whom `self` passes on words of `origin`: its children in the tree. */
export function childrenOf(tree: ReadonlyMap<string, string>, self: string): readonly string[] {
  return [...tree].filter(([, parent]) => parent === self).map(([id]) => id);
}

/** The first step from `self` on the way to `target`, or `undefined` when there is no way. */
export function firstStep(
  graph: Graph,
  self: string,
  target: string,
  isReader: (id: string) => boolean,
): string | undefined {
  const tree = drawTree(graph, self, isReader);
  let step = target;
  for (let parent = tree.get(step); parent !== undefined; parent = tree.get(step)) {
    if (parent === self) return step;
    step = parent;
  }
  return undefined;
}
