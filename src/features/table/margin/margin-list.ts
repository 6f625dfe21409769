import type { CommentThread, MarginView, MarkedParty, SuggestionView } from '$domain';
import type { PassageMark, PlacedPassage } from '$editor';
import { sayComment, saySuggestion, shorten } from './margin-words';

type Found = NonNullable<PlacedPassage['found']>;

/** A comment or suggestion with where it stands now; `undefined` where its words are gone, or it is settled. */
export type MarginCard = { readonly id: string; readonly found: Found | undefined } & (
  | { readonly type: 'comment'; readonly thread: CommentThread }
  | { readonly type: 'suggestion'; readonly suggestion: SuggestionView }
);

/** What is open under one chapter. */
export type MarginChapter = {
  readonly key: string;
  readonly kind: 'chapter' | 'before-first' | 'gone';
  readonly name: string;
  readonly cards: readonly MarginCard[];
};

/**
 * What is pointed out in the text: all that is open. What is suggested is read there with who suggests it; in full where one
 * suggests, and for who writes as short as it lets the text be read.
 */
export const listMarks = (
  { threads, suggestions }: MarginView,
  parties: readonly MarkedParty[],
  isSuggesting: boolean,
): readonly PassageMark[] => [
  ...threads
    .filter(({ isOpen }) => isOpen)
    .map(
      (each) => ({ id: each.id, passage: each.passage, kind: 'comment', label: sayComment(each, parties) }) as const,
    ),
  ...suggestions
    .filter(({ isOpen }) => isOpen)
    .map((each) => ({
      id: each.id,
      passage: each.passage,
      kind: 'suggestion' as const,
      label: saySuggestion(each, parties),
      words: isSuggesting ? each.words : shorten(each.words),
      by: parties.find(({ id }) => id === each.partyId)?.letter,
    })),
];

/** What is open, by chapter in the order of the text; what stands nowhere any more comes last. */
export function listOpen(view: MarginView, places: readonly PlacedPassage[]): readonly MarginChapter[] {
  const cardsById = new Map(listCards(view, true).map((card) => [card.id, card]));
  const chapters = new Map<string, MarginChapter>();
  for (const { id, found, chapter } of places) {
    const card = cardsById.get(id);
    if (card === undefined) continue;
    const kind = found === undefined ? 'gone' : chapter === undefined ? 'before-first' : 'chapter';
    const key = `${kind} ${chapter ?? ''}`;
    const known = chapters.get(key);
    const cards = [...(known?.cards ?? []), { ...card, found }];
    chapters.set(key, { key, kind, name: chapter ?? '', cards });
  }
  return [...chapters.values()];
}

/** What is settled, the last first: what was declined apart, so that it and its reason can be found. */
export function listSettled(view: MarginView): Readonly<Record<'declined' | 'settled', readonly MarginCard[]>> {
  const cards = [...listCards(view, false)].sort((one, other) => settledAt(other) - settledAt(one));
  return { declined: cards.filter(isDeclined), settled: cards.filter((card) => !isDeclined(card)) };
}

const isDeclined = (card: MarginCard): boolean =>
  card.type === 'suggestion' && card.suggestion.lastState?.state === 'declined';

function listCards({ threads, suggestions }: MarginView, isOpen: boolean): readonly MarginCard[] {
  const comments = threads.map((thread) => ({ id: thread.id, type: 'comment', thread, found: undefined }) as const);
  const others = suggestions.map(
    (suggestion) => ({ id: suggestion.id, type: 'suggestion', suggestion, found: undefined }) as const,
  );
  return [
    ...comments.filter(({ thread }) => thread.isOpen === isOpen),
    ...others.filter(({ suggestion }) => suggestion.isOpen === isOpen),
  ];
}

const settledAt = (card: MarginCard): number =>
  (card.type === 'comment' ? card.thread : card.suggestion).lastState?.at ?? 0;
