import { expect, test, vi } from 'vitest';
import { inSlices } from '../../../../../src/features/inventory/exchange/in-slices';

function* count(until: number): Generator<number, string> {
  for (let done = 1; done <= until; done += 1) yield done;
  return 'done';
}

test('work comes to its end, and tells how far it is each time the screen may follow', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 30));
  let clock = 0;
  const told: number[] = [];
  expect(await inSlices(count(3), { onprogress: (done) => told.push(done) })).toBe('done');
  expect(told).toEqual([1, 2, 3]);
  vi.restoreAllMocks();
});

test('work that is given up comes to nothing', async () => {
  const stopping = new AbortController();
  stopping.abort();
  expect(await inSlices(count(3), { signal: stopping.signal })).toBeUndefined();
});
