import type { Comment } from '$domain';
import {
  layComment,
  layCommentState,
  layReply,
  laySuggestion,
  laySuggestionState,
  onMarginChange,
  readMargin,
} from '$table';
import { expect, test, vi } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const said = { participantId: 'p', partyId: 'school.x', at: 10 };
const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
const comment: Comment = { ...said, id: 'c', passage, text: 'Wie?', mentions: ['school.y'] };

test('what is laid in the margin is there on every device, and tells of itself', () => {
  const [here, there] = [startedTable(), startedTable()];
  const listener = vi.fn();
  const stop = onMarginChange(there, listener);
  layComment(here, comment);
  layReply(here, { ...said, id: 'r', commentId: 'c', text: 'Ja', mentions: [] });
  layCommentState(here, { ...said, id: 'cs', commentId: 'c', state: 'resolved' });
  laySuggestion(here, { ...said, id: 's', passage, words: '', reason: 'Dubbel' });
  laySuggestionState(here, { ...said, id: 'ss', suggestionId: 's', state: 'declined', reason: 'Nee' });
  bringTogether(here, there);
  expect(listener).toHaveBeenCalledTimes(5);
  expect(readMargin(there)).toEqual(readMargin(here));
  expect(readMargin(there)).toMatchObject({
    comments: [comment],
    commentReplies: [{ id: 'r' }],
    commentStates: [{ state: 'resolved' }],
    suggestions: [{ words: '' }],
    suggestionStates: [{ reason: 'Nee' }],
    unreadableCount: 0,
  });
  stop();
  layComment(there, { ...comment, id: 'c2' });
  expect(listener).toHaveBeenCalledTimes(5);
});

test('TD5 what does not have the form is left out and counted', () => {
  const table = startedTable();
  const { doc } = table.replica;
  doc.getMap('comments').set('a', { ...comment, id: 'a', passage: { ...passage, start: '<script>' } });
  doc.getMap('comments').set('b', comment);
  doc.getMap('suggestionStates').set('d', { ...said, id: 'd', suggestionId: 's', state: 'declined' });
  expect(readMargin(table)).toMatchObject({ comments: [], suggestionStates: [], unreadableCount: 3 });
});
