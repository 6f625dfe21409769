import { addAction, changeAction, joinByKey, makeTable, openTable, putSentence, removeAction } from '$actions';
import { deriveKey, readTableContent } from '$table';
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
