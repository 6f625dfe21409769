import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';
import { deflate } from '../../../../../src/table/live/content/deflate';
import { FetchState } from '../../../../../src/table/live/content/fetch-state';
import { StateSlicer } from '../../../../../src/table/live/content/state-slices';
import type { Slice } from '../../../../../src/table/live/talk/messages';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createLargeDocument } from '../../../../helpers/large-document';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Fetching = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly fetch: FetchState;
  readonly scheduler: SimulatedScheduler;
  readonly fractions: (number | undefined)[];
  readonly fetched: string[];
  readonly heard: string[];
};

function fetchFrom(...neighbours: readonly FakeNeighbour[]): Fetching {
  const [doc, applied, scheduler] = [new Y.Doc(), new AppliedBatches(), createSimulatedScheduler()];
  const fractions: (number | undefined)[] = [];
  const [fetched, heard]: [string[], string[]] = [[], []];
  const fetch: FetchState = new FetchState({
    doc,
    applied,
    map: { selfId: 'self', members: new Map() },
    scheduler,
    neighbours: new Map(neighbours.map((neighbour) => [neighbour.pass.sessionId, neighbour])),
    onApplied: (origin) => heard.push(origin),
    onFetched: ({ pass }) => fetched.push(pass.sessionId),
    onProgress: () => fractions.push(fetch.receivedFraction),
  });
  return { doc, applied, fetch, scheduler, fractions, fetched, heard };
}

const asksOf = ({ content }: FakeNeighbour): readonly { readonly askId: number; readonly stateVector: Uint8Array }[] =>
  content.filter((message) => message?.type === 'ask');

/** The slices that a device with this document answers its last question with. */
function answerOf(doc: Y.Doc, neighbour: FakeNeighbour): Slice[] {
  const ask = asksOf(neighbour).at(-1);
  if (ask === undefined) throw new Error('Nothing was asked.');
  const slicer = new StateSlicer(doc, Y.decodeStateVector(ask.stateVector));
  const slices: Slice[] = [];
  for (let slice = slicer.next(); slice !== undefined; slice = slicer.next())
    slices.push({
      ...slice,
      askId: ask.askId,
      index: slices.length,
      totalCount: slicer.totalCount,
      isDeflated: false,
      applied: slice.isLast ? [['writer', 3]] : [],
    });
  return slices;
}

const textOf = (doc: Y.Doc): string => doc.getXmlFragment('document').toJSON();

describe('fetching a table', () => {
  test('TD27 takes the slices of one device, tells how far it is, and says what has come', async () => {
    const [source, other] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    const { doc, fetch, scheduler, fractions, fetched, heard } = fetchFrom(source, other);
    const large = createLargeDocument(300_000, 1);
    fetch.want(source);
    fetch.want(other);
    expect([asksOf(source).length, asksOf(other).length]).toEqual([1, 0]);
    for (const slice of answerOf(large, source)) {
      const { bytes, isDeflated } = await deflate(slice.update);
      fetch.take(source, { ...slice, update: bytes, isDeflated });
      await scheduler.advance(1);
    }
    await scheduler.advance(1);
    expect(textOf(doc)).toBe(textOf(large));
    const told = fractions.filter((fraction) => fraction !== undefined);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((one, another) => one - another));
    expect(fetch.receivedFraction).toBeUndefined();
    expect([fetched, heard]).toEqual([['b'], ['writer']]);
    // Only now is the next one asked, and for nothing that is here already.
    expect(answerOf(large, other)).toHaveLength(1);
  });

  test('TD27 goes on with another device when the source goes half-way, without fetching anything twice', async () => {
    const [source, other] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    const { doc, fetch, scheduler } = fetchFrom(source, other);
    const large = createLargeDocument(300_000, 1);
    fetch.want(source);
    const slices = answerOf(large, source);
    for (const slice of slices.slice(0, 3)) fetch.take(source, slice);
    await scheduler.advance(10);
    fetch.lose(source);
    const rest = answerOf(large, other);
    expect(rest.length).toBeLessThan(slices.length - 1);
    for (const slice of rest) fetch.take(other, slice);
    await scheduler.advance(50);
    expect(textOf(doc)).toBe(textOf(large));
  });

  test('TD27 says that a large table is arriving before its first piece is applied, until an answer has come in whole', async () => {
    const [source, other] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    const { doc, fetch, scheduler } = fetchFrom(source, other);
    const large = createLargeDocument(300_000, 1);
    const arriving: boolean[] = [];
    doc.on('update', () => arriving.push(fetch.isArriving));
    fetch.want(source);
    expect(fetch.isArriving).toBe(false);
    for (const slice of answerOf(large, source).slice(0, 3)) fetch.take(source, slice);
    await scheduler.advance(10);
    fetch.lose(source);
    // Given up half-way is not whole.
    expect(fetch.isArriving).toBe(true);
    for (const slice of answerOf(large, other)) fetch.take(other, slice);
    await scheduler.advance(50);
    expect(fetch.isArriving).toBe(false);
    expect(new Set(arriving)).toEqual(new Set([true]));
  });

  test('TD27 says of a small table not that it is arriving, nor of a large one when nobody is there to go on', async () => {
    const source = createFakeNeighbour('b');
    const { fetch, scheduler } = fetchFrom(source);
    fetch.want(source);
    for (const slice of answerOf(new Y.Doc(), source)) fetch.take(source, slice);
    await scheduler.advance(10);
    expect(fetch.isArriving).toBe(false);
    const half = fetchFrom();
    half.fetch.want(source);
    for (const slice of answerOf(createLargeDocument(300_000, 1), source).slice(0, 2)) half.fetch.take(source, slice);
    await half.scheduler.advance(10);
    expect(half.doc.getXmlFragment('document').length).toBeGreaterThan(0);
    expect(half.fetch.isArriving).toBe(false);
  });

  test('TD27 asks somebody else when a source stays silent, and takes turns with one that never ends', async () => {
    const [silent, other] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    const { fetch, scheduler } = fetchFrom(silent, other);
    fetch.want(silent);
    fetch.want(other);
    await scheduler.advance(8_000);
    expect(asksOf(other)).toHaveLength(1);
    // One slice every seven seconds: never silent, never done.
    const large = createLargeDocument(800_000, 2);
    const slices = answerOf(large, other);
    for (const slice of slices.slice(0, 10)) {
      fetch.take(other, slice);
      await scheduler.advance(7_000);
    }
    expect(asksOf(silent)).toHaveLength(2);
    expect(silent.refused.concat(other.refused)).toEqual([]);
  });

  test('TD29 asks nobody more often than a device that is well may ask', async () => {
    const source = createFakeNeighbour('b');
    const { fetch, scheduler } = fetchFrom(source);
    for (let round = 0; round < 1_000; round += 1) {
      fetch.want(source);
      const ask = asksOf(source).at(-1);
      if (ask !== undefined) for (const slice of answerOf(new Y.Doc(), source)) fetch.take(source, slice);
      await scheduler.advance(10);
    }
    expect(asksOf(source).length).toBeLessThanOrEqual(15);
    expect(asksOf(source).length).toBeGreaterThan(10);
    fetch.stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('TD29 refuses an answer to nothing, but not the rest of one that was given up', async () => {
    const [source, other] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    const { doc, fetch, scheduler } = fetchFrom(source, other);
    const large = createLargeDocument(200_000, 1);
    fetch.want(source);
    const slices = answerOf(large, source);
    for (const slice of slices) fetch.take(other, slice);
    expect(other.refused).toEqual(slices.map(() => 'stray-answer'));
    await scheduler.advance(8_000);
    for (const slice of slices.slice(0, 1)) fetch.take(source, { ...slice, askId: 1 });
    expect(source.refused).toEqual([]);
    await scheduler.advance(10);
    expect(doc.store.clients.size).toBe(0);
  });

  test('TD29 refuses slices that bring the answer no nearer to its end', async () => {
    const large = createLargeDocument(200_000, 1);
    const shaped = async (change: (slice: Slice) => Slice): Promise<FakeNeighbour> => {
      const source = createFakeNeighbour('b');
      const { fetch, scheduler } = fetchFrom(source);
      fetch.want(source);
      for (const slice of answerOf(large, source).slice(0, 3)) fetch.take(source, change(slice));
      await scheduler.advance(10);
      fetch.stop();
      return source;
    };
    const empty = Uint8Array.of(0, 0);
    const cases: readonly ((slice: Slice) => Slice)[] = [
      (slice) => ({ ...slice, update: empty }),
      (slice) => ({ ...slice, doneCount: 5 }),
      (slice) => ({ ...slice, totalCount: 1 }),
      (slice) => ({ ...slice, update: slice.update.subarray(0, slice.update.length - 9) }),
      (slice) => ({ ...slice, isDeflated: true }),
    ];
    for (const change of cases) expect((await shaped(change)).refused).toEqual(['unfit-update']);
    expect((await shaped((slice) => slice)).refused).toEqual([]);
  });

  test('TD29 keeps no more slices waiting than it can hold', () => {
    const source = createFakeNeighbour('b');
    const { fetch } = fetchFrom(source);
    fetch.want(source);
    const slice = { askId: 1, index: 0, doneCount: 1, totalCount: 9, isLast: false, isDeflated: true, applied: [] };
    for (let index = 0; index < 10; index += 1)
      fetch.take(source, { ...slice, index, update: new Uint8Array(16 * 1_048_576) });
    expect(source.refused).toEqual(Array.from({ length: 6 }, () => 'too-much'));
    fetch.stop();
  });

  test('asks again when a slice is missing in the row, or comes too early', async () => {
    const source = createFakeNeighbour('b');
    const { doc, fetch, scheduler } = fetchFrom(source);
    const large = createLargeDocument(200_000, 1);
    fetch.want(source);
    const slices = answerOf(large, source);
    for (const slice of slices.filter(({ index }) => index !== 1)) fetch.take(source, slice);
    await scheduler.advance(1_000);
    expect(asksOf(source)).toHaveLength(2);
    for (const slice of answerOf(large, source)) fetch.take(source, slice);
    await scheduler.advance(100);
    expect(textOf(doc)).toBe(textOf(large));
    expect(source.refused).toEqual([]);
  });

  test('TD22 asks no reader, and takes nothing from one', () => {
    const reader = createFakeNeighbour('b', 'reader');
    const { fetch } = fetchFrom(reader);
    fetch.want(reader);
    expect(reader.content).toEqual([]);
    const slice = { askId: 1, index: 0, doneCount: 0, totalCount: 0, isLast: true, isDeflated: false, applied: [] };
    fetch.take(reader, { ...slice, update: Uint8Array.of(0, 0) });
    expect(reader.refused).toEqual(['reader-wrote']);
  });

  test('knows by clock and by batch what it lacks', () => {
    const { doc, applied, fetch } = fetchFrom();
    doc.clientID = 5;
    doc.getText('t').insert(0, 'abc');
    applied.raise('a', 2);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const digest = new Uint8Array(0);
    const stateVector = (): Uint8Array => Y.encodeStateVector(other);
    expect(fetch.lacks({ stateVector: stateVector(), applied: [['a', 2]], digest })).toBe(false);
    expect(fetch.lacks({ stateVector: stateVector(), applied: [['a', 3]], digest })).toBe(true);
    expect(fetch.lacks({ stateVector: stateVector(), applied: [['self', 9]], digest })).toBe(false);
    other.getText('t').insert(0, 'd');
    expect(fetch.lacks({ stateVector: stateVector(), applied: [], digest })).toBe(true);
  });
});
