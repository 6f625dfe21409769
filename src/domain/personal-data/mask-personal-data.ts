import { findPersonalData } from './find-personal-data';
import type { PersonalDataFind, PersonalDataKind } from './personal-data';

/**
 * A text with a neutral word where it says something of a person (PD4). It looks anew, so that a text that went on since
 * something was found in it is never cut at the wrong place.
 *
 * @param wordFor The word that comes instead, in the language of the interface.
 * @param isMeant Which of the finds are masked; by default all.
 */
export const maskPersonalData = (
  text: string,
  wordFor: (kind: PersonalDataKind) => string,
  isMeant: (found: PersonalDataFind) => boolean = () => true,
): string =>
  findPersonalData(text)
    .filter(isMeant)
    .reduceRight((masked, { kind, start, end }) => masked.slice(0, start) + wordFor(kind) + masked.slice(end), text);
