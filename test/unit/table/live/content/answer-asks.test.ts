import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AnswerAsks, parseStateVector } from '../../../../../src/table/live/content/answer-asks';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createLargeDocument } from '../../../../helpers/large-document';
import { createSimulatedScheduler } from '../../../../helpers/simulated-time';

const NOTHING = Uint8Array.of(0);

const slicesOf = ({ content }: FakeNeighbour): readonly (readonly [askId: number, index: number, isLast: boolean])[] =>
  content.map((message) => {
    if (message?.type !== 'slice') throw new Error('Only slices answer.');
    return [message.askId, message.index, message.isLast];
  });

describe('an answer', () => {
  test('comes slice by slice, and the last one says up to where it goes', async () => {
    const scheduler = createSimulatedScheduler();
    const applied = new AppliedBatches();
    applied.raise('a', 5);
    const answers = new AnswerAsks(createLargeDocument(200_000, 1), applied, scheduler);
    const neighbour = createFakeNeighbour('b');
    answers.take(neighbour, 7, NOTHING);
    applied.raise('a', 9);
    await scheduler.advance(0);
    const slices = slicesOf(neighbour);
    expect(slices.length).toBeGreaterThan(2);
    expect(slices.map(([askId]) => askId)).toEqual(slices.map(() => 7));
    expect(slices.map(([, index]) => index)).toEqual(slices.map((_, index) => index));
    // What was written after the question is not in the answer, so it is not said to be.
    expect(neighbour.content.at(-1)).toMatchObject({ isLast: true, applied: [['a', 5]] });
    expect(neighbour.content[0]).toMatchObject({ isLast: false, isDeflated: true, applied: [] });
  });

  test('waits while the link is full, and stops when the other asks anew or is gone', async () => {
    const scheduler = createSimulatedScheduler();
    const answers = new AnswerAsks(createLargeDocument(200_000, 1), new AppliedBatches(), scheduler);
    const neighbour = createFakeNeighbour('b');
    neighbour.waitingBytes = 2_000_000;
    answers.take(neighbour, 1, NOTHING);
    await scheduler.advance(5_000);
    expect(neighbour.content).toEqual([]);
    answers.take(neighbour, 2, NOTHING);
    neighbour.waitingBytes = 0;
    await scheduler.advance(1_000);
    expect(new Set(slicesOf(neighbour).map(([askId]) => askId))).toEqual(new Set([2]));
    neighbour.waitingBytes = 2_000_000;
    answers.take(neighbour, 3, NOTHING);
    await scheduler.settle();
    answers.stop(neighbour);
    await scheduler.advance(100);
    expect(slicesOf(neighbour).some(([askId]) => askId === 3)).toBe(false);
    expect(scheduler.timerCount).toBe(0);
  });

  test('TD29 is refused to who asks in a storm, and another still gets one', async () => {
    const scheduler = createSimulatedScheduler();
    const answers = new AnswerAsks(new Y.Doc(), new AppliedBatches(), scheduler);
    const [storm, calm] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    for (let askId = 1; askId <= 100; askId += 1) answers.take(storm, askId, NOTHING);
    answers.take(calm, 1, NOTHING);
    await scheduler.advance(0);
    expect(storm.refused).toEqual(Array.from({ length: 80 }, () => 'too-much'));
    expect(slicesOf(calm)).toEqual([[1, 0, true]]);
    expect(calm.refused).toEqual([]);
  });

  test('is refused to an unfit question', () => {
    const answers = new AnswerAsks(new Y.Doc(), new AppliedBatches(), createSimulatedScheduler());
    const neighbour = createFakeNeighbour('b');
    answers.take(neighbour, 1, new Uint8Array(0));
    answers.take(neighbour, 2, Uint8Array.of(5, 1));
    expect(neighbour.refused).toEqual(['unfit-message', 'unfit-message']);
    expect(parseStateVector(Uint8Array.of(1, 7, 9))).toEqual(new Map([[7, 9]]));
  });
});
