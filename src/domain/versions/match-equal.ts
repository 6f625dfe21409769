/** One thing of an earlier list that is the same one in a later list, by their places. */
export type Match = { readonly before: number; readonly after: number };

/** Beyond so many differences two lists have so little in common that looking on tells nobody anything. */
const MAX_DIFFERENCES = 1_000;

/**
 * Matches what is equal in two lists, in order and as much as can be (the greedy algorithm of Myers, 1986). Of lists with too
 * many differences only their equal beginnings and ends are matched.
 */
export function matchEqual(before: readonly string[], after: readonly string[]): readonly Match[] {
  const start = countEqualAtStart(before, after);
  const end = countEqualAtEnd(before, after, start);
  const middle = matchMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, at) => ({ before: at, after: at })),
    ...middle.map((match) => ({ before: match.before + start, after: match.after + start })),
    ...Array.from({ length: end }, (_, at) => ({
      before: before.length - end + at,
      after: after.length - end + at,
    })),
  ];
}

function countEqualAtStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

function countEqualAtEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}

/** How far each way has come after each number of differences, by the difference between its two places. */
function matchMiddle(before: readonly string[], after: readonly string[]): readonly Match[] {
  if (before.length === 0 || after.length === 0) return [];
  const most = Math.min(before.length + after.length, MAX_DIFFERENCES);
  const reached = new Int32Array(2 * most + 3);
  const center = most + 1;
  const steps: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    steps.push(reached.slice(center - differences - 1, center + differences + 2));
    for (let way = -differences; way <= differences; way += 2) {
      const fromAbove =
        way === -differences || (way !== differences && at(reached, center + way - 1) < at(reached, center + way + 1));
      let place = fromAbove ? at(reached, center + way + 1) : at(reached, center + way - 1) + 1;
      while (place < before.length && place - way < after.length && before[place] === after[place - way]) place += 1;
      reached[center + way] = place;
      if (place >= before.length && place - way >= after.length) return walkBack(steps, before.length, after.length);
    }
  }
  return [];
}

/** Goes back along the way that came to the end, noting what was equal on it. */
function walkBack(steps: readonly Int32Array[], beforeLength: number, afterLength: number): readonly Match[] {
  const matches: Match[] = [];
  let before = beforeLength;
  let after = afterLength;
  for (let differences = steps.length - 1; differences >= 0; differences -= 1) {
    const reached = steps[differences] ?? new Int32Array();
    const center = differences + 1;
    const way = before - after;
    const fromAbove =
      way === -differences || (way !== differences && at(reached, center + way - 1) < at(reached, center + way + 1));
    const wayBefore = fromAbove ? way + 1 : way - 1;
    const startBefore = differences === 0 ? 0 : at(reached, center + wayBefore);
    const startAfter = differences === 0 ? 0 : startBefore - wayBefore;
    while (before > startBefore && after > startAfter) {
      before -= 1;
      after -= 1;
      matches.push({ before, after });
    }
    before = startBefore;
    after = startAfter;
  }
  return matches.reverse();
}

const at = (list: Int32Array, place: number): number => list[place] ?? 0;
