import {
  applyOwnChanges,
  listClaimed,
  planCarryOut,
  signedText,
  viewMargin,
  type Comment,
  type MarginContent,
  type OwnChange,
  type Suggestion,
} from '$domain';
import { describe, expect, test } from 'vitest';

const ownKey = 'k'.repeat(43);
const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
const said = { participantId: 'p', partyId: 'school.x', at: 10 };
const comment: Comment = { ...said, id: 'c', ownKey, passage, text: 'Wie?', mentions: [] };
const reply = { ...said, id: 'r', ownKey, commentId: 'c', text: 'Ik', mentions: [] };
const suggestion: Suggestion = { ...said, id: 's', ownKey, passage, words: 'zin', reason: '' };
const { text: _gone, ...withdrawn } = comment;

const change = (id: string, at: number, own: OwnChange['own'], by: Partial<OwnChange> = {}): OwnChange => ({
  ...said,
  id,
  at,
  own,
  signature: 'h'.repeat(86),
  ...by,
});

const marginOf = (content: Partial<MarginContent>): MarginContent => ({
  comments: [comment],
  commentReplies: [reply],
  commentStates: [],
  suggestions: [suggestion],
  suggestionStates: [],
  ownChanges: [],
  unreadableCount: 0,
  ...content,
});

/** The margin where every signature fits. */
const asSigned = (content: MarginContent): MarginContent =>
  applyOwnChanges(content, new Set(listClaimed(content).map(({ proof }) => proof)));

const stateOf = (ownChanges: readonly OwnChange[], suggestionStates: MarginContent['suggestionStates'] = []) =>
  viewMargin(asSigned(marginOf({ ownChanges, suggestionStates }))).suggestions[0]?.lastState?.state ?? 'open';

describe('TD95 what somebody changed of their own words', () => {
  test('counts when it is proven, the latest of all, in whatever order they came', () => {
    const changes = [change('b', 30, { ...comment, text: 'Wat?' }), change('a', 20, withdrawn)];
    for (const ownChanges of [changes, changes.toReversed()]) {
      expect(asSigned(marginOf({ ownChanges })).comments).toEqual([{ ...comment, text: 'Wat?' }]);
      expect(applyOwnChanges(marginOf({ ownChanges }), new Set()).comments).toEqual([comment]);
    }
    const ofReply = marginOf({ ownChanges: [change('d', 20, { ...reply, text: 'Wij' })] });
    expect(asSigned(ofReply)).toMatchObject({ comments: [comment], commentReplies: [{ text: 'Wij' }] });
  });

  test.each<[string, OwnChange]>([
    ['of somebody else', change('a', 20, withdrawn, { participantId: 'q' })],
    ['that makes them somebody else’s', change('a', 20, { ...withdrawn, partyId: 'school.y' })],
    ['under another key', change('a', 20, { ...withdrawn, ownKey: 'x'.repeat(43) })],
    ['at another moment', change('a', 20, { ...withdrawn, at: 11 })],
    ['of what is not there', change('a', 20, { ...withdrawn, id: 'x' })],
    ['that makes a comment a reply', change('a', 20, { ...reply, id: 'c' })],
    ['of a reply at another comment', change('a', 20, { ...reply, commentId: 'x' })],
    ['of a suggestion by its id', change('a', 20, { ...comment, id: 's' })],
  ])('is no change %s', (_, claimed) => {
    const content = marginOf({ ownChanges: [claimed] });
    expect(listClaimed(content)).toEqual([]);
    expect(asSigned(content)).toEqual(content);
  });

  test('of words that were laid without a key nothing can be proven', () => {
    const { ownKey: _key, ...unproven } = comment;
    const content = marginOf({ comments: [unproven], ownChanges: [change('a', 20, withdrawn)] });
    expect(asSigned(content).comments).toEqual([unproven]);
  });

  test('another letter anywhere is something else that is signed', () => {
    const texts = [
      change('a', 20, comment),
      change('b', 20, comment),
      change('a', 21, comment),
      change('a', 20, { ...comment, text: 'Wie!' }),
      change('a', 20, { ...comment, mentions: ['school.y'] }),
    ].map(signedText);
    expect(new Set(texts).size).toBe(5);
  });
});

describe('TD95 one’s own suggestion', () => {
  const answer = { ...said, suggestionId: 's' };
  const takeBack = (at: number) => change(`w${at}`, at, { ...answer, id: `w${at}`, state: 'withdrawn' });
  const putBack = (at: number) => change(`o${at}`, at, { ...answer, id: `o${at}`, state: 'open' });

  test('is taken back while it is open, and put back after that', () => {
    expect(stateOf([takeBack(20)])).toBe('withdrawn');
    expect(stateOf([takeBack(20), putBack(30)])).toBe('open');
    expect(stateOf([takeBack(20), putBack(30), takeBack(40)])).toBe('withdrawn');
  });

  test('what others said of it stays: declined is declined, and accepted is accepted', () => {
    const declined = { ...answer, id: 'd', at: 15, state: 'declined' as const, reason: 'Nee' };
    expect(stateOf([takeBack(20), putBack(30)], [declined])).toBe('declined');
    expect(stateOf([takeBack(20)], [{ ...answer, id: 'e', at: 25, state: 'accepted' }])).toBe('accepted');
    const accepting = change('e', 20, { ...answer, id: 'e', state: 'accepted' });
    expect(stateOf([accepting])).toBe('open');
  });
});

describe('TD95 what a device that may write carries out', () => {
  const plan = (content: MarginContent) =>
    planCarryOut(content, new Set(listClaimed(content).map(({ proof }) => proof)));

  test('is the last change alone, and the earlier ones go, so that nobody can read what was taken back', () => {
    const ownChanges = [change('a', 20, { ...comment, text: 'Geheim' }), change('b', 30, withdrawn)];
    expect(plan(marginOf({ ownChanges }))).toEqual({ laid: [withdrawn], outdatedIds: ['a'] });
    expect(plan(marginOf({ comments: [withdrawn], ownChanges: ownChanges.slice(1) }))).toEqual({
      laid: [],
      outdatedIds: [],
    });
  });

  test('is nothing where nothing is proven', () => {
    const content = marginOf({ ownChanges: [change('a', 20, withdrawn)] });
    expect(planCarryOut(content, new Set())).toEqual({ laid: [], outdatedIds: [] });
  });
});
