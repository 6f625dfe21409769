import type { FlowToDraw, LinkToDraw, NodeToDraw } from '$domain';
import { fitText, type Drawing, type Shape, type Tone } from './drawing';

/** Narrower than this no names would fit; the picture then scrolls. */
const MIN_FLOW_WIDTH = 620;

const HEADING_HEIGHT = 28;
const NODE_WIDTH = 12;
const NODE_GAP = 18;
const LINE_HEIGHT = 22;

type Placed = NodeToDraw & { readonly x: number; readonly y: number; readonly height: number };

/** Draws bands from column to column: as wide as what runs there. */
export function drawFlow({ columns, links }: FlowToDraw, wanted: number): Drawing {
  const width = Math.max(wanted, MIN_FLOW_WIDTH);
  const total = Math.max(1, sum(columns[0]?.nodes ?? []));
  const mostNodes = Math.max(1, ...columns.map(({ nodes }) => nodes.length));
  const scale = Math.max(mostNodes * LINE_HEIGHT, 160) / total;
  const columnWidth = width / columns.length;
  const placed = columns.map(({ nodes }, at) => placeNodes(nodes, at * columnWidth, scale));
  const height = Math.max(0, ...placed.flat().map(({ y, height: own }) => y + Math.max(own, LINE_HEIGHT)));
  const bands = links.flatMap((ways, at) => drawBands(ways, placed[at] ?? [], placed[at + 1] ?? [], scale));
  const headings = columns.map(({ heading }, at): Shape => {
    return { kind: 'text', tone: 'muted', x: at * columnWidth, y: 14, anchor: 'start', text: heading };
  });
  const nodes = placed.flat().flatMap((node) => drawNode(node, columnWidth));
  return { width, height: round(height), shapes: [...headings, ...bands, ...nodes] };
}

const sum = (nodes: readonly { readonly weight: number }[]): number =>
  nodes.reduce((all, { weight }) => all + weight, 0);

/** Under each other, none so near to the next that their names touch. */
function placeNodes(nodes: readonly NodeToDraw[], x: number, scale: number): readonly Placed[] {
  let y = HEADING_HEIGHT;
  return nodes.map((node) => {
    const height = Math.max(2, node.weight * scale);
    const placed = { ...node, x, y, height };
    y += Math.max(height, LINE_HEIGHT - NODE_GAP) + NODE_GAP;
    return placed;
  });
}

/** Bands leave and reach a node under each other, in the order in which they go. */
function drawBands(
  links: readonly LinkToDraw[],
  from: readonly Placed[],
  to: readonly Placed[],
  scale: number,
): readonly Shape[] {
  const usedFrom = new Map<number, number>();
  const usedTo = new Map<number, number>();
  const inOrder = [...links].sort((one, other) => one.from - other.from || one.to - other.to);
  return inOrder.flatMap((link): readonly Shape[] => {
    const [source, target] = [from[link.from], to[link.to]];
    if (source === undefined || target === undefined) return [];
    const thick = link.weight * scale;
    const y1 = source.y + takeSpace(usedFrom, link.from, thick);
    const y2 = target.y + takeSpace(usedTo, link.to, thick);
    const tone: Tone = source.isPlain && target.isPlain ? 'flow' : 'rest';
    return [{ kind: 'path', tone, d: bandPath(source.x + NODE_WIDTH, y1, target.x, y2, thick) }];
  });
}

function takeSpace(used: Map<number, number>, key: number, thick: number): number {
  const before = used.get(key) ?? 0;
  used.set(key, before + thick);
  return before;
}

function bandPath(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const half = round((x1 + x2) / 2);
  const [a, b, c, d] = [round(y1), round(y2), round(y2 + thick), round(y1 + thick)];
  return `M${round(x1)} ${a}C${half} ${a} ${half} ${b} ${round(x2)} ${b}V${c}C${half} ${c} ${half} ${d} ${round(x1)} ${d}Z`;
}

function drawNode({ name, x, y, height, isPlain }: Placed, columnWidth: number): readonly Shape[] {
  const middle = y + Math.max(height, 2) / 2 + 5;
  return [
    { kind: 'box', tone: isPlain ? 'solid' : 'open', x, y, width: NODE_WIDTH, height: round(height) },
    {
      kind: 'text',
      tone: 'text',
      x: x + NODE_WIDTH + 6,
      y: round(middle),
      anchor: 'start',
      text: fitText(name, columnWidth - NODE_WIDTH - 16),
    },
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
