import { isFrozenText, type FrozenNode, type FrozenRun } from '$domain';
import * as Y from 'yjs';
import type { Table } from '../table';

type Content = Record<string, unknown>;

/** The development document as it stands now, as plain values. */
export const readFrozen = ({ document }: Table): readonly FrozenNode[] => readChildren(document);

/** What stands in a part; what is neither a part nor a text is none of the document. */
const readChildren = (parent: Y.XmlFragment): readonly FrozenNode[] =>
  parent.toArray().flatMap((child: unknown) => {
    const node = readNode(child);
    return node === undefined ? [] : [node];
  });

/** A part or a text as plain values. */
export function readNode(child: unknown): FrozenNode | undefined {
  if (child instanceof Y.XmlElement) {
    const attributes: Content = child.getAttributes();
    const children = readChildren(child);
    return {
      name: child.nodeName,
      ...(Object.keys(attributes).length === 0 ? {} : { attributes: sortKeys(attributes) }),
      ...(children.length === 0 ? {} : { children }),
    };
  }
  return child instanceof Y.XmlText ? { runs: readRuns(child) } : undefined;
}

/** The stretches of a text; two with the same marks are one, however they came to be. */
export function readRuns(text: Y.XmlText): readonly FrozenRun[] {
  const runs: FrozenRun[] = [];
  const delta: unknown = text.toDelta();
  for (const piece of Array.isArray(delta) ? delta.map((one: unknown) => one) : []) {
    if (typeof piece !== 'object' || piece === null || !('insert' in piece)) continue;
    const marks = 'attributes' in piece && isContent(piece.attributes) ? { marks: sortKeys(piece.attributes) } : {};
    const { insert } = piece;
    const last = runs.at(-1);
    if (typeof insert !== 'string') runs.push({ embed: insert, ...marks });
    else if (last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(marks.marks))
      runs[runs.length - 1] = { ...last, text: last.text + insert };
    else runs.push({ text: insert, ...marks });
  }
  return runs;
}

/** Makes the parts and texts of plain values. */
export function makeNodes(nodes: readonly FrozenNode[]): (Y.XmlElement | Y.XmlText)[] {
  return nodes.map((node) => {
    if (isFrozenText(node)) {
      const text = new Y.XmlText();
      text.applyDelta(node.runs.map(runToDelta));
      return text;
    }
    const element = new Y.XmlElement(node.name);
    for (const [name, value] of Object.entries(node.attributes ?? {})) setAttribute(element, name, value);
    element.insert(0, makeNodes(node.children ?? []));
    return element;
  });
}

type Attribute = object | string | number | boolean;

/** Sets an attribute, whatever its type: those of Yjs know words only, and the editor's schema has more. */
export function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  const open: Y.XmlElement<Record<string, Attribute>> = element;
  if (isAttribute(value)) open.setAttribute(name, value);
}

const isAttribute = (value: unknown): value is Attribute => value !== undefined && value !== null;

const runToDelta = ({ text, embed, marks }: FrozenRun): unknown => ({
  insert: text ?? embed,
  ...(marks === undefined ? {} : { attributes: marks }),
});

/** A fragment that holds plain values, for whoever reads documents only as such. It belongs to no table. */
export function makeFragment(nodes: readonly FrozenNode[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('document');
  fragment.insert(0, makeNodes(nodes));
  return fragment;
}

const isContent = (value: unknown): value is Content => typeof value === 'object' && value !== null;

/** The order of attributes is another on every device. */
const sortKeys = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
