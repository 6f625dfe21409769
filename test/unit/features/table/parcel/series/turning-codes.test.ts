// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  TurningCodes,
  type TurningMeans,
} from '../../../../../../src/features/table/parcel/series/turning-codes.svelte';
import { createSimulatedScheduler } from '../../../../../helpers/simulated-time';

const TEXTS = ['otq1.a', 'otq1.b', 'otq1.c'];
const draw: TurningMeans['draw'] = (text) => Promise.resolve({ size: 1, path: text });

async function start(
  texts = TEXTS,
  change: Partial<TurningMeans> = {},
): Promise<{ turning: TurningCodes; scheduler: ReturnType<typeof createSimulatedScheduler> }> {
  const scheduler = createSimulatedScheduler();
  const turning = new TurningCodes(texts, { scheduler, draw, isCalm: false, ...change });
  await scheduler.settle();
  return { turning, scheduler };
}

describe('codes that turn', () => {
  test('four are shown a second, over and over, until it is stopped', async () => {
    const { turning, scheduler } = await start();
    const seen = [turning.drawing?.path];
    for (let count = 0; count < 4; count += 1) {
      await scheduler.advance(250);
      seen.push(turning.drawing?.path);
    }
    expect(seen).toEqual(['otq1.a', 'otq1.b', 'otq1.c', 'otq1.a', 'otq1.b']);
    turning.stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('held still it stays, and turns on from there', async () => {
    const { turning, scheduler } = await start();
    turning.toggle();
    await scheduler.advance(5_000);
    expect([turning.index, turning.isPaused]).toEqual([0, true]);
    turning.toggle();
    await scheduler.advance(250);
    expect([turning.index, turning.isPaused]).toEqual([2, false]);
    turning.stop();
  });

  test('a step goes one on or back, round the ends, and holds it there', async () => {
    const { turning, scheduler } = await start();
    turning.step(-1);
    await scheduler.advance(5_000);
    expect([turning.drawing?.path, turning.isPaused]).toEqual(['otq1.c', true]);
    turning.step(1);
    await scheduler.settle();
    expect(turning.drawing?.path).toBe('otq1.a');
    expect(scheduler.timerCount).toBe(0);
  });

  test('who asked for little motion starts it, and sees one a second', async () => {
    const { turning, scheduler } = await start(TEXTS, { isCalm: true });
    await scheduler.advance(5_000);
    expect([turning.index, turning.isPaused]).toEqual([0, true]);
    turning.toggle();
    await scheduler.advance(999);
    expect(turning.index).toBe(1);
    await scheduler.advance(1);
    expect(turning.index).toBe(2);
    turning.stop();
  });

  test('a single code has nothing to turn to', async () => {
    const { turning, scheduler } = await start(['otq1.a']);
    expect([turning.drawing?.path, turning.isPaused, scheduler.timerCount]).toEqual(['otq1.a', true, 0]);
  });

  test('where what draws cannot be fetched, that is said and nothing turns', async () => {
    const { turning, scheduler } = await start(TEXTS, { draw: () => Promise.reject(new Error('no network')) });
    expect([turning.hasFailedToDraw, scheduler.timerCount]).toEqual([true, 0]);
  });
});
