// @vitest-environment happy-dom
import { afterPainting } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Frames that come when the test says so. */
function holdFrames(): { readonly paint: () => void } {
  const waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
  return {
    paint: () => {
      for (const callback of waiting.splice(0)) callback(0);
    },
  };
}

test('what is to come after painting comes when the next frame has been painted', async () => {
  const frames = holdFrames();
  const done = vi.fn();
  const waiting = afterPainting().then(done);
  await vi.advanceTimersByTimeAsync(100);
  expect(done).not.toHaveBeenCalled();
  frames.paint();
  await vi.advanceTimersByTimeAsync(100);
  expect(done).not.toHaveBeenCalled();
  frames.paint();
  await waiting;
  expect(done).toHaveBeenCalledTimes(1);
});

test('a page that nobody looks at paints nothing, and is not waited for', async () => {
  holdFrames();
  const done = vi.fn();
  const waiting = afterPainting().then(done);
  await vi.advanceTimersByTimeAsync(500);
  await waiting;
  expect(done).toHaveBeenCalledTimes(1);
});
