import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from '../../../../src/app/pwa/calm';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';

let scheduler: SimulatedScheduler;
let rest: () => void;

async function begin(calm: Calm): Promise<{ isCalm: boolean }> {
  const seen = { isCalm: false };
  void calm.settle(scheduler).then(() => (seen.isCalm = true));
  await scheduler.advance(1);
  return seen;
}

beforeEach(() => {
  scheduler = createSimulatedScheduler();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    rest = run;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('AP5 nothing begins before the page rests', async () => {
  const seen = await begin(new Calm());
  await scheduler.advance(60_000);
  expect(seen.isCalm).toBe(false);
  rest();
  await scheduler.advance(1);
  expect(seen.isCalm).toBe(true);
});

test('AP5 a browser that does not tell when a page rests is given a moment', async () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('requestIdleCallback', undefined);
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  const seen = await begin(new Calm());
  expect(seen.isCalm).toBe(false);
  await scheduler.advance(2_000);
  expect(seen.isCalm).toBe(true);
});

test('AP5 a table that comes in goes first, and every one of them', async () => {
  const calm = new Calm();
  const [one, other] = [calm.hold(), calm.hold()];
  const seen = await begin(calm);
  rest();
  await scheduler.advance(10_000);
  one();
  one();
  await scheduler.advance(1);
  expect(seen.isCalm).toBe(false);
  other();
  await scheduler.advance(1);
  expect([seen.isCalm, scheduler.timerCount]).toEqual([true, 0]);
});

test('AP5 a table that does not come in holds nothing back for ever', async () => {
  const calm = new Calm();
  const release = calm.hold();
  const seen = await begin(calm);
  rest();
  await scheduler.advance(29_000);
  expect(seen.isCalm).toBe(false);
  await scheduler.advance(2_000);
  expect(seen.isCalm).toBe(true);
  release();
});
