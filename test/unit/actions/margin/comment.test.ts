import { makeTable, openTable, placeComment, replyToComment, setCommentState } from '$actions';
import { readMargin } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
const words = { passage, text: 'Wie?', mentions: [] };

test('what is said carries who of which party said it, and comes after what was said before', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const { id: participantId, partyId } = made.me.participant;
  const commentId = valueOf(await placeComment(services, opened, words));
  expect(readMargin(opened.table).comments).toMatchObject([{ ...words, id: commentId, participantId, partyId }]);
  valueOf(await replyToComment({ clock: { nowMs: () => 90_000 } }, opened, { commentId, text: 'Ik', mentions: [] }));
  valueOf(await setCommentState({ clock: { nowMs: () => 10 } }, opened, { commentId, state: 'resolved' }));
  expect(readMargin(opened.table).commentStates).toMatchObject([{ commentId, state: 'resolved', at: 90_001 }]);
  await opened.close();
});

test('AC86 who reads along says nothing', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', { ...introduction, role: 'reader' }, []));
  const opened = valueOf(await openTable(services, made.id));
  expect(await placeComment(services, opened, words)).toMatchObject({ ok: false, error: { type: 'not-allowed' } });
  expect(readMargin(opened.table).comments).toEqual([]);
  await opened.close();
});
