const AT_ONCE = 10;

const STEP_BY_KEY: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + AT_ONCE,
  PageUp: (at) => at - AT_ONCE,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The row that a key goes to from another; nothing where the key goes nowhere. */
export function stepToRow(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  const step = STEP_BY_KEY[key]?.(at, last);
  return step === undefined ? undefined : Math.max(0, Math.min(last, step));
}
