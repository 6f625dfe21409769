import type { NodeType } from 'prosemirror-model';
import { areKnownAttributes, documentSchema } from './schema';
import { attributesOf, childrenOf, isRecord, isSharedElement, isSharedText, runsOf } from './shared';
import type { SharedElement, SharedFragment, SharedObserver, SharedText } from './shared';

/** How deep blocks may stand in each other. Deeper comes from no person, and drawing it would exhaust the stack. */
export const MAX_DEPTH = 24;

/**
 * Counts what this build does not know in a shared document, and remembers what it has seen, so that after a change only
 * the changed parts are looked at again.
 *
 * y-prosemirror deletes what it cannot draw, for everybody. So the editor binds itself to a document only while this
 * count is zero.
 */
export interface UnknownContentCounter {
  count(): number;
  /** To be called with the events of each change, before `count`. */
  forget(events: Parameters<SharedObserver>[0]): void;
}

export function createUnknownContentCounter(fragment: SharedFragment): UnknownContentCounter {
  const known = new WeakSet<object>();
  return {
    count: () => countInside(fragment, documentSchema.topNodeType, 1, known),
    forget: (events) => {
      for (const { target, path } of events) {
        let changed: unknown = target;
        for (let step = path.length; step >= 0 && typeof changed === 'object' && changed !== null; step -= 1) {
          known.delete(changed);
          changed = 'parent' in changed ? changed.parent : undefined;
        }
      }
    },
  };
}

function countInside(parent: SharedFragment, parentType: NodeType, depth: number, known: WeakSet<object>): number {
  return childrenOf(parent).reduce<number>((total, child) => total + countChild(child, parentType, depth, known), 0);
}

function countChild(child: unknown, parentType: NodeType, depth: number, known: WeakSet<object>): number {
  if (typeof child !== 'object' || child === null) return 1;
  if (known.has(child)) return 0;
  let found = 1;
  if (isKnownText(child, parentType)) {
    found = runsOf(child).filter((run) => run.text === undefined || !areKnownMarks(run.marks)).length;
  } else if (isSharedElement(child)) {
    const type = knownTypeOf(child, parentType, depth);
    if (type !== undefined) found = countInside(child, type, depth + 1, known);
  }
  if (found === 0) known.add(child);
  return found;
}

/** The kind of block an element is, if this build knows it, with these attributes, in this place. */
export function knownTypeOf(element: SharedElement, parentType: NodeType, depth: number): NodeType | undefined {
  const name = element.nodeName;
  const type = Object.hasOwn(documentSchema.nodes, name) ? documentSchema.nodes[name] : undefined;
  if (type === undefined || type.isText || depth > MAX_DEPTH) return undefined;
  const fits = parentType.contentMatch.matchType(type) !== null;
  return fits && areKnownAttributes(name, attributesOf(element)) ? type : undefined;
}

/** Whether this is text, in a place where text may stand. */
export const isKnownText = (child: unknown, parentType: NodeType): child is SharedText =>
  isSharedText(child) && parentType.inlineContent;

const areKnownMarks = (marks: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(marks).every(([name, attributes]) => isKnownMark(name, attributes));

/** Whether this build has such a mark, with these attributes. An unsafe link is known: it is shown without its address. */
export function isKnownMark(name: string, attributes: unknown): boolean {
  if (!Object.hasOwn(documentSchema.marks, name)) return false;
  if (name !== 'link') return true;
  return isRecord(attributes) && Object.keys(attributes).join() === 'href' && typeof attributes['href'] === 'string';
}
