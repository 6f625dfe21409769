/** How many midnights lie between two moments (ms), by the clock of this device; 0 where the later is not later. */
export function countDays(fromMs: number, toMs: number): number {
  const days = Math.round((startOfDay(toMs) - startOfDay(fromMs)) / DAY_MS);
  return Math.max(0, days);
}

const DAY_MS = 24 * 60 * 60 * 1_000;

const startOfDay = (timeMs: number): number => new Date(timeMs).setHours(0, 0, 0, 0);

/** The day (`yyyy-mm-dd`) of a moment (ms), by the clock of this device. */
export function toDay(timeMs: number): string {
  const date = new Date(timeMs);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
