import { findPersonalData, maskPersonalData, type PersonalDataKind } from '$domain';
import { t } from '$i18n';

/** Words in a text that look like personal data. */
export type SeenWords = { readonly kind: PersonalDataKind; readonly words: string };

/** What in a text looks like personal data, the same words once. */
export function seeIn(text: string): readonly SeenWords[] {
  const seen = findPersonalData(text).map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }));
  return seen.filter((one, at) => seen.findIndex((other) => isSameSeen(one, other)) === at);
}

/** A text with a neutral word for each of the words that are meant; by default for all that is found in it. */
export const maskSeen = (text: string, meant?: readonly SeenWords[]): string =>
  maskPersonalData(
    text,
    (kind) => t(`guard.word_${kind}`),
    ({ kind, start, end }) =>
      meant === undefined || meant.some((seen) => isSameSeen(seen, { kind, words: text.slice(start, end) })),
  );

const isSameSeen = (one: SeenWords, other: SeenWords): boolean => one.kind === other.kind && one.words === other.words;
