import { choiceOf } from './choice-of';
import type { Rewrite } from './rewrites';
import { findStanding } from './standing';
import type { ApartChoice, ApartContent, StretchWords } from './stretch';
import { WhoSawWhat } from './who-saw-what';
import { rangeOf, tellPiece, type Reading, type ToldPiece, type Writing } from './writing';

/** A place that several wrote otherwise while apart. */
export type LookHere = {
  /** The same on every device. */
  readonly id: string;
  readonly refs: readonly string[];
  readonly pieceId: string;
  readonly heading: string;
  readonly order: number;
  readonly readings: readonly Reading[];
  /** What stands there now; `undefined` where nothing of it can be found in the text any more. */
  readonly standing: string | undefined;
  /** What was chosen for it last; `undefined` while it is open. */
  readonly choice: ApartChoice | undefined;
};

/**
 * The places that were written otherwise by people who were apart: the same sentence, while neither had seen what the other
 * made of it. From what lies at the table alone, so that every device finds the same, in whatever order all came in (DM80).
 *
 * @param textOf What stands in a piece now.
 */
export function findLookHere(
  content: ApartContent,
  textOf: (pieceId: string) => string | undefined,
): readonly LookHere[] {
  const saw = new WhoSawWhat(content.stretches);
  const found = [...groupByPiece(content.words).values()].flatMap((all) =>
    all.length < 2 ? [] : findInPiece(all, saw, content.choices, textOf),
  );
  return found.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

function groupByPiece(words: readonly StretchWords[]): ReadonlyMap<string, readonly StretchWords[]> {
  const byPiece = new Map<string, StretchWords[]>();
  for (const one of words) {
    if (one.state !== 'changed') continue;
    const known = byPiece.get(one.pieceId);
    if (known === undefined) byPiece.set(one.pieceId, [one]);
    else known.push(one);
  }
  return byPiece;
}

function findInPiece(
  words: readonly StretchWords[],
  saw: WhoSawWhat,
  choices: readonly ApartChoice[],
  textOf: (pieceId: string) => string | undefined,
): readonly LookHere[] {
  const told = words.map(tellPiece);
  const writings = told.flatMap((one) => one.rewrites.map((rewrite) => toWriting(one, rewrite)));
  return groupApart(writings, saw).flatMap((group) => {
    const members = addLater(group, writings, saw);
    const current = members.filter((one) => !members.some((later) => isRewrittenBy(one, later, saw)));
    const before = new Set(members.flatMap(({ rewrite }) => rewrite.before));
    const readings = toReadings(current, before, saw);
    const [first] = words;
    const pieceId = first?.pieceId ?? '';
    const text = textOf(pieceId);
    const standing = text === undefined ? undefined : findStanding(text, { members, told, before, readings, saw });
    if (readings.length === 1 && standing?.trim() === readings[0]?.words) return [];
    const refs = members.map(({ ref }) => ref).sort();
    return [
      {
        id: refs[0] ?? '',
        refs,
        pieceId,
        heading: first?.heading ?? '',
        order: Math.min(...words.map(({ order }) => order)),
        readings,
        standing,
        choice: choiceOf(refs, choices),
      },
    ];
  });
}

const toWriting = (told: ToldPiece, rewrite: Rewrite): Writing => ({
  ref: `${told.words.stretchId}/${told.words.pieceId}/${rewrite.before[0] ?? `+${told.marks[rewrite.start] ?? ''}`}`,
  told,
  rewrite,
});

const stretchOf = ({ told }: Writing): string => told.words.stretchId;

const marksOf = ({ told, rewrite }: Writing): readonly string[] => told.marks.slice(rewrite.start, rewrite.end);

const share = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

/** Writings of the same sentence that were made apart, those that hang together in one group. */
function groupApart(writings: readonly Writing[], saw: WhoSawWhat): readonly (readonly Writing[])[] {
  const groups: Writing[][] = [];
  for (const [at, one] of writings.entries())
    for (const other of writings.slice(at + 1)) {
      if (!share(one.rewrite.before, other.rewrite.before) || !saw.areApart(stretchOf(one), stretchOf(other))) continue;
      const joined = groups.filter((group) => group.includes(one) || group.includes(other));
      for (const group of joined) groups.splice(groups.indexOf(group), 1);
      groups.push([...new Set([...joined.flat(), one, other])]);
    }
  return groups;
}

/** With what was made of one of them by who had not seen all the others. */
function addLater(group: readonly Writing[], writings: readonly Writing[], saw: WhoSawWhat): readonly Writing[] {
  const members = [...group];
  for (const one of members)
    for (const later of writings)
      if (
        !members.includes(later) &&
        isRewrittenBy(one, later, saw) &&
        group.some((other) => saw.areApart(stretchOf(other), stretchOf(later)))
      )
        members.push(later);
  return members;
}

const isRewrittenBy = (one: Writing, later: Writing, saw: WhoSawWhat): boolean =>
  one !== later && saw.saw(stretchOf(later), stretchOf(one)) && share(later.rewrite.before, marksOf(one));

function toReadings(members: readonly Writing[], before: ReadonlySet<string>, saw: WhoSawWhat): readonly Reading[] {
  const byWords = new Map<string, { participantIds: Set<string>; partyIds: Set<string> }>();
  for (const told of new Set(members.map((one) => one.told))) {
    const range = rangeOf(told, members, before);
    const stretch = saw.get(told.words.stretchId);
    if (range === undefined || stretch === undefined) continue;
    const words = told.sentences.slice(range.start, range.end).join('').trim();
    const reading = byWords.get(words) ?? { participantIds: new Set(), partyIds: new Set() };
    reading.participantIds.add(stretch.participantId);
    reading.partyIds.add(stretch.partyId);
    byWords.set(words, reading);
  }
  return [...byWords]
    .map(([words, { participantIds, partyIds }]) => ({
      words,
      participantIds: [...participantIds].sort(),
      partyIds: [...partyIds].sort(),
    }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ partyIds, words }: Reading): string => `${partyIds.join(' ')} ${words}`;
