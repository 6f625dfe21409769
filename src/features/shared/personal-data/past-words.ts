import { listTexts } from '$domain';
import { maskSeen, seeIn } from './seen-words';

/** All words that people wrote in what stands there now. */
export const wordsIn = (standing: readonly object[]): string =>
  standing
    .flatMap(listTexts)
    .map(({ text }) => text)
    .join('\n');

/** Words of the past: what looks like personal data and stands there `now` no more is not to be read here either. */
export const maskGone = (words: string, now: string): string =>
  maskSeen(
    words,
    seeIn(words).filter((seen) => !now.includes(seen.words)),
  );
