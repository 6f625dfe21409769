import { makeTable, openTable, putSentence } from '$actions';
import { listHeadings, listSentences, lockChapter } from '$table';
import { expect, test } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('CHK-9 a sentence goes under the heading that was chosen, and it is said where it stands', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }, { heading: 'Acties' }]));
  const opened = valueOf(await openTable(services, made.id));
  const from = { checklistId: 'vragen', partCode: '1.1a' };
  const sentence = { words: 'Zo doen wij het.', from, traceWords: '(vraag 1.1a)' };
  const [, actions] = listHeadings(opened.table);
  expect(valueOf(await putSentence(opened, actions, sentence))).toEqual({ type: 'put', heading: 'Acties' });
  const gone = { index: 0, text: 'Weg' };
  expect(valueOf(await putSentence(opened, gone, sentence))).toEqual({ type: 'put', heading: undefined });
  expect(listSentences(opened.table, from)).toHaveLength(2);
  expect(opened.stored.saveState.type).toBe('saved');
  await opened.close();
});

test('AC82 a sentence is kept out of a locked chapter, which is named, and comes under any other heading', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }, { heading: 'Acties' }]));
  const opened = valueOf(await openTable(services, made.id));
  const from = { checklistId: 'vragen', partCode: '1.1a' };
  const sentence = { words: 'Zo doen wij het.', from, traceWords: '(vraag 1.1a)' };
  const mark = headingMarks(opened.table.document)[1] ?? '';
  lockChapter(opened.table, { id: 'lock', mark, participantId: 'p', lockedAt: 1, says: 'x' });
  const [visie, actions] = listHeadings(opened.table);
  // The end of the document stands in its last chapter.
  for (const under of [actions, undefined])
    expect(valueOf(await putSentence(opened, under, sentence))).toEqual({ type: 'locked', heading: 'Acties' });
  expect(listSentences(opened.table, from)).toEqual([]);
  expect(valueOf(await putSentence(opened, visie, sentence))).toEqual({ type: 'put', heading: 'Visie' });
  await opened.close();
});
