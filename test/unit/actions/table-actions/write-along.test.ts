import {
  addAction,
  answerSuggestion,
  changeAction,
  joinByKey,
  makeSuggestion,
  makeTable,
  openTable,
  placeComment,
  putSentence,
  removeAction,
} from '$actions';
import { deriveKey, readMargin, readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { bringTogether, documentText } from '../../../helpers/tables';

const facts = { title: 'Wachttijd uitzoeken', lane: 'short' } as const;

test('AC53 CHK-9 everybody but a reader adds and changes actions and puts sentences; what was written is on disk', async () => {
  const [here, there, readerDevice] = [createTestServices(), createTestServices(), createTestServices()];
  const made = valueOf(await makeTable(here, 'Tafel', introduction, []));
  const bo = { personName: 'Bo', partyName: 'Leiden', partyKind: 'municipality', role: 'facilitator' } as const;
  const joined = valueOf(await joinByKey(there, valueOf(await deriveKey(made.key, 'editor')), bo));
  const looking = valueOf(await joinByKey(readerDevice, valueOf(await deriveKey(made.key, 'reader')), bo));
  const facilitator = valueOf(await openTable(here, made.id));
  const editor = valueOf(await openTable(there, joined.id));
  const reader = valueOf(await openTable(readerDevice, looking.id));

  const id = valueOf(await addAction(there, editor, facts));
  bringTogether(editor.table, facilitator.table, reader.table);
  expect(editor.stored.saveState.type).toBe('saved');
  valueOf(await changeAction(here, facilitator, id, [{ field: 'state', value: { type: 'done' } }]));
  const from = { checklistId: 'vragen', partCode: '1.1a' };
  const sentence = { words: 'Zo doen wij het.', from, traceWords: '(vraag 1.1a)' };
  const before = documentText(reader.table);
  for (const refused of [
    await addAction(readerDevice, reader, facts),
    await changeAction(readerDevice, reader, id, [{ field: 'title', value: 'Anders' }]),
    await removeAction(reader, id),
    await putSentence(reader, undefined, sentence),
  ])
    expect(refused).toEqual({ ok: false, error: { type: 'not-allowed' } });
  expect(readTableContent(reader.table).actions).toMatchObject([{ id, ...facts, state: { type: 'open' } }]);
  expect(documentText(reader.table)).toBe(before);
  // Who chose to look along with an editor's key does not write either.
  const chose = {
    ...editor,
    known: { ...joined, me: { ...joined.me, participant: { ...joined.me.participant, role: 'reader' } } },
  } as const;
  expect(await addAction(there, chose, facts)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  for (const opened of [facilitator, editor, reader]) await opened.close();
});

test('AC53 who thinks along comments and suggests, and writes nothing else; a reader does not comment either', async () => {
  const [here, there, elsewhere] = [createTestServices(), createTestServices(), createTestServices()];
  const made = valueOf(await makeTable(here, 'Tafel', introduction, []));
  const bo = { personName: 'Bo', partyName: 'Leiden', partyKind: 'municipality', role: 'secretary' } as const;
  const joined = valueOf(await joinByKey(there, valueOf(await deriveKey(made.key, 'commenter')), bo));
  const looking = valueOf(await joinByKey(elsewhere, valueOf(await deriveKey(made.key, 'reader')), bo));
  const thinker = valueOf(await openTable(there, joined.id));
  const reader = valueOf(await openTable(elsewhere, looking.id));
  const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };

  valueOf(await placeComment(there, thinker, { passage, text: 'Waarom?', mentions: [] }));
  valueOf(await makeSuggestion(there, thinker, { passage, words: 'zin', reason: '' }));
  const { comments, suggestions } = readMargin(thinker.table);
  expect([comments.length, suggestions.length]).toEqual([1, 1]);
  const [suggestion] = suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  for (const refused of [
    await answerSuggestion(there, thinker, suggestion, { state: 'accepted' }),
    await addAction(there, thinker, facts),
    await placeComment(elsewhere, reader, { passage, text: 'Waarom?', mentions: [] }),
  ])
    expect(refused).toEqual({ ok: false, error: { type: 'not-allowed' } });
  for (const opened of [thinker, reader]) await opened.close();
});
