import { countOpen, viewMargin, type Comment, type MarginContent, type Suggestion } from '$domain';
import { describe, expect, test } from 'vitest';

const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
const said = { participantId: 'p', partyId: 'school.x', at: 10 };
const comment: Comment = { ...said, id: 'c', passage, text: 'Wie?', mentions: [] };
const suggestion: Suggestion = { ...said, id: 's', passage, words: 'zin', reason: '' };

const marginOf = (content: Partial<MarginContent>): MarginContent => ({
  comments: [],
  commentReplies: [],
  commentStates: [],
  suggestions: [],
  suggestionStates: [],
  ownChanges: [],
  unreadableCount: 0,
  ...content,
});

describe('comments', () => {
  test('replies stand in the order in which they were said, at their own comment', () => {
    const reply = { ...said, commentId: 'c', text: 'Ja', mentions: [] };
    const { threads } = viewMargin(
      marginOf({
        comments: [comment],
        commentReplies: [
          { ...reply, id: 'late', at: 30 },
          { ...reply, id: 'early', at: 20 },
          { ...reply, id: 'stray', commentId: 'x' },
        ],
      }),
    );
    expect(threads[0]?.replies.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('TD68 what was said last counts, in whatever order it came in', () => {
    const state = { ...said, commentId: 'c' };
    const states = [
      { ...state, id: 'b', at: 30, state: 'open' as const },
      { ...state, id: 'a', at: 20, state: 'resolved' as const },
    ];
    for (const commentStates of [states, states.toReversed()]) {
      const view = viewMargin(marginOf({ comments: [comment], commentStates }));
      expect([view.threads[0]?.isOpen, countOpen(view)]).toEqual([true, { comments: 1, suggestions: 0 }]);
    }
    const resolved = viewMargin(marginOf({ comments: [comment], commentStates: states.slice(1) }));
    expect(countOpen(resolved)).toEqual({ comments: 0, suggestions: 0 });
  });

  test('a comment that was withdrawn stays for what others said to it, and goes when nothing is left', () => {
    const { text: _gone, ...withdrawn } = comment;
    const commentReplies = [{ ...said, id: 'r', commentId: 'c', text: 'Ja', mentions: [] }];
    expect(viewMargin(marginOf({ comments: [withdrawn], commentReplies })).threads).toHaveLength(1);
    expect(viewMargin(marginOf({ comments: [withdrawn] })).threads).toEqual([]);
  });
});

describe('suggestions', () => {
  const state = { ...said, suggestionId: 's' };

  test('one that was declined is not open, and says why', () => {
    const declined = { ...state, id: 'd', at: 20, state: 'declined' as const, reason: 'Nee' };
    const view = viewMargin(marginOf({ suggestions: [suggestion], suggestionStates: [declined] }));
    expect(view.suggestions[0]).toMatchObject({ isOpen: false, lastState: declined, isAcceptedTwice: false });
    expect(countOpen(view).suggestions).toBe(0);
  });

  test('why it was made can be said afterwards by who made it, and opens nothing again', () => {
    const why = { ...state, id: 'w', at: 30, state: 'open' as const, reason: 'Zo staat het in de wet.' };
    const accepted = { ...state, id: 'a', at: 20, state: 'accepted' as const, reason: 'Eens' };
    const view = viewMargin(marginOf({ suggestions: [suggestion], suggestionStates: [why, accepted] }));
    expect(view.suggestions[0]).toMatchObject({ isOpen: false, lastState: accepted, reason: why.reason });
    const ofOther = { ...why, participantId: 'q' };
    const other = viewMargin(marginOf({ suggestions: [suggestion], suggestionStates: [ofOther] }));
    expect(other.suggestions[0]).toMatchObject({ isOpen: true, reason: '' });
  });

  test('two that accepted it apart from each other are told so, until it is opened again', () => {
    const accepted = [20, 21].map((at) => ({ ...state, id: `a${at}`, at, state: 'accepted' as const }));
    const twice = viewMargin(marginOf({ suggestions: [suggestion], suggestionStates: accepted }));
    expect(twice.suggestions[0]?.isAcceptedTwice).toBe(true);
    const reopened = { ...state, id: 'o', at: 30, state: 'open' as const };
    const again = viewMargin(marginOf({ suggestions: [suggestion], suggestionStates: [...accepted, reopened] }));
    expect(again.suggestions[0]).toMatchObject({ isOpen: true, isAcceptedTwice: false });
  });
});
