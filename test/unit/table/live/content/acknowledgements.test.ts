import { describe, expect, test } from 'vitest';
import { Acknowledgements } from '../../../../../src/table/live/content/acknowledgements';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';
import type { Acknowledgement } from '../../../../../src/table/live/talk/messages';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Acknowledging = {
  readonly parts: Acknowledgements;
  readonly applied: AppliedBatches;
  readonly scheduler: SimulatedScheduler;
  readonly sent: { readonly to: string; readonly entries: readonly Acknowledgement[] }[];
};

/** `b` stands between `a` and `c`, and a reader `r` hangs on it. */
async function standAt(
  name: string,
  whenKept: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Acknowledging> {
  const views = await createRoomViews([
    ['a', 'b'],
    ['b', 'c'],
    ['b', 'r'],
  ]);
  const [applied, scheduler, sent] = [new AppliedBatches(), createSimulatedScheduler(), [] as Acknowledging['sent']];
  const parts = new Acknowledgements({
    map: viewOf(views, name).map,
    applied,
    scheduler,
    whenKept,
    send: (to, entries) => sent.push({ to, entries }),
    onHeld: () => undefined,
  });
  return { parts, applied, scheduler, sent };
}

describe('acknowledgements', () => {
  test('TD26 are said only when the words are kept, and said again at the next round when they were not', async () => {
    let isKept = false;
    const { parts, applied, scheduler, sent } = await standAt('c', () => Promise.resolve(isKept));
    applied.add('a', 1);
    parts.noteApplied('a');
    await scheduler.advance(1_000);
    expect(sent).toEqual([]);
    isKept = true;
    parts.repeatOld();
    await scheduler.advance(1_000);
    expect(sent).toEqual([{ to: 'b', entries: [{ origin: 'a', device: 'c', seq: 1 }] }]);
  });

  test('TD25 are told again in the second round after they were told, and at once when the ways have changed', async () => {
    const { parts, applied, scheduler, sent } = await standAt('c');
    applied.add('a', 1);
    parts.noteApplied('a');
    await scheduler.advance(1_000);
    const counts: number[] = [];
    for (const repeat of ['repeatOld', 'repeatOld', 'repeatOld', 'repeatAll'] as const) {
      parts[repeat]();
      await scheduler.advance(1_000);
      counts.push(sent.length);
    }
    expect(counts).toEqual([1, 2, 2, 3]);
  });

  test('TD26 of a device whose disk fails or hangs do not keep back those of the devices behind it', async () => {
    for (const whenKept of [() => Promise.reject(new Error('disk')), () => new Promise<boolean>(() => undefined)]) {
      const { parts, applied, scheduler, sent } = await standAt('b', whenKept);
      applied.add('a', 1);
      parts.noteApplied('a');
      parts.take('c', [{ origin: 'a', device: 'c', seq: 1 }]);
      await scheduler.advance(5_000);
      expect(sent).toEqual([{ to: 'a', entries: [{ origin: 'a', device: 'c', seq: 1 }] }]);
      expect(scheduler.timerCount).toBe(0);
    }
  });

  test('TD25 go back along the way the words came, those behind together with one’s own', async () => {
    const { parts, applied, scheduler, sent } = await standAt('b');
    applied.add('a', 1);
    parts.noteApplied('a');
    await scheduler.advance(150);
    parts.take('c', [{ origin: 'a', device: 'c', seq: 1 }]);
    parts.take('r', [{ origin: 'a', device: 'r', seq: 1 }]);
    await scheduler.advance(1_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe('a');
    expect(new Set(sent[0]?.entries.map(({ device }) => device))).toEqual(new Set(['b', 'c', 'r']));
  });

  test('TD26 count no further than what was written, and never back', async () => {
    const { parts, applied } = await standAt('a');
    for (const seq of [1, 2, 3]) applied.raise('a', seq);
    parts.take('b', [{ origin: 'a', device: 'c', seq: 2 }]);
    expect([parts.heldBy('c'), parts.heldBy('b'), parts.heldAnywhere]).toEqual([2, 0, 2]);
    parts.take('b', [{ origin: 'a', device: 'c', seq: 1 }]);
    expect(parts.heldBy('c')).toBe(2);
    parts.take('b', [{ origin: 'a', device: 'b', seq: 2 ** 52 }]);
    expect(parts.heldBy('b')).toBe(3);
    applied.raise('a', 4);
    expect(parts.heldBy('b')).toBe(3);
  });

  test('TD26 of a reader are taken for itself alone, and of devices nobody knows not at all', async () => {
    const { parts, applied, scheduler, sent } = await standAt('b');
    applied.raise('b', 5);
    parts.take('r', [
      { origin: 'b', device: 'a', seq: 5 },
      { origin: 'a', device: 'c', seq: 5 },
      { origin: 'b', device: 'r', seq: 4 },
    ]);
    for (let index = 0; index < 9_000; index += 1)
      parts.take('a', [{ origin: 'b', device: `nobody ${index}`, seq: 5 }]);
    parts.take('a', [{ origin: 'b', device: 'c', seq: 3 }]);
    expect(['a', 'c', 'r', 'nobody 1'].map((id) => parts.heldBy(id))).toEqual([0, 3, 4, 0]);
    await scheduler.advance(1_000);
    expect(sent).toEqual([]);
  });

  test('leave no timer behind', async () => {
    const { parts, applied, scheduler } = await standAt('c', () => new Promise<boolean>(() => undefined));
    applied.add('a', 1);
    parts.noteApplied('a');
    await scheduler.advance(200);
    parts.stop();
    parts.noteApplied('a');
    await scheduler.settle();
    expect(scheduler.timerCount).toBe(0);
  });
});
