/** What may point at a person in a text that is meant for others. */
export const PERSONAL_DATA_KINDS = [
  'citizen-number',
  'birth-date',
  'phone',
  'email',
  'bank-account',
  'address',
  'name-with-age',
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A place in a text that looks like personal data: from `start` up to, not including, `end`. */
export type PersonalDataFind = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number };

/** How far around a number is looked for what it is. */
const NEAR = 40;

/** The text just before a place. */
export const textBefore = (text: string, at: number, length = NEAR): string => text.slice(Math.max(0, at - length), at);

/** The text just after a place. */
export const textAfter = (text: string, at: number, length = NEAR): string => text.slice(at, at + length);

const NUMBERED_THING =
  /(?:contract|zaak|kenmerk|dossierreeks|kvk|k\.v\.k|agb|factu|invoice|order|bestel|rsin|btw|vat|brin|kostenplaats|grootboek|polis|vestiging|verplichting|artikel|isbn|registratie|besluit|referentie|reference|case|product|begroting|budget|bedrag|€|eur)[^;!?\n]*$/iu;

/** Whether the words before a number say that it belongs to a contract, a case, a company or an amount. */
export const isNumberOfThing = (text: string, at: number): boolean => NUMBERED_THING.test(textBefore(text, at, 30));
