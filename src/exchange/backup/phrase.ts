import { plainWords } from '$domain';

/** A shorter phrase can be guessed by trying. */
export const MIN_PHRASE_LENGTH = 12;
const WORD_COUNT = 6;

/** Whether a phrase may lock a file. */
export const isStrongPhrase = (phrase: string): boolean => phrase.normalize('NFKC').trim().length >= MIN_PHRASE_LENGTH;

/** Makes up a phrase of plain words, by chance alone: 54 bits, and each guess costs the guesser 600,000 rounds. */
export function suggestPhrase(): string {
  const known = plainWords();
  const words: string[] = [];
  while (words.length < WORD_COUNT) {
    const [chance = 0] = crypto.getRandomValues(new Uint16Array(1));
    const word = known[chance % known.length];
    if (word !== undefined && chance < known.length * Math.floor(65_536 / known.length)) words.push(word);
  }
  return words.join(' ');
}
