import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from '../../../../../src/table/live/content/inspect-update';
import { StateSlicer, type StateSlice } from '../../../../../src/table/live/content/state-slices';
import { createLargeDocument, writeAtRandom } from '../../../../helpers/large-document';
import { createRandom } from '../../../../helpers/simulated-time';

function slicesOf(doc: Y.Doc, stateVector: ReadonlyMap<number, number> = new Map()): readonly StateSlice[] {
  const slicer = new StateSlicer(doc, stateVector);
  const slices: StateSlice[] = [];
  for (let slice = slicer.next(); slice !== undefined; slice = slicer.next()) slices.push(slice);
  return slices;
}

/** Applies slices one by one; each must be applicable at its turn. */
function applyInOrder(doc: Y.Doc, slices: readonly StateSlice[]): void {
  for (const { update } of slices) {
    expect(inspectUpdate(doc, update)).toBe('applicable');
    Y.applyUpdate(doc, update);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
}

const readText = (doc: Y.Doc): string => doc.getXmlFragment('document').toJSON();
const stateVectorOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

describe('a table in slices', () => {
  test('TD27 of a megabyte, written by several at once: no slice waits for a later one, and the end is equal', () => {
    const doc = createLargeDocument(1_000_000, 1);
    const slices = slicesOf(doc);
    expect(slices.length).toBeGreaterThan(10);
    expect(slices.filter(({ isLast }) => isLast)).toEqual([slices.at(-1)]);
    const copy = new Y.Doc();
    applyInOrder(copy, slices);
    expect(readText(copy)).toBe(readText(doc));
    expect(stateVectorOf(copy)).toEqual(stateVectorOf(doc));
    // Progress only grows, and comes to the end.
    const done = slices.map(({ doneCount }) => doneCount);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(new StateSlicer(doc, new Map()).totalCount);
  });

  test('TD27 goes on from any state that a device has reached', () => {
    const random = createRandom(7);
    for (let round = 0; round < 30; round += 1) {
      const doc = createLargeDocument(60_000, 100 + round);
      const part = new Y.Doc();
      const slices = slicesOf(doc);
      applyInOrder(part, slices.slice(0, Math.floor(random() * slices.length)));
      writeAtRandom([doc], random, 20);
      applyInOrder(part, slicesOf(doc, stateVectorOf(part)));
      expect(readText(part)).toBe(readText(doc));
      expect(stateVectorOf(part)).toEqual(stateVectorOf(doc));
    }
  });

  test('TD27 that grows and shrinks while it is being sent brings what was there at the beginning', () => {
    const doc = createLargeDocument(300_000, 3);
    const random = createRandom(5);
    const before = stateVectorOf(doc);
    const slicer = new StateSlicer(doc, new Map());
    const copy = new Y.Doc();
    for (let slice = slicer.next(); slice !== undefined; slice = slicer.next()) {
      applyInOrder(copy, [slice]);
      writeAtRandom([doc], random, 25);
    }
    for (const [client, clock] of before) expect(Y.getState(copy.store, client)).toBeGreaterThanOrEqual(clock);
    applyInOrder(copy, slicesOf(doc, stateVectorOf(copy)));
    expect(readText(copy)).toBe(readText(doc));
  });

  test('brings the deletions of what was known already', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'wat er was');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    doc.getText('t').delete(0, 4);
    const slices = slicesOf(doc, stateVectorOf(copy));
    expect(slices).toHaveLength(1);
    applyInOrder(copy, slices);
    expect(copy.getText('t').toJSON()).toBe('er was');
  });

  test('of an empty table is one empty slice', () => {
    const slices = slicesOf(new Y.Doc());
    expect(slices).toHaveLength(1);
    expect(slices[0]).toMatchObject({ doneCount: 0, isLast: true });
  });

  test('takes the word of someone who claims to have more than there is', () => {
    const doc = createLargeDocument(20_000, 9);
    const claimed = new Map([...stateVectorOf(doc)].map(([client, clock]) => [client, clock + 1_000]));
    const slices = slicesOf(doc, claimed.set(123, 5));
    expect(slices).toHaveLength(1);
    expect(slices[0]?.isLast).toBe(true);
  });
});
