import { MOST_MINUTES, type AgendaItem } from '../../table/agenda-entry';

const MINUTE_MS = 60_000;

/**
 * How long something may still be talked about, in ms: from the same moment on every device, never more than it was given
 * and never less than nothing, however the clock of this device stands.
 */
export function remainingMs({ startedAt, minutes }: Pick<AgendaItem, 'startedAt' | 'minutes'>, nowMs: number): number {
  const given = minutes * MINUTE_MS;
  return startedAt === undefined ? given : Math.min(given, Math.max(0, startedAt + given - nowMs));
}

/** How many minutes something has when it gets some more from now on. What is over gets them from this moment. */
export function minutesWithMore(
  { startedAt = 0, minutes }: Pick<AgendaItem, 'startedAt' | 'minutes'>,
  more: number,
  nowMs: number,
): number {
  const used = Math.round((nowMs - startedAt) / MINUTE_MS);
  return Math.min(MOST_MINUTES, Math.max(minutes, used) + more);
}
