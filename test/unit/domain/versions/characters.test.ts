import {
  countCharacters,
  parseRecord,
  toCharacters,
  VersionWritersSchema,
  type FrozenNode,
  type WriterRun,
} from '$domain';
import { expect, test } from 'vitest';

const paragraph = (text: string): FrozenNode => ({ name: 'paragraph', children: [{ runs: [{ text }] }] });

/** Each character that counts as `<session>.<number>`. */
const look = (nodes: readonly FrozenNode[], ...runs: readonly WriterRun[]): readonly string[] | undefined =>
  toCharacters(nodes, runs)?.map((one) => (one === undefined ? '-' : `${one.clientId}.${one.at}`));

test('DM91 each character is of the session that wrote it, whatever pieces it is kept in', () => {
  const marked: FrozenNode = {
    name: 'paragraph',
    children: [{ runs: [{ text: 'a ' }, { text: 'b', marks: { strong: {} } }] }],
  };
  expect(look([marked, paragraph('cd')], [4, 7, 10], [1, 8, 0])).toEqual(['7.10', '7.12', '7.13', '8.0']);
});

test('DM91 what a living block shows is of nobody, and takes no number', () => {
  const living: FrozenNode = { name: 'living', attributes: { shows: 'actions' }, children: [paragraph('12')] };
  expect(look([paragraph('a'), living, paragraph('b')], [2, 7, 0])).toEqual(['7.0', '-', '-', '7.1']);
});

test('DM91 of runs that do not fit the text nothing is said', () => {
  expect(look([paragraph('abc')], [2, 7, 0])).toBeUndefined();
  expect(look([paragraph('abc')], [4, 7, 0])).toBeUndefined();
  expect(look([paragraph('abc')], [3, 7, 0], [1, 8, 0])).toBeUndefined();
  expect(look([])).toEqual([]);
});

test('space and what stands between cells is not counted', () => {
  expect(countCharacters(' a | b\n')).toBe(2);
});

test('runs without a length, or that are no numbers, are not read', () => {
  for (const runs of [[[0, 1, 1]], [[1, 1]], [['1', 1, 1]], [[1, -1, 1]], 'x'])
    expect(parseRecord(VersionWritersSchema, { id: 'v', runs })).toBeUndefined();
  expect(parseRecord(VersionWritersSchema, { id: 'v', runs: [[1, 1, 1]] })).toEqual({ id: 'v', runs: [[1, 1, 1]] });
});
