import { compareWords } from '$domain';

/** Other words at one place of a text, by its offsets. Where `from` is `to` they come in between. */
export type SuggestedPlace = { readonly from: number; readonly to: number; readonly words: string };

/** So few words between two changes are read as part of one. */
const MOST_BETWEEN = 3;

/** What somebody changed in a text, place by place: changes close together in a sentence are one. */
export function findPlaces(before: string, after: string): readonly SuggestedPlace[] {
  const places: SuggestedPlace[] = [];
  let at = 0;
  let between = '';
  for (const { change, text } of compareWords(before, after)) {
    const end = change === 'added' ? at : at + text.length;
    if (change !== 'same') {
      const words = change === 'added' ? text : '';
      const last = places.at(-1);
      const joins = last !== undefined && isNear(between);
      if (joins) places[places.length - 1] = { from: last.from, to: end, words: last.words + between + words };
      else places.push({ from: at, to: end, words });
    }
    between = change === 'same' ? text : '';
    at = end;
  }
  return places.map((place) => settleSpaces(before, place));
}

const isNear = (between: string): boolean =>
  !/[.!?\n]/u.test(between) && (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_BETWEEN;

/**
 * Words are pointed at without the space around them, so a change of space takes the word beside it along; of words that go
 * between two spaces one space goes by itself.
 */
function settleSpaces(before: string, place: SuggestedPlace): SuggestedPlace {
  let { from, to, words } = place;
  while (from < to && isSpace(before.at(from)) && before.at(from) === words.at(0))
    [from, words] = [from + 1, words.slice(1)];
  while (from < to && isSpace(before.at(to - 1)) && before.at(to - 1) === words.at(-1))
    [to, words] = [to - 1, words.slice(0, -1)];
  const gone = before.slice(from, to);
  const core = gone.trim();
  if (gone === core) return { from, to, words };
  const start = from + gone.indexOf(core);
  const isBetweenSpaces = isSpace(before.at(start - 1)) && isSpace(before.at(start + core.length));
  if (words === '' && core !== '' && start > 0 && isBetweenSpaces)
    return { from: start, to: start + core.length, words };
  const [first = ''] = isSpace(gone.at(0)) ? (/\S*$/u.exec(before.slice(0, from)) ?? []) : [];
  const [last = ''] = isSpace(gone.at(-1)) ? (/^\S*/u.exec(before.slice(to)) ?? []) : [];
  return { from: from - first.length, to: to + last.length, words: first + words + last };
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);

/** Where offsets of a text are in what became of it; inside what changed, at its end. */
export function followOffset(before: string, after: string, offset: number): number {
  let at = 0;
  let now = 0;
  for (const { change, text } of compareWords(before, after)) {
    if (change === 'same' && offset < at + text.length) return now + offset - at;
    if (change !== 'added') at += text.length;
    if (change !== 'removed') now += text.length;
    if (change === 'removed' && offset < at) return now;
  }
  return after.length;
}
