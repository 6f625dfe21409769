import type { yCursorPlugin, ySyncPlugin } from 'y-prosemirror';

/** The shared text: a Y.XmlFragment. Named by what y-prosemirror takes, so that only `table` imports Yjs. */
export type SharedFragment = Parameters<typeof ySyncPlugin>[0];

/** Who is present and where their cursor is. */
export type SharedAwareness = Parameters<typeof yCursorPlugin>[0];

/** Called with what changed in the fragment, and by whom. */
export type SharedObserver = Parameters<SharedFragment['observeDeep']>[0];

type SharedNode = ReturnType<SharedFragment['toArray']>[number];
export type SharedElement = Extract<SharedNode, { nodeName: string }>;
export type SharedText = Extract<SharedNode, { toDelta: () => unknown }>;

/**
 * What stands inside a fragment or an element. Any participant can put anything there, plain values included, so each is looked
 * at before it is believed.
 */
export const childrenOf = (parent: SharedFragment): readonly unknown[] => parent.toArray();

export const isSharedElement = (value: unknown): value is SharedElement =>
  typeof value === 'object' && value !== null && 'nodeName' in value && 'getAttributes' in value;

export const isSharedText = (value: unknown): value is SharedText =>
  typeof value === 'object' && value !== null && 'toDelta' in value && 'nextSibling' in value;

/** One run of text with the same marks; `text` is undefined for something embedded that is not text. */
export type SharedRun = { readonly text: string | undefined; readonly marks: Readonly<Record<string, unknown>> };

/** The runs of a shared text. */
export function runsOf(text: SharedText): readonly SharedRun[] {
  const delta: unknown = text.toDelta();
  return Array.isArray(delta) ? delta.map(readRun) : [];
}

function readRun(piece: unknown): SharedRun {
  if (!isRecord(piece)) return { text: undefined, marks: {} };
  const { insert, attributes } = piece;
  return {
    text: typeof insert === 'string' ? insert : undefined,
    marks: isRecord(attributes) ? attributes : {},
  };
}

/** The attributes of a shared element, as they came. */
export const attributesOf = (element: SharedElement): Readonly<Record<string, unknown>> => element.getAttributes();

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
