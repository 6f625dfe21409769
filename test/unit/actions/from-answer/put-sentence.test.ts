import { makeTable, openTable, putSentence } from '$actions';
import { listHeadings, listSentences } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('CHK-9 a sentence goes under the heading that was chosen, and it is said where it stands', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }, { heading: 'Acties' }]));
  const opened = valueOf(await openTable(services, made.id));
  const from = { checklistId: 'vragen', partCode: '1.1a' };
  const sentence = { words: 'Zo doen wij het.', from, traceWords: '(vraag 1.1a)' };
  const [, actions] = listHeadings(opened.table);
  expect(valueOf(await putSentence(opened, actions, sentence))).toBe('Acties');
  expect(valueOf(await putSentence(opened, { index: 0, text: 'Weg' }, sentence))).toBeUndefined();
  expect(listSentences(opened.table, from)).toHaveLength(2);
  expect(opened.stored.saveState.type).toBe('saved');
  await opened.close();
});
