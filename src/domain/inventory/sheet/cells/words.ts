import type { FundingStream, KnownAnswer, OwnerState, SchoolKind, VolumeUnit } from '../../arrangement';
import { toPlain } from '../plain-text';

// A file is the same whatever language its maker speaks: its words are Dutch, and stand here and not among the texts.

/** The words for each value: the first is written, all are known when a sheet is read. */
export type Words<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;

export const SCHOOL_KIND_WORDS: Words<SchoolKind> = {
  primary: ['basisonderwijs', 'bo', 'po', 'primair onderwijs', 'basisschool', 'bao', 'primary'],
  secondary: ['voortgezet onderwijs', 'vo', 'middelbare school', 'secondary'],
  special: ['speciaal (basis)onderwijs', 'so', 'sbo', 'speciaal onderwijs', 'speciaal basisonderwijs', 'special'],
  'secondary-special': ['voortgezet speciaal onderwijs', 'vso', 'secondary special'],
  vocational: ['mbo', 'middelbaar beroepsonderwijs', 'roc', 'vocational'],
  other: ['anders', 'overig', 'other'],
};

export const VOLUME_UNIT_WORDS: Words<VolumeUnit> = {
  'hours-per-week': ['uren per week', 'uur per week', 'uur', 'uren', 'u', 'u/w', 'uur/week', 'uren/week'],
  'half-days-per-week': ['dagdelen per week', 'dagdeel per week', 'dagdeel', 'dagdelen', 'dagdelen/week'],
  'days-per-week': ['dagen per week', 'dag per week', 'dag', 'dagen', 'dagen/week'],
  places: ['plaatsen', 'plaats', 'plekken', 'plek'],
  'euro-per-year': ['euro per jaar', 'euro', 'eur', 'euro/jaar'],
};

export const STREAM_WORDS: Words<FundingStream> = {
  'municipality-youth-act': ['gemeente (Jeugdwet)', 'gemeente', 'gemeenten', 'jeugdwet', 'jeugdhulp', 'gemeentelijk'],
  partnership: ['samenwerkingsverband (SWV)', 'samenwerkingsverband', 'swv', 'passend onderwijs'],
  school: ['school', 'schoolbestuur', 'schoolgelden', 'onderwijs'],
  'health-insurance': ['zorgverzekering (Zvw)', 'zorgverzekering', 'zvw', 'zorgverzekeringswet', 'zorgverzekeraar'],
  'long-term-care': ['langdurige zorg (Wlz)', 'langdurige zorg', 'wlz', 'zorgkantoor'],
  'social-support': ['maatschappelijke ondersteuning (Wmo)', 'maatschappelijke ondersteuning', 'wmo'],
  'personal-budget': ['persoonsgebonden budget (pgb)', 'persoonsgebonden budget', 'pgb'],
  subsidy: ['subsidie', 'subsidies'],
  awbz: ['AWBZ (tot 2015)', 'awbz'],
  other: ['anders', 'overig', 'overige'],
};

export const OWNER_STATE_WORDS: Words<OwnerState> = {
  unclear: ['niet duidelijk', 'onduidelijk', 'onbekend', 'geen', 'niemand', 'unclear'],
  named: ['bekend', 'duidelijk', 'named'],
  shared: ['gedeeld', 'samen', 'shared'],
  disputed: ['partijen zien dit anders', 'betwist', 'omstreden', 'verschil van mening', 'disputed'],
};

export const KNOWN_WORDS: Words<KnownAnswer> = {
  unknown: ['niet bekend', 'onbekend', 'weet niet', 'unknown'],
  yes: ['ja', 'j', 'x', 'yes', 'waar', 'true', 'wel', '1'],
  no: ['nee', 'n', 'no', 'onwaar', 'false', 'niet', '0'],
};

/** The value of a word in a cell; `undefined` where it is none of them. */
export function readWord<K extends string>(words: Words<K>, text: string): K | undefined {
  const plain = toPlain(text);
  return listPlain(words).find((word) => word.plain === plain)?.key;
}

/** The value of which the longest word stands somewhere in a text. */
export function findWord<K extends string>(words: Words<K>, text: string): K | undefined {
  const plain = ` ${toPlain(text)} `;
  const found = listPlain(words).filter((word) => plain.includes(` ${word.plain} `));
  return [...found].sort((one, other) => other.plain.length - one.plain.length)[0]?.key;
}

type PlainWord<K> = { readonly key: K; readonly plain: string };

const plainByWords = new WeakMap<object, readonly PlainWord<string>[]>();

function listPlain<K extends string>(words: Words<K>): readonly PlainWord<K>[] {
  const isOfWords = (word: PlainWord<string>): word is PlainWord<K> => word.key in words;
  const known = plainByWords.get(words)?.filter(isOfWords);
  if (known !== undefined) return known;
  const list = Object.entries<readonly string[]>(words).flatMap(([key, own]) =>
    own.map((word) => ({ key, plain: toPlain(word) })),
  );
  plainByWords.set(words, list);
  return list.filter(isOfWords);
}
