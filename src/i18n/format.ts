import { language } from './language.svelte';

/** A moment (ms since 1970) as a date in words: 1 oktober 2026. */
export const formatDate = (timeMs: number): string =>
  new Intl.DateTimeFormat(language.locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(timeMs);

/** A day written as `yyyy-mm-dd`, in words; what is not such a day comes back unchanged. */
export function formatDay(day: string): string {
  const timeMs = Date.parse(`${day}T12:00:00`);
  return Number.isNaN(timeMs) ? day : formatDate(timeMs);
}

/** The time of day of a moment (ms since 1970): 14:02. */
export const formatTime = (timeMs: number): string =>
  new Intl.DateTimeFormat(language.locale, { hour: '2-digit', minute: '2-digit' }).format(timeMs);

/** A number in the notation of the language, with at most two decimals. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(language.locale, { maximumFractionDigits: 2 }).format(value);

/** Names after each other with the language's own word before the last: A, B en C. */
export const formatList = (names: readonly string[]): string =>
  new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(names);
