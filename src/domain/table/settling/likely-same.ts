import { tellingName } from '../../inventory/sheet/likeness';
import { findVerdicts, pairKey, type ArrangementGroup } from './arrangement-group';
import type { EntryMatch } from './settling-entry';

/** Two arrangements that may be the same one; a person decides. */
export type LikelySame = {
  readonly id: string;
  readonly groups: readonly [ArrangementGroup, ArrangementGroup];
  /** From 0 to 1: how alike they are. */
  readonly likeness: number;
};

/** Names this alike are likely the same; at the same school or of the same provider somewhat less alike will do. */
const ALIKE = 0.8;
const ALIKE_BESIDE = 0.4;
const SAME_BESIDE = 0.75;

/**
 * Which arrangements of different parties are likely the same, by their names, schools and providers; the likeliest first. Those of
 * which somebody said that they are the same or not are left out.
 */
export function findLikelySame(
  groups: readonly ArrangementGroup[],
  matches: readonly EntryMatch[],
): readonly LikelySame[] {
  const verdicts = findVerdicts(matches);
  const known = groups.map(toFeatures);
  return known
    .flatMap((one, at) =>
      known.slice(at + 1).flatMap((other): readonly LikelySame[] => {
        const likeness = compare(one, other);
        if (likeness === 0 || isDecided(one.group, other.group, verdicts)) return [];
        return [{ id: pairKey(one.group.key, other.group.key), groups: [one.group, other.group], likeness }];
      }),
    )
    .sort((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1));
}

function isDecided(
  one: ArrangementGroup,
  other: ArrangementGroup,
  verdicts: ReadonlyMap<string, EntryMatch['verdict']>,
): boolean {
  return one.entries.some(({ id }) =>
    other.entries.some((entry) => (verdicts.get(pairKey(id, entry.id)) ?? 'open') !== 'open'),
  );
}

type Pieces = ReadonlySet<string>;
type Features = {
  readonly group: ArrangementGroup;
  readonly partyIds: ReadonlySet<string>;
  readonly names: readonly Pieces[];
  readonly schools: readonly Pieces[];
  readonly providers: readonly Pieces[];
};

function toFeatures(group: ArrangementGroup): Features {
  const { claims, entries } = group;
  return {
    group,
    partyIds: new Set(entries.map(({ partyId }) => partyId)),
    names: toPieces(claims.map(({ name }) => name)),
    schools: toPieces(claims.flatMap(({ schools }) => schools)),
    providers: toPieces(claims.flatMap(({ providers }) => providers.map(tellingName))),
  };
}

/** How alike two are; 0 where they are not likely the same. A party that has two of its own means two. */
function compare(one: Features, other: Features): number {
  if ([...one.partyIds].some((id) => other.partyIds.has(id))) return 0;
  const names = likest(one.names, other.names);
  if (names < ALIKE_BESIDE) return 0;
  const isSchoolKnown = one.schools.length > 0 && other.schools.length > 0;
  if (isSchoolKnown) return likest(one.schools, other.schools) >= SAME_BESIDE ? names : 0;
  return names >= ALIKE || likest(one.providers, other.providers) >= SAME_BESIDE ? names : 0;
}

const likest = (some: readonly Pieces[], others: readonly Pieces[]): number =>
  some.reduce((most, one) => others.reduce((max, other) => Math.max(max, likenessOf(one, other)), most), 0);

/** How many pieces two have in common, as a part of all (Dice). */
function likenessOf(one: Pieces, other: Pieces): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

const toPieces = (texts: readonly string[]): readonly Pieces[] =>
  [...new Set(texts.map(plainText))].filter((text) => text !== '').map(piecesOf);

/** Letters and digits in small letters without accents, words with one space between. */
const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every two letters that stand side by side in a word; of a word of one letter that letter. */
function piecesOf(text: string): Pieces {
  const pairsOf = (word: string): readonly string[] =>
    word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_none, at) => word.slice(at, at + 2));
  return new Set(text.split(' ').flatMap(pairsOf));
}
