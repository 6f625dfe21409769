import { language } from './language.svelte';

/** What stands in long lists is made once for a language: making it takes a hundred times as long as using it. */
function once<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly notation: T } | undefined;
  return () => {
    const { locale } = language;
    if (made?.locale !== locale) made = { locale, notation: make(locale) };
    return made.notation;
  };
}

const dates = once((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A moment (ms since 1970) as a date in words: 1 oktober 2026. */
export const formatDate = (timeMs: number): string => dates().format(timeMs);

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
export const formatList = (names: readonly string[]): string => lists().format(names);
