/** A row that stands on the screen, and how much room the rows before it take that do not (px). */
export type PlacedRow = { readonly at: number; readonly gapBefore: number };

/** The rows that stand on the screen, and the room of those after them (px). */
export type WindowOfRows = { readonly placed: readonly PlacedRow[]; readonly gapAfter: number };

/** How high rows were on the screen (px). It grows and is never copied: a step of scrolling reads all of it. */
export class SeenHeights {
  readonly #heightById = new Map<string, number>();
  #expectedPx: number | undefined;

  /** How high a row is taken to be that was not seen yet: as those that were seen first, for good, or all else would shift. */
  get expectedPx(): number | undefined {
    return this.#expectedPx;
  }

  of(id: string): number | undefined {
    return this.#heightById.get(id);
  }

  /** Takes in the heights of rows that stand on the screen; says whether any is new. */
  note(seen: readonly { readonly id: string; readonly heightPx: number }[]): boolean {
    const news = seen.filter(({ id, heightPx }) => heightPx > 0 && this.of(id) !== heightPx);
    for (const { id, heightPx } of news) this.#heightById.set(id, heightPx);
    if (news.length > 0) this.#expectedPx ??= news.reduce((sum, { heightPx }) => sum + heightPx, 0) / news.length;
    return news.length > 0;
  }
}

/** Where each row begins, and behind the last where all end (px). */
export function addUp(heights: readonly number[]): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) tops.push((top += height));
  return tops;
}

/** The row at a height (px), by halving. */
export function rowAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many rows stand there changes by so many at a time: each that comes or goes is made or taken away. */
const STEP = 6;

/**
 * The rows that can be seen, with some around them, and one that stays wherever it is: the one with focus. Everything else is
 * room of the right size.
 */
export function makeWindow(
  tops: readonly number[],
  seen: { readonly topPx: number; readonly heightPx: number; readonly around: number; readonly kept?: number },
): WindowOfRows {
  const count = tops.length - 1;
  if (count === 0) return { placed: [], gapAfter: 0 };
  const first = Math.max(0, rowAt(tops, seen.topPx) - seen.around);
  const needed = rowAt(tops, seen.topPx + seen.heightPx) + seen.around - first + 1;
  const last = Math.min(count, first + Math.ceil(needed / STEP) * STEP) - 1;
  const shown = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const { kept } = seen;
  if (kept !== undefined && kept < first && kept >= 0) shown.unshift(kept);
  if (kept !== undefined && kept > last && kept < count) shown.push(kept);
  const topOf = (at: number): number => tops[at] ?? 0;
  let end = 0;
  const placed = shown.map((at) => {
    const gapBefore = topOf(at) - end;
    end = topOf(at + 1);
    return { at, gapBefore };
  });
  return { placed, gapAfter: topOf(count) - end };
}
