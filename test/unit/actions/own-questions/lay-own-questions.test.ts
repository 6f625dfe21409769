import { layOwnQuestions, makeTable, openTable } from '$actions';
import { addOwnQuestion, prepareQuestions } from '$domain';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const checklist = { id: 'clarifying-questions' };
const own = addOwnQuestion(checklist, [], { themeCode: '2', wording: { nl: 'Wie belt?' }, addressees: [] }, 1_000);

test('AC60 a facilitator lays the questions of the region, and nobody else does', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const questions = prepareQuestions([own], made.me.participant.id, 2_000);
  const asEditor = { ...opened, known: { ...opened.known, key: { ...opened.known.key, role: 'editor' as const } } };
  expect(await layOwnQuestions(asEditor, questions)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  expect(readTableContent(opened.table).ownQuestions).toEqual([]);
  expect((await layOwnQuestions(opened, questions)).ok).toBe(true);
  expect(readTableContent(opened.table).ownQuestions).toEqual(questions);
  await opened.close();
});
