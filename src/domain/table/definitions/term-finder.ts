import type { Glossary } from '../../glossary';
import { termKey, type Definition } from './definition';

/** Why words in a text are pointed out: they were settled, are used otherwise than was settled, or are short for something. */
export type TermUse = 'settled' | 'deviating' | 'abbreviation';

/** Words to look for, and what they stand for. */
export type TermPhrase = {
  readonly words: string;
  readonly use: TermUse;
  /** The key of the definition, or the abbreviation. */
  readonly key: string;
};

/** A place in a text where words of a phrase stand: from `start` up to, not including, `end`. */
export type TermPlace = Omit<TermPhrase, 'words'> & { readonly start: number; readonly end: number };

/** Finds all places of phrases in a text, in their order; none overlap. */
export type TermFinder = (text: string) => readonly TermPlace[];

/** A reading is looked for when it is too long to stand there by chance. */
const LEAST_READING_WORDS = 3;

/**
 * What to look for of the words of a table. Only a word that was settled is looked for: the word itself, and where
 * something else stands for it: a word to avoid, or what a party meant by it when the table settled something else.
 */
export function phrasesOf(definitions: readonly Definition[]): readonly TermPhrase[] {
  return definitions.flatMap(({ key, term, isListed, readings, settled, avoidedWords }) => {
    if (settled === undefined || !isListed) return [];
    const wording = plain(settled.wording);
    const others = readings.map(({ text }) => plain(text)).filter((text) => isLong(text) && !wording.includes(text));
    return [
      { words: term, use: 'settled', key } as const,
      ...[...avoidedWords, ...others].map((words) => ({ words, use: 'deviating', key }) as const),
    ];
  });
}

/** What to look for of the abbreviations of the field. */
export const abbreviationsOf = (glossary: Glossary): readonly TermPhrase[] =>
  glossary.terms.flatMap(({ abbreviation }) =>
    abbreviation === undefined ? [] : [{ words: abbreviation, use: 'abbreviation', key: abbreviation }],
  );

const plain = (text: string): string => termKey(text).replace(/[.,;:!?\s]+$/u, '');
const isLong = (text: string): boolean => text.split(' ').length >= LEAST_READING_WORDS;

/** Makes a finder of whole words: capitals make no difference but in an abbreviation, and a plural counts too. */
export function createTermFinder(phrases: readonly TermPhrase[]): TermFinder {
  const known = phrases.filter(({ words }) => words.trim() !== '');
  if (known.length === 0) return () => [];
  const byLength = [...known].sort((one, other) => other.words.length - one.words.length);
  // What was settled goes before an abbreviation of the field that is spelled the same.
  const phraseByKey = new Map([...byLength].reverse().map((phrase) => [termKey(phrase.words), phrase]));
  for (const phrase of byLength) if (phrase.use !== 'abbreviation') phraseByKey.set(termKey(phrase.words), phrase);
  const words = [...new Set(byLength.map((phrase) => toPattern(phrase.words)))].join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words})(?:['’]?s|e?n)?(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = match[1] ?? '';
      const phrase = phraseByKey.get(termKey(found));
      if (phrase === undefined || !isMeant(phrase, match[0])) return [];
      return [{ use: phrase.use, key: phrase.key, start: match.index, end: match.index + match[0].length }];
    });
}

/** "vo" is no "Vo" and no "voen": an abbreviation is one only as it is spelled, perhaps with an s behind an apostrophe. */
const isMeant = ({ use, words }: TermPhrase, found: string): boolean =>
  use !== 'abbreviation' || found.replace(/['’]s$/u, '') === words;

const toPattern = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('\\s+');
