import { choiceOf } from './choice-of';
import { listWords, markSentence, splitSentences } from './sentences';
import type { ApartChoice, ApartContent, Stretch, StretchWords } from './stretch';
import { WhoSawWhat } from './who-saw-what';

/** A piece of a section that is offered back. */
export type OfferedPiece = {
  readonly kind: 'heading' | 'paragraph';
  readonly level: number;
  readonly text: string;
  /** Whether somebody wrote it while the section was being taken out. */
  readonly isWritten: boolean;
};

/** A section that one took out while another wrote in it. */
export type OfferedBack = {
  /** The same on every device. */
  readonly id: string;
  readonly refs: readonly string[];
  readonly heading: string;
  readonly order: number;
  /** What would be put back. */
  readonly pieces: readonly OfferedPiece[];
  /** What was written in it and stands in the text still. */
  readonly standing: readonly string[];
  /** Where it stood: before the first, or else after the second, that is still there. */
  readonly place: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly removers: Parties;
  readonly writers: Parties;
  readonly choice: ApartChoice | undefined;
};

type Parties = { readonly participantIds: readonly string[]; readonly partyIds: readonly string[] };

/** Words in a place that was taken out apart from them. */
type Hit = {
  readonly remover: Stretch;
  readonly writer: Stretch;
  readonly words: StretchWords;
  readonly isLost: boolean;
};

/**
 * The sections in which somebody wrote while another, apart, took them out. From what lies at the table alone, so that every
 * device offers the same (DM80).
 *
 * @param isHere Whether a piece stands in the text now.
 */
export function findOfferedBack(content: ApartContent, isHere: (pieceId: string) => boolean): readonly OfferedBack[] {
  const saw = new WhoSawWhat(content.stretches);
  const hits = findHits(content, saw);
  const hitsBySection = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.words.under === '' ? hit.words.pieceId : hit.words.under;
    hitsBySection.set(key, [...(hitsBySection.get(key) ?? []), hit]);
  }
  return [...hitsBySection]
    .map(([section, some]) => toOffer(section, some, content, isHere))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

function findHits(content: ApartContent, saw: WhoSawWhat): readonly Hit[] {
  const removersById = new Map<string, Stretch[]>();
  for (const stretch of content.stretches)
    for (const id of stretch.gone) {
      const known = removersById.get(id);
      if (known === undefined) removersById.set(id, [stretch]);
      else known.push(stretch);
    }
  if (removersById.size === 0) return [];
  const movedHeadings = new Set(
    content.words.filter(({ state }) => state === 'moved').map((words) => `${words.stretchId}/${words.path.at(-1)}`),
  );
  const wordsByPiece = new Map<string, StretchWords[]>();
  for (const words of content.words)
    wordsByPiece.set(words.pieceId, [...(wordsByPiece.get(words.pieceId) ?? []), words]);
  return content.words.flatMap((words) => {
    if (words.state === 'removed' || words.state === 'moved') return [];
    const writer = saw.get(words.stretchId);
    if (writer === undefined) return [];
    const told = wordsByPiece.get(words.pieceId) ?? [];
    const removersOf = (id: string): readonly Stretch[] =>
      (removersById.get(id) ?? []).filter((remover) => saw.areUnseen(remover.id, writer.id));
    const isUnknowing = (remover: Stretch): boolean =>
      !saw.wereLinked(remover.id, writer.id) || lacksWords(told, remover, words);
    const lost = new Set([...words.path, words.pieceId].flatMap(removersOf).filter(isUnknowing));
    const orphaned =
      words.state === 'added'
        ? removersOf(words.under).filter(
            (remover) =>
              saw.areApart(remover.id, writer.id) &&
              !lost.has(remover) &&
              !movedHeadings.has(`${remover.id}/${words.under}`),
          )
        : [];
    const isLast = (remover: Stretch): boolean =>
      !told.some((one) => saw.saw(one.stretchId, words.stretchId) && saw.areUnseen(one.stretchId, remover.id));
    return [
      ...[...lost].filter(isLast).map((remover) => ({ remover, writer, words, isLost: true })),
      ...orphaned.filter(isLast).map((remover) => ({ remover, writer, words, isLost: false })),
    ];
  });
}

/**
 * Whether who took out a piece did not have all of these words before them. Asked of devices that were linked: a link that
 * breaks is found out only after a while.
 */
function lacksWords(told: readonly StretchWords[], remover: Stretch, { text }: StretchWords): boolean {
  const removed = told.find(({ stretchId, state }) => stretchId === remover.id && state !== 'changed');
  const had = new Set(listWords(removed?.text ?? ''));
  const sentences = splitSentences(text).filter((one) => removed?.before.includes(markSentence(one)) !== true);
  return sentences.some((one) => listWords(one).some((word) => !had.has(word)));
}

function toOffer(
  section: string,
  hits: readonly Hit[],
  content: ApartContent,
  isHere: (pieceId: string) => boolean,
): OfferedBack {
  const removerIds = new Set(hits.map(({ remover }) => remover.id));
  const isWhole = hits.some(({ remover }) => remover.gone.includes(section));
  const removed = isWhole
    ? content.words
        .filter(({ state, stretchId, under }) => state === 'removed' && removerIds.has(stretchId) && under === section)
        .sort((one, other) => one.order - other.order)
    : [];
  const firsts = content.words
    .filter(({ stretchId, under, pieceId }) => removerIds.has(stretchId) && (under === section || pieceId === section))
    .sort((one, other) => one.order - other.order);
  const lost = hits.filter(({ isLost }) => isLost).map(({ words }) => words);
  const refs = [
    ...new Set(hits.map(({ remover, words }) => `${remover.id}/${words.stretchId}/${words.pieceId}`)),
  ].sort();
  const standing = hits
    .filter(({ isLost, words }) => !isLost && isHere(words.pieceId))
    .map(({ words }) => words)
    .sort((one, other) => one.order - other.order);
  const [first] = hits;
  return {
    id: refs[0] ?? '',
    refs,
    heading: first?.words.heading ?? '',
    order: Math.min(...hits.map(({ words }) => words.order)),
    pieces: joinPieces(removed, lost),
    standing: [...new Set(standing.map(({ text }) => text))],
    place: {
      before: standing.map(({ pieceId }) => pieceId),
      after: [...new Set([...firsts, ...lost].map(({ previous }) => previous))].filter((id) => id !== ''),
    },
    removers: toParties(hits.map(({ remover }) => remover)),
    writers: toParties(hits.map(({ writer }) => writer)),
    choice: choiceOf(refs, content.choices),
  };
}

/** What was taken out, with what others made of it meanwhile in its place; what they added stands where they put it. */
function joinPieces(removed: readonly StretchWords[], written: readonly StretchWords[]): readonly OfferedPiece[] {
  const joined: { readonly id: string; readonly piece: OfferedPiece }[] = [];
  const add = (words: StretchWords, isWritten: boolean, at = joined.length): void => {
    const { kind, level, text } = words;
    const isThere = joined.some(({ id, piece }) => id === words.pieceId && piece.text === text);
    if (!isThere && text.trim() !== '')
      joined.splice(at, 0, { id: words.pieceId, piece: { kind, level, text, isWritten } });
  };
  for (const words of removed) {
    const versions = written.filter(({ pieceId }) => pieceId === words.pieceId);
    if (versions.length === 0) add(words, false);
    for (const version of versions) add(version, true);
  }
  const known = new Set(removed.map(({ pieceId }) => pieceId));
  const rest = written.filter(({ pieceId }) => !known.has(pieceId));
  for (const words of [...rest].sort(byOrder)) {
    const previous = joined.findLastIndex(({ id }) => id === words.previous || id === words.pieceId);
    add(words, true, previous === -1 ? joined.length : previous + 1);
  }
  return joined.map(({ piece }) => piece);
}

const byOrder = (one: StretchWords, other: StretchWords): number =>
  one.order - other.order || (one.stretchId < other.stretchId ? -1 : 1);

const toParties = (stretches: readonly Stretch[]): Parties => ({
  participantIds: [...new Set(stretches.map(({ participantId }) => participantId))].sort(),
  partyIds: [...new Set(stretches.map(({ partyId }) => partyId))].sort(),
});
