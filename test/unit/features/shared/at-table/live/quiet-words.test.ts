// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { QuietWords } from '../../../../../../src/features/shared/at-table/live/quiet-words.svelte';

afterEach(() => {
  vi.useRealTimers();
});

test('of words that change with every key only the last are said, after quiet', () => {
  vi.useFakeTimers();
  const quiet = new QuietWords();
  const said: string[] = [];
  for (const words of ['1 van 3', '2 van 3', '1 van 3', '3 van 3']) {
    quiet.say(words);
    vi.advanceTimersByTime(500);
    said.push(quiet.text);
  }
  expect(said).toEqual(['', '', '', '']);
  vi.advanceTimersByTime(2_000);
  expect(quiet.text).toBe('3 van 3');
  quiet.say('2 van 3');
  quiet.stop();
  vi.advanceTimersByTime(10_000);
  expect(quiet.text).toBe('3 van 3');
});
