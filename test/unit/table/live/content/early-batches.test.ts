import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { EarlyBatches, type Batch } from '../../../../../src/table/live/content/early-batches';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';

const batchOf = (from: FakeNeighbour, origin: string, seq: number, sinceMs = 0, byteCount = 1): Batch => ({
  from,
  origin,
  seq,
  update: new Uint8Array(byteCount),
  sinceMs,
});

describe('early batches', () => {
  test('wait for the one piece they lack', () => {
    const early = new EarlyBatches();
    const from = createFakeNeighbour('b');
    const doc = new Y.Doc();
    doc.clientID = 5;
    early.add(batchOf(from, 'b', 1), { client: 5, clock: 2 });
    early.add(batchOf(from, 'b', 2), { client: 5, clock: 3 });
    expect(early.takeReady(doc)).toEqual([]);
    doc.getText('t').insert(0, 'abc');
    expect(early.takeReady(doc).map(({ seq }) => seq)).toEqual([1]);
    expect(early.size).toBe(1);
    expect([...early.sources]).toEqual([from]);
  });

  test('TD29 wait in bounded number and size', () => {
    const from = createFakeNeighbour('b');
    const many = new EarlyBatches();
    for (let seq = 0; seq < 10_000; seq += 1) many.add(batchOf(from, 'b', seq), { client: 5, clock: 2 });
    expect(many.size).toBe(512);
    const large = new EarlyBatches();
    for (let seq = 0; seq < 30; seq += 1) large.add(batchOf(from, 'b', seq, 0, 1_048_576), { client: 5, clock: 2 });
    expect(large.size).toBe(16);
    // Room that was freed is room again.
    large.dropOverdue(30_001);
    large.add(batchOf(from, 'b', 99, 30_001, 1_048_576), { client: 5, clock: 2 });
    expect(large.size).toBe(1);
  });

  test('TD24 are made up when their own maker, asked after they came, does not have what they build on', () => {
    const early = new EarlyBatches();
    const [maker, passer] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    early.add(batchOf(maker, 'b', 1, 100), { client: 5, clock: 2 });
    early.add(batchOf(maker, 'b', 2, 500), { client: 5, clock: 2 });
    early.add(batchOf(passer, 'b', 3, 100), { client: 5, clock: 2 });
    expect(early.takeMadeUp(maker, 400).map(({ seq }) => seq)).toEqual([1]);
    expect(early.takeMadeUp(passer, 400)).toEqual([]);
    expect(early.size).toBe(2);
  });
});
