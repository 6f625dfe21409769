import {
  findMaskings,
  findPersonalData,
  maskPersonalData,
  type Masking,
  type PersonalDataFind,
  type PersonalDataKind,
} from '$domain';
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
  maskPersonalData(text, toWord, isMeantIn(text, meant));

/** Where in a text words that are meant stand, with the neutral word for each. */
export const findSeen = (text: string, meant: readonly SeenWords[]): readonly Masking[] =>
  findMaskings(text, toWord, isMeantIn(text, meant));

const toWord = (kind: PersonalDataKind): string => t(`guard.word_${kind}`);

const isMeantIn =
  (text: string, meant: readonly SeenWords[] | undefined) =>
  ({ kind, start, end }: PersonalDataFind): boolean =>
    meant === undefined || meant.some((seen) => isSameSeen(seen, { kind, words: text.slice(start, end) }));

const isSameSeen = (one: SeenWords, other: SeenWords): boolean => one.kind === other.kind && one.words === other.words;
