const AT_ONCE = 10;

const STEP_BY_KEY: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + AT_ONCE,
  PageUp: (at) => at - AT_ONCE,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The row that a key goes to from another; nothing where the key goes nowhere. Headings are passed over: they hold nothing. */
export function stepToRow(
  key: string,
  at: number,
  rows: { readonly count: number; readonly isHeadingAt: (at: number) => boolean },
): number | undefined {
  const last = rows.count - 1;
  const step = STEP_BY_KEY[key]?.(at, last);
  if (step === undefined) return undefined;
  let next = Math.max(0, Math.min(last, step));
  while (next < last && rows.isHeadingAt(next)) next += step > at || next === 0 ? 1 : -1;
  return next;
}
