/** A stretch of text with its marks; `embed` is something in a text that is no text. */
export type FrozenRun = {
  readonly text?: string;
  readonly embed?: unknown;
  readonly marks?: Readonly<Record<string, unknown>>;
};

/** A text of the document. */
export type FrozenText = { readonly runs: readonly FrozenRun[] };

/** A part of the document with what stands in it, whatever its kind is. */
export type FrozenElement = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly FrozenNode[];
};

/** The development document as plain values: all of it, also what this build does not know. */
export type FrozenNode = FrozenElement | FrozenText;

/** What a living block is called; see the schema of the editor. */
export const LIVING = 'living';

/** Deeper comes from no person. */
const MAX_DEPTH = 64;

export const isFrozenText = (node: FrozenNode): node is FrozenText => 'runs' in node;

/** The document as the text that is kept of it. */
export const frozenToText = (nodes: readonly FrozenNode[]): string => JSON.stringify(nodes);

/** Reads a document that was kept; `undefined` where it is none. */
export function parseFrozen(text: string): readonly FrozenNode[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return areNodes(parsed, 1) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function areNodes(value: unknown, depth: number): value is readonly FrozenNode[] {
  return depth <= MAX_DEPTH && Array.isArray(value) && value.every((node: unknown) => isNode(node, depth));
}

function isNode(value: unknown, depth: number): boolean {
  if (!isPlain(value)) return false;
  const { runs, name, attributes, children } = value;
  if (runs !== undefined) return Array.isArray(runs) && runs.every(isRun);
  return (
    typeof name === 'string' &&
    (attributes === undefined || isPlain(attributes)) &&
    (children === undefined || areNodes(children, depth + 1))
  );
}

function isRun(value: unknown): boolean {
  if (!isPlain(value)) return false;
  const { text, embed, marks } = value;
  return (typeof text === 'string' || embed !== undefined) && (marks === undefined || isPlain(marks));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
