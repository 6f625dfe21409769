import { findPersonalData } from './find-personal-data';
import type { PersonalDataFind, PersonalDataKind } from './personal-data';

/** A neutral word for words of a text: those from `start` up to, not including, `end`. */
export type Masking = { readonly start: number; readonly end: number; readonly word: string };

/** The word that comes instead, in the language of the interface, and which of the finds are meant; by default all. */
type HowToMask = [wordFor: (kind: PersonalDataKind) => string, isMeant?: (found: PersonalDataFind) => boolean];

/** Finds where a text says something of a person, with the word that comes instead. */
export const findMaskings = (text: string, ...[wordFor, isMeant = () => true]: HowToMask): readonly Masking[] =>
  findPersonalData(text)
    .filter(isMeant)
    .map(({ kind, start, end }) => ({ start, end, word: wordFor(kind) }));

/** A text with neutral words laid over what was found in it. */
export const layMaskings = (text: string, maskings: readonly Masking[]): string =>
  maskings.reduceRight((masked, { start, end, word }) => masked.slice(0, start) + word + masked.slice(end), text);

/**
 * A text with a neutral word where it says something of a person (PD4). It looks anew, so that a text that went on since
 * something was found in it is never cut at the wrong place.
 */
export const maskPersonalData = (text: string, ...[wordFor, isMeant]: HowToMask): string =>
  layMaskings(text, findMaskings(text, wordFor, isMeant));
