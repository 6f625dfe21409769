import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  chooseNeighbours,
  drawTree,
  firstStep,
  MAX_LINKS,
  type Graph,
  type Node,
} from '../../../../../src/table/live/room/overlay';

const nodesOf = (writers: number, readers = 0): readonly Node[] => [
  ...Array.from({ length: writers }, (_, index) => ({ id: `w${index}`, isReader: false })),
  ...Array.from({ length: readers }, (_, index) => ({ id: `r${index}`, isReader: true })),
];

const graphOf = (nodes: readonly Node[]): Graph =>
  new Map(nodes.map(({ id }) => [id, chooseNeighbours(nodes, id)] as const));

const isReader = (id: string): boolean => id.startsWith('r');

describe('the overlay', () => {
  test('TD25 links everybody with everybody up to 8 links, and beyond that nobody with more', () => {
    for (const count of [2, 3, 5, 8, 9]) {
      const nodes = nodesOf(count);
      for (const { id } of nodes) expect(chooseNeighbours(nodes, id).size).toBe(count - 1);
    }
    for (const count of [10, 12, 20, 30, 40, 100]) {
      const nodes = nodesOf(count);
      for (const { id } of nodes) {
        const { size } = chooseNeighbours(nodes, id);
        expect(size).toBeLessThanOrEqual(MAX_LINKS);
        expect(size).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('TD25 is seen alike by both ends, is one room, and nobody is far away', () => {
    for (const count of [10, 12, 20, 30, 40, 100]) {
      const nodes = nodesOf(count);
      const graph = graphOf(nodes);
      for (const [id, linked] of graph) for (const other of linked) expect(graph.get(other)?.has(id)).toBe(true);
      for (const { id } of nodes.slice(0, 5)) {
        const tree = drawTree(graph, id, isReader);
        expect(tree.size).toBe(count - 1);
        let steps = 0;
        for (const start of tree.keys()) {
          let depth = 0;
          for (let at = start; at !== id; at = tree.get(at) ?? id) depth += 1;
          steps = Math.max(steps, depth);
        }
        expect(steps).toBeLessThanOrEqual(4);
      }
    }
  });

  test('TD22 links readers with writers only, two ways in, and nothing leads through a reader', () => {
    for (const [writers, readers] of [
      [6, 10],
      [12, 12],
      [30, 10],
      [5, 30],
    ] as const) {
      const nodes = nodesOf(writers, readers);
      const graph = graphOf(nodes);
      for (const { id } of nodes.filter((node) => node.isReader)) {
        const linked = [...(graph.get(id) ?? [])];
        expect(linked.some(isReader)).toBe(false);
        // Thirty readers cannot each have two of five writers' eight links.
        if (readers * 2 <= writers * 5) expect(linked.length).toBeGreaterThanOrEqual(2);
      }
      for (const origin of ['w0', 'r0']) {
        const tree = drawTree(graph, origin, isReader);
        for (const parent of tree.values()) expect(parent === origin || !isReader(parent)).toBe(true);
      }
    }
  });

  test('draws a tree in which each has one parent, the same for everyone, and finds the first step', () => {
    const graph: Graph = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set(['a', 'c', 'd'])],
      ['c', new Set(['a', 'b', 'd'])],
      ['d', new Set(['b', 'c', 'e'])],
      ['e', new Set(['d'])],
    ]);
    const tree = drawTree(graph, 'a', isReader);
    expect([...tree]).toEqual([
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'b'],
      ['e', 'd'],
    ]);
    expect(childrenOf(tree, 'b')).toEqual(['d']);
    expect(firstStep(graph, 'a', 'e', isReader)).toBe('b');
    expect(firstStep(graph, 'a', 'nobody', isReader)).toBeUndefined();
    const through: Graph = new Map([
      ['a', new Set(['r'])],
      ['r', new Set(['a', 'b'])],
      ['b', new Set(['r'])],
    ]);
    expect(firstStep(through, 'a', 'b', isReader)).toBeUndefined();
  });
});
