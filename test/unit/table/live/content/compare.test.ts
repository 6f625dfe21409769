import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';
import { Compare } from '../../../../../src/table/live/content/compare';
import { digestOf } from '../../../../../src/table/live/content/digest';
import { FetchState } from '../../../../../src/table/live/content/fetch-state';
import type { Status } from '../../../../../src/table/live/talk/messages';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Comparing = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly compare: Compare;
  readonly scheduler: SimulatedScheduler;
  readonly diverged: (readonly [string, boolean])[];
  readonly rounds: { count: number };
};

function compareWith(...neighbours: readonly FakeNeighbour[]): Comparing {
  const [doc, applied, scheduler] = [new Y.Doc(), new AppliedBatches(), createSimulatedScheduler()];
  doc.clientID = 1;
  const diverged: (readonly [string, boolean])[] = [];
  const rounds = { count: 0 };
  const common = {
    doc,
    applied,
    scheduler,
    neighbours: new Map(neighbours.map((neighbour) => [neighbour.pass.sessionId, neighbour])),
  };
  const fetch = new FetchState({
    ...common,
    map: { selfId: 'self', members: new Map() },
    onApplied: () => undefined,
    onFetched: () => undefined,
    onProgress: () => undefined,
  });
  const compare = new Compare({
    ...common,
    fetch,
    onDiverged: ({ pass }, isDiverged) => diverged.push([pass.sessionId, isDiverged]),
    onRound: () => (rounds.count += 1),
  });
  return { doc, applied, compare, scheduler, diverged, rounds };
}

const statusesOf = ({ control }: FakeNeighbour): readonly Status[] =>
  control.flatMap((message) => (message?.type === 'status' ? [message] : []));
const hasAsked = ({ content }: FakeNeighbour): boolean => content.some((message) => message?.type === 'ask');

const OTHER_DIGEST = new Uint8Array(16).fill(7);

describe('comparing', () => {
  test('TD20 goes round every 20 to 30 seconds, and then says again what was acknowledged', async () => {
    const neighbour = createFakeNeighbour('b');
    const { compare, scheduler, rounds } = compareWith(neighbour);
    await scheduler.advance(19_000);
    expect(rounds.count).toBe(0);
    await scheduler.advance(11_000);
    expect(rounds.count).toBe(1);
    expect(statusesOf(neighbour)[0]?.digest).toHaveLength(16);
    await scheduler.advance(300_000);
    expect(rounds.count).toBeGreaterThanOrEqual(10);
    compare.stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('asks who has more, and tells who has less, at most once a second', async () => {
    const neighbour = createFakeNeighbour('b');
    const { doc, compare, scheduler } = compareWith(neighbour);
    const richer = new Y.Doc();
    richer.getText('t').insert(0, 'meer');
    compare.take(neighbour, { stateVector: Y.encodeStateVector(richer), applied: [], digest: new Uint8Array(0) });
    expect(hasAsked(neighbour)).toBe(true);
    doc.getText('t').insert(0, 'minder');
    const empty: Status = { stateVector: Uint8Array.of(0), applied: [], digest: new Uint8Array(0) };
    for (let time = 0; time < 300; time += 1) {
      compare.take(neighbour, empty);
      await scheduler.advance(10);
    }
    expect(statusesOf(neighbour).length).toBeLessThanOrEqual(4);
    expect(statusesOf(neighbour).length).toBeGreaterThanOrEqual(3);
    compare.take(neighbour, { ...empty, stateVector: new Uint8Array(0) });
    expect(neighbour.refused).toEqual(['unfit-message']);
  });

  test('TD32 says that devices with the same updates show another text, after all was fetched once more', async () => {
    const neighbour = createFakeNeighbour('b');
    const { doc, compare, scheduler, diverged } = compareWith(neighbour);
    await compare.check();
    const status: Status = { stateVector: Y.encodeStateVector(doc), applied: [], digest: OTHER_DIGEST };
    compare.take(neighbour, status);
    expect([hasAsked(neighbour), diverged]).toEqual([true, []]);
    await scheduler.advance(1_000);
    compare.take(neighbour, status);
    expect(diverged).toEqual([]);
    await scheduler.advance(25_000);
    compare.take(neighbour, status);
    expect(diverged).toEqual([['b', true]]);
    const same = await digestOf(doc, scheduler);
    compare.take(neighbour, { ...status, digest: same.ok ? same.value : OTHER_DIGEST });
    expect(diverged.at(-1)).toEqual(['b', false]);
  });

  test('TD32 does not call it that when a device is only behind or ahead, or reads only', async () => {
    const [neighbour, reader] = [createFakeNeighbour('b'), createFakeNeighbour('c', 'reader')];
    const { doc, applied, compare, scheduler, diverged } = compareWith(neighbour, reader);
    applied.raise('b', 3);
    await compare.check();
    const stateVector = Y.encodeStateVector(doc);
    for (let round = 0; round < 4; round += 1) {
      // A deletion changes no clock: only the number of the batch shows that it is on its way.
      compare.take(neighbour, { stateVector, applied: [['b', 2]], digest: OTHER_DIGEST });
      compare.take(neighbour, { stateVector, applied: [['b', 4]], digest: OTHER_DIGEST });
      compare.take(neighbour, { stateVector, applied: [['b', 3]], digest: new Uint8Array(0) });
      compare.take(reader, { stateVector, applied: [['b', 3]], digest: OTHER_DIGEST });
      await scheduler.advance(20_000);
    }
    expect(diverged).toEqual([]);
  });
});
