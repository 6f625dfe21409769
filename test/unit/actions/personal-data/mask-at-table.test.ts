import {
  addAction,
  layAgenda,
  layOwnQuestions,
  makeTable,
  maskAtTable,
  mayMask,
  openTable,
  placeComment,
  replyToComment,
  type OpenedTable,
} from '$actions';
import { addOwnQuestion, findMaskings, prepareQuestions, type TableRole } from '$domain';
import { deriveKey, layComment, layWrittenNote, putSentence, readMargin, readTableContent } from '$table';
import { afterEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { documentText } from '../../../helpers/tables';

const PHONE = '06-12345678';
const SAYING = `Bel ${PHONE}.`;
const MASKED = 'Bel [weg].';
const find = (text: string) => findMaskings(text, () => '[weg]');
const passage = { start: '123456782.2<', end: '123456782.4>', quote: SAYING, before: '', after: '' };

let opened: OpenedTable | undefined;
afterEach(() => opened?.close());

/** A table on which a phone number stands in everything, and the seat of somebody in this role at it. */
async function sitAs(role: TableRole) {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  opened = valueOf(await openTable(services, made.id));
  const { table, known } = opened;
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  valueOf(putSentence(table, undefined, { words: SAYING, from, traceWords: '(vraag)' }));
  valueOf(await addAction(services, opened, { title: SAYING, lane: 'short', explanation: SAYING }));
  valueOf(await layAgenda(services, opened, [{ subject: { type: 'own', title: SAYING }, minutes: 5 }]));
  const wording = { nl: SAYING };
  const own = addOwnQuestion({ id: 'clarifying-questions' }, [], { themeCode: '2', wording, addressees: [] }, 1);
  valueOf(await layOwnQuestions(opened, prepareQuestions([own], known.me.participant.id, 2)));
  const { id: participantId, partyId } = known.me.participant;
  valueOf(layWrittenNote(table, { roundId: 'r', participantId, partyId, laidAt: 1, text: SAYING }));
  valueOf(layWrittenNote(table, { roundId: 'r', participantId: 'else', partyId, laidAt: 1, text: SAYING }));
  const commentId = valueOf(await placeComment(services, opened, { passage, text: SAYING, mentions: [] }));
  valueOf(await replyToComment(services, opened, { commentId, text: SAYING, mentions: [] }));
  valueOf(layComment(table, { id: 'c2', participantId: 'else', partyId, at: 1, passage, text: SAYING, mentions: [] }));
  const seat = { ...opened, known: { ...known, key: valueOf(await deriveKey(known.key, role)) } };
  return { services, seat, table, participantId };
}

test('PRV-1 who leads the table masks words wherever they stand, but not what others said', async () => {
  const { services, seat, table, participantId } = await sitAs('facilitator');
  valueOf(await maskAtTable(services, seat, find));
  const { actions, agendaItems, ownQuestions, writtenNotes } = readTableContent(table);
  expect(documentText(table)).toContain(MASKED);
  expect(documentText(table)).not.toContain(PHONE);
  expect(actions[0]).toMatchObject({ title: MASKED, explanation: MASKED, lane: 'short' });
  expect(agendaItems[0]).toMatchObject({ subject: { title: MASKED }, minutes: 5, state: 'open' });
  expect(ownQuestions[0]).toMatchObject({ wording: { nl: MASKED }, isRemoved: false });
  const noteOf = (id: string) => writtenNotes.find((note) => note.participantId === id)?.text;
  expect([noteOf(participantId), noteOf('else')]).toEqual([MASKED, SAYING]);
  const { comments, commentReplies, ownChanges } = readMargin(table);
  expect(comments.find((one) => one.participantId === participantId)).toMatchObject({
    text: MASKED,
    passage: { ...passage, quote: MASKED },
  });
  expect(comments.find(({ id }) => id === 'c2')?.text).toBe(SAYING);
  expect(commentReplies.map(({ text }) => text)).toEqual([MASKED]);
  expect(JSON.stringify(ownChanges)).not.toContain(PHONE);
});

test('PRV-1 an editor leaves the agenda and the questions to who leads', async () => {
  const { services, seat, table } = await sitAs('editor');
  valueOf(await maskAtTable(services, seat, find));
  const { actions, agendaItems, ownQuestions } = readTableContent(table);
  expect([actions[0]?.title, documentText(table).includes(PHONE)]).toEqual([MASKED, false]);
  expect(agendaItems[0]).toMatchObject({ subject: { title: SAYING } });
  expect(ownQuestions[0]).toMatchObject({ wording: { nl: SAYING } });
});

test('PRV-1 a reader changes nothing', async () => {
  const { services, seat, table } = await sitAs('reader');
  const before = JSON.stringify([readTableContent(table), readMargin(table), documentText(table)]);
  valueOf(await maskAtTable(services, seat, find));
  expect(JSON.stringify([readTableContent(table), readMargin(table), documentText(table)])).toBe(before);
});

test('PRV-1 what was prepared elsewhere, what is talked about and what others said is only pointed out', async () => {
  const { seat, participantId } = await sitAs('facilitator');
  expect(
    ['answers', 'arrangements', 'agreements', 'settledValues', 'definitions'].map((root) => mayMask(seat.known, root)),
  ).toEqual([false, false, false, false, false]);
  expect(mayMask(seat.known, 'agendaItems', { state: 'talking' })).toBe(false);
  expect(mayMask(seat.known, 'agendaItems', { state: 'open' })).toBe(true);
  expect(mayMask(seat.known, 'comments', { participantId })).toBe(true);
  expect(mayMask(seat.known, 'comments', { participantId: 'else' })).toBe(false);
});

test('PRV-1 a text that would become too long stays, and can still be read', async () => {
  const { services, seat, table } = await sitAs('facilitator');
  const long = `${'x'.repeat(180)} ${SAYING}`;
  valueOf(await addAction(services, seat, { title: long, lane: 'long' }));
  valueOf(await maskAtTable(services, seat, (text) => findMaskings(text, () => 'y'.repeat(200))));
  const { actions, unreadableCount } = readTableContent(table);
  expect(actions.map(({ title }) => title)).toContain(long);
  expect(unreadableCount).toBe(0);
});
