// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { LongRows, MOST_WHOLE_ROWS } from '../../../../../src/ui/records/long/long-rows.svelte';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }));

test('UI13 a short list stands there whole, a long one in part, and on paper whole again', () => {
  const short = new LongRows(() => rows(MOST_WHOLE_ROWS));
  expect(short.window.placed).toHaveLength(MOST_WHOLE_ROWS);
  const long = new LongRows(() => rows(5_000));
  expect(long.isLong).toBe(true);
  expect(long.window.placed.length).toBeLessThan(60);
  long.isWhole = true;
  flushSync();
  expect(long.window.placed).toHaveLength(5_000);
});

test('UI13 heights are those that were seen, and the row with focus stays', () => {
  const long = new LongRows(() => rows(5_000));
  long.measure([
    { id: '0', heightPx: 300 },
    { id: '1', heightPx: 0 },
  ]);
  flushSync();
  expect(long.topOf(1)).toBe(300);
  long.focusedId = '7';
  long.look(long.topOf(4_000), 500);
  flushSync();
  const shown = long.window.placed.map(({ at }) => at);
  expect(shown[0]).toBe(7);
  expect(shown).toContain(4_000);
});
