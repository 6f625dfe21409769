import { isFrozenText, LIVING, type FrozenElement, type FrozenNode } from './frozen-node';

type Change = (block: FrozenElement) => readonly FrozenNode[];

/** Fills each living block in a document with what it shows, by its name: what is frozen stays so (DM90). */
export const fillLiving = (
  nodes: readonly FrozenNode[],
  fill: (shows: string) => readonly FrozenNode[],
): readonly FrozenNode[] =>
  changeLiving(nodes, (block) => {
    const shows = block.attributes?.['shows'];
    return [{ ...block, children: fill(typeof shows === 'string' ? shows : '') }];
  });

/** Takes out of each living block what it showed, so that it follows the table again. */
export const emptyLiving = (nodes: readonly FrozenNode[]): readonly FrozenNode[] =>
  changeLiving(nodes, ({ name, attributes }) => [{ name, ...(attributes === undefined ? {} : { attributes }) }]);

/**
 * A document to be read: in the place of each living block what it showed, and below that a line that says of when. `missing`
 * stands where nothing was kept: a build that did not know living blocks froze it.
 *
 * @param draw What stands in the place of a picture; what is none stays as it is.
 */
export const openLiving = (
  nodes: readonly FrozenNode[],
  below: FrozenNode,
  missing: FrozenNode,
  draw: (node: FrozenNode) => FrozenNode = (node) => node,
): readonly FrozenNode[] =>
  changeLiving(nodes, ({ children = [] }) => (children.length === 0 ? [missing] : [...children.map(draw), below]));

/** Whether there is a living block in a document. */
export const hasLiving = (nodes: readonly FrozenNode[]): boolean =>
  nodes.some((node) => !isFrozenText(node) && (node.name === LIVING || hasLiving(node.children ?? [])));

const changeLiving = (nodes: readonly FrozenNode[], change: Change): readonly FrozenNode[] =>
  nodes.flatMap((node): readonly FrozenNode[] => {
    if (isFrozenText(node)) return [node];
    if (node.name === LIVING) return change(node);
    return node.children === undefined ? [node] : [{ ...node, children: changeLiving(node.children, change) }];
  });
