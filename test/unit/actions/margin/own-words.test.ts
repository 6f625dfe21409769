import {
  answerSuggestion,
  carryOutChanges,
  makeSuggestion,
  makeTable,
  openKeyOf,
  openTable,
  placeComment,
  putBackWords,
  replaceSuggestion,
  replyToComment,
  rewordWords,
  withdrawWords,
  type OpenedTable,
} from '$actions';
import { applyOwnChanges, viewMargin, type MarginView, type TableRole } from '$domain';
import { deriveKey, findProven, layComment, readMargin } from '$table';
import { afterEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
const words = { passage, text: 'Wie?', mentions: [] };

let opened: OpenedTable | undefined;
afterEach(() => opened?.close());

/** A table that one is at in this role. */
async function sitAs(role: TableRole) {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  await services.store.knownTables.put({ ...made, key: valueOf(await deriveKey(made.key, role)) });
  opened = valueOf(await openTable(services, made.id));
  return { services, opened };
}

async function viewOf({ table }: OpenedTable): Promise<MarginView> {
  const content = readMargin(table);
  return viewMargin(applyOwnChanges(content, await findProven(content, new Map())));
}

async function firstThread(at: OpenedTable) {
  const [thread] = (await viewOf(at)).threads;
  if (thread === undefined) throw new Error('no comment');
  return thread;
}

test('AC86 one takes back one’s own words and puts them back; those of others one cannot', async () => {
  const { services, opened: at } = await sitAs('editor');
  valueOf(await placeComment(services, at, words));
  const [comment] = readMargin(at.table).comments;
  if (comment === undefined) throw new Error('no comment');
  valueOf(await withdrawWords(services, at, comment));
  expect(readMargin(at.table).comments[0]).not.toHaveProperty('text');
  expect(JSON.stringify(readMargin(at.table))).not.toContain('woord');
  valueOf(await putBackWords(services, at, comment));
  expect(readMargin(at.table).comments).toEqual([comment]);
  expect(await withdrawWords(services, at, { ...comment, participantId: 'x' })).toMatchObject({
    error: { type: 'not-allowed' },
  });
  expect(readMargin(at.table).comments).toEqual([comment]);
});

test('AC86 of a thread that is taken back only one’s own words are laid, nothing of what others said to it', async () => {
  const { services, opened: at } = await sitAs('editor');
  const commentId = valueOf(await placeComment(services, at, words));
  valueOf(await replyToComment(services, at, { commentId, text: 'Een antwoord', mentions: [] }));
  valueOf(await withdrawWords(services, at, await firstThread(at)));
  expect(JSON.stringify([...at.table.replica.doc.getMap('comments').values()])).not.toContain('Een antwoord');
});

test('AC95 who thinks along takes back, puts back and rewords the own words, each as something new', async () => {
  const { services, opened: at } = await sitAs('commenter');
  const commentId = valueOf(await placeComment(services, at, words));
  valueOf(await replyToComment(services, at, { commentId, text: 'Ik', mentions: [] }));
  const lying = readMargin(at.table);
  const thread = await firstThread(at);
  const [reply] = thread.replies;
  if (reply === undefined) throw new Error('no reply');
  valueOf(await withdrawWords(services, at, thread));
  expect(await firstThread(at)).not.toHaveProperty('text');
  valueOf(await putBackWords(services, at, thread));
  expect((await firstThread(at)).text).toBe('Wie?');
  valueOf(await rewordWords(services, at, thread, { text: 'Wie betaalt?', mentions: [] }));
  valueOf(await rewordWords(services, at, reply, { text: 'Wij', mentions: [] }));
  const now = await firstThread(at);
  expect([now.text, now.replies[0]?.text]).toEqual(['Wie betaalt?', 'Wij']);
  expect(now.changedAt).toBeGreaterThan(0);
  const { comments, commentReplies } = readMargin(at.table);
  expect([comments, commentReplies]).toEqual([lying.comments, lying.commentReplies]);
});

test('AC95 who thinks along takes back and replaces the own suggestion, and cannot answer any', async () => {
  const { services, opened: at } = await sitAs('commenter');
  valueOf(await makeSuggestion(services, at, { passage, words: 'zin', reason: '' }));
  const [suggestion] = readMargin(at.table).suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  const stands = async () => (await viewOf(at)).suggestions.map(({ isOpen }) => isOpen);
  valueOf(await answerSuggestion(services, at, suggestion, { state: 'withdrawn' }));
  expect(await stands()).toEqual([false]);
  valueOf(await answerSuggestion(services, at, suggestion, { state: 'open' }));
  expect(await stands()).toEqual([true]);
  expect(await answerSuggestion(services, at, suggestion, { state: 'accepted' })).toMatchObject({ ok: false });
  const id = valueOf(await replaceSuggestion(services, at, suggestion, { words: 'zinnen', reason: 'Meer' }));
  const { suggestions } = await viewOf(at);
  expect(suggestions.filter(({ isOpen }) => isOpen)).toMatchObject([{ id, words: 'zinnen', reason: 'Meer', passage }]);
  expect(suggestions).toHaveLength(2);
});

test('AC95 what cannot be proven to be one’s own is not taken back by who thinks along', async () => {
  const { services, opened: at } = await sitAs('commenter');
  valueOf(await placeComment(services, at, words));
  const thread = await firstThread(at);
  const { ownKey: _key, ...unproven } = thread;
  for (const said of [unproven, { ...thread, ownKey: 'x'.repeat(43) }])
    expect(await withdrawWords(services, at, said)).toMatchObject({ error: { type: 'not-allowed' } });
  expect(await carryOutChanges(services, at, new Set())).toMatchObject({ error: { type: 'not-allowed' } });
  expect((await firstThread(at)).text).toBe('Wie?');
});

test('AC95 who may write carries out what others changed of theirs', async () => {
  const { services, opened: at } = await sitAs('editor');
  valueOf(await placeComment(services, at, words));
  const [comment] = readMargin(at.table).comments;
  if (comment === undefined) throw new Error('no comment');
  valueOf(await withdrawWords(services, at, comment));
  layComment(at.table, comment);
  valueOf(await carryOutChanges(services, at, await findProven(readMargin(at.table), new Map())));
  expect(readMargin(at.table).comments[0]).not.toHaveProperty('text');
});

test('AC95 the key is the same each time the table is opened, and stays on this device', async () => {
  const { services, opened: at } = await sitAs('commenter');
  const before = await openKeyOf(at);
  const seed = at.known.ownSeed ?? '';
  valueOf(await placeComment(services, at, words));
  expect(JSON.stringify(readMargin(at.table))).not.toContain(seed);
  await at.close();
  opened = valueOf(await openTable(services, at.known.id));
  expect((await openKeyOf(opened))?.publicKey).toBe(before?.publicKey);
});
