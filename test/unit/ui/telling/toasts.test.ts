// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHORTEST_STAY_MS, toasts } from '../../../../src/ui/telling/toasts.svelte';

const texts = (): string[] => toasts.list.map((toast) => toast.text);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  while (toasts.list.length > 0) for (const { id } of toasts.list) toasts.dismiss(id);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('UI4 stays at least eight seconds, also when asked for less', () => {
  toasts.show({ text: 'bewaard', durationMs: 100 });
  expect(SHORTEST_STAY_MS).toBeGreaterThanOrEqual(8_000);
  vi.advanceTimersByTime(SHORTEST_STAY_MS - 1);
  expect(texts()).toEqual(['bewaard']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

test('UI4 stays as long as asked for', () => {
  toasts.show({ text: 'lang', durationMs: 30_000 });
  vi.advanceTimersByTime(29_999);
  expect(texts()).toEqual(['lang']);
});

test('UI4 waits while paused, then stays for what was left', () => {
  toasts.show({ text: 'wacht' });
  vi.advanceTimersByTime(SHORTEST_STAY_MS - 1_000);
  toasts.pause();
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['wacht']);
  toasts.resume();
  vi.advanceTimersByTime(999);
  expect(texts()).toEqual(['wacht']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

test('UI4 one that comes while paused waits as well', () => {
  toasts.show({ text: 'een' });
  toasts.pause();
  toasts.show({ text: 'twee' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['een', 'twee']);
  toasts.resume();
  vi.advanceTimersByTime(SHORTEST_STAY_MS);
  expect(texts()).toEqual([]);
});

test('UI4 the action runs once and takes the toast away', () => {
  const run = vi.fn();
  const id = toasts.show({ text: 'verwijderd', action: { label: 'Ongedaan maken', run } });
  toasts.act(id);
  toasts.act(id);
  expect(run).toHaveBeenCalledTimes(1);
  expect(texts()).toEqual([]);
});

test('no more than three stand there at once; the oldest gives way', () => {
  for (const text of ['1', '2', '3', '4']) toasts.show({ text });
  expect(texts()).toEqual(['2', '3', '4']);
});

test('UI4 those that gave way are not lost: they wait, and stay as long as any when their turn comes', () => {
  const run = vi.fn();
  toasts.show({ text: '1', action: { label: 'Ongedaan maken', run } });
  for (const text of ['2', '3', '4', '5']) toasts.show({ text });
  expect([texts(), toasts.waitingCount]).toEqual([['3', '4', '5'], 2]);
  vi.advanceTimersByTime(SHORTEST_STAY_MS);
  expect([texts(), toasts.waitingCount]).toEqual([['1', '2'], 0]);
  vi.advanceTimersByTime(SHORTEST_STAY_MS - 1);
  expect(texts()).toEqual(['1', '2']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual(['1']);
  toasts.act(toasts.list[0]?.id ?? 0);
  expect(run).toHaveBeenCalledTimes(1);
});

test('UI4 on a phone two stand there, and the others when one asks for them', () => {
  vi.stubGlobal('innerWidth', 390);
  for (const text of ['1', '2', '3']) toasts.show({ text });
  expect([texts(), toasts.waitingCount]).toEqual([['2', '3'], 1]);
  toasts.unfold();
  expect([texts(), toasts.waitingCount]).toEqual([['1', '2', '3'], 0]);
  toasts.dismiss(toasts.list[2]?.id ?? 0);
  for (const text of ['4', '5']) toasts.show({ text });
  expect([texts(), toasts.waitingCount]).toEqual([['4', '5'], 2]);
});

test('after the last one is dismissed while paused, the next one counts again', () => {
  const id = toasts.show({ text: 'een' });
  toasts.pause();
  toasts.dismiss(id);
  toasts.show({ text: 'twee' });
  vi.advanceTimersByTime(SHORTEST_STAY_MS);
  expect(texts()).toEqual([]);
});
