import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, makeWindow, rowAt, SeenHeights } from '../../../../../src/ui/records/long/window-of-rows';

const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 300 });

describe('UI13 a window of rows', () => {
  test('UI13 the row at a height is the last that begins there or above', () => {
    const tops = addUp([10, 20, 30]);
    expect(tops).toEqual([0, 10, 30, 60]);
    expect([0, 9, 10, 29, 30, 1_000].map((height) => rowAt(tops, height))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('UI13 holds what is seen, the row with focus, and for all else just as much room', () => {
    fc.assert(
      fc.property(heights, fc.nat({ max: 70_000 }), fc.integer({ min: -1, max: 300 }), (list, topPx, kept) => {
        const tops = addUp(list);
        const { placed, gapAfter } = makeWindow(tops, { topPx, heightPx: 500, around: 2, kept });
        const shownPx = placed.reduce((sum, { at, gapBefore }) => sum + gapBefore + (list[at] ?? 0), 0);
        expect(shownPx + gapAfter).toBe(tops.at(-1));
        const shown = placed.map(({ at }) => at);
        expect(shown).toEqual([...new Set(shown)].sort((one, other) => one - other));
        expect(shown).toContain(rowAt(tops, topPx));
        if (kept >= 0 && kept < list.length) expect(shown).toContain(kept);
      }),
    );
  });

  test('UI13 a height counts once it was seen, and only what is new is told as new', () => {
    const seen = new SeenHeights();
    expect(seen.note([{ id: 'a', heightPx: 40 }])).toBe(true);
    expect(seen.note([{ id: 'a', heightPx: 40 }])).toBe(false);
    // What is not laid out has no height.
    expect(seen.note([{ id: 'a', heightPx: 0 }])).toBe(false);
    expect(seen.note([{ id: 'a', heightPx: 60 }])).toBe(true);
    expect([seen.of('a'), seen.of('b')]).toEqual([60, undefined]);
  });

  test('UI13 what was not seen is taken to be as high as what was seen first, and that does not change', () => {
    const seen = new SeenHeights();
    expect(seen.expectedPx).toBeUndefined();
    seen.note([
      { id: 'a', heightPx: 40 },
      { id: 'b', heightPx: 80 },
    ]);
    seen.note([{ id: 'c', heightPx: 300 }]);
    expect(seen.expectedPx).toBe(60);
  });

  test('UI13 how many rows stand there changes seldom while one scrolls', () => {
    const tops = addUp(Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? 98 : 75)));
    const counts = Array.from(
      { length: 200 },
      (_, step) => makeWindow(tops, { topPx: 1_000 + step * 90, heightPx: 500, around: 6 }).placed.length,
    );
    expect(new Set(counts).size).toBeLessThanOrEqual(2);
  });

  test('UI13 of nothing there is nothing to see', () => {
    expect(makeWindow([0], { topPx: 0, heightPx: 500, around: 2 })).toEqual({ placed: [], gapAfter: 0 });
  });
});
