import { toPlain } from './plain-text';

/** Words that stand in many names of schools and providers and tell them little apart. */
const COMMON = new Set(
  'obs cbs rkbs pcbs bs sbo so vso ods basisschool school scholen college lyceum stichting vereniging cooperatie groep nv de het een van voor en bv locatie the'.split(
    ' ',
  ),
);

/** The words by which a name is known. */
export function tellingWords(name: string): readonly string[] {
  const words = toPlain(name).split(' ');
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).filter((word) => word !== '');
}

/** What a name comes to without the words that tell little: ‘Stichting Jeugdhulp Rijnland’ and ‘Jeugdhulp Rijnland’ are one. */
export const tellingName = (name: string): string => tellingWords(name).join(' ');

/** How alike two names are, from 0 to 1: the pairs of letters they have in common (Dice), apart from common words. */
export function likenessOf(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const pair of left) if (right.has(pair)) both += 1;
  return (2 * both) / (left.size + right.size);
}

/** The names with what is most like a name first; the others stay in their order. */
export const nearestFirst = (names: readonly string[], name: string): readonly string[] =>
  names
    .map((other) => ({ other, score: likenessOf(name, other) }))
    .map(({ other, score }) => ({ other, score: score < WORTH_TELLING ? 0 : score }))
    .sort((one, other) => other.score - one.score)
    .map(({ other }) => other);

const WORTH_TELLING = 0.4;

const pairsByName = new Map<string, ReadonlySet<string>>();
const MAX_KEPT = 20_000;

function pairsOf(name: string): ReadonlySet<string> {
  const known = pairsByName.get(name);
  if (known !== undefined) return known;
  const pairs = new Set<string>();
  for (const word of tellingWords(name)) {
    const padded = ` ${word} `;
    for (let at = 0; at < padded.length - 1; at += 1) pairs.add(padded.slice(at, at + 2));
  }
  if (pairsByName.size >= MAX_KEPT) pairsByName.clear();
  pairsByName.set(name, pairs);
  return pairs;
}
