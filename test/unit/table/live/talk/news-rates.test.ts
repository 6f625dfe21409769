import { expect, test } from 'vitest';
import { NewsRates } from '../../../../../src/table/live/talk/news-rates';
import { createSimulatedScheduler } from '../../../../helpers/simulated-time';

test('TD29 of one session only so much news goes on in a second, and of another session as much', async () => {
  const scheduler = createSimulatedScheduler();
  const rates = new NewsRates(scheduler);
  const passed = (sessionId: string, count: number): number =>
    Array.from({ length: count }, () => rates.isTooMuch('presence', sessionId)).filter((isTooMuch) => !isTooMuch)
      .length;
  expect(passed('loud', 10_000)).toBe(200);
  expect(passed('calm', 20)).toBe(20);
  await scheduler.advance(1_000);
  expect(passed('loud', 10_000)).toBe(200);
});
