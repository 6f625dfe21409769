import { addOwnQuestion, blankOwnQuestion, changeOwnQuestion, prepareQuestions } from '$domain';
import { layOwnQuestions, readTableContent, type Table } from '$table';
import { expect, test } from 'vitest';
import { startedTable } from '../../../helpers/tables';

const checklist = { id: 'clarifying-questions' };
const own = addOwnQuestion(checklist, [], { themeCode: '2', wording: { nl: 'Wie belt?' }, addressees: [] }, 1_000);
const hidden = changeOwnQuestion(blankOwnQuestion(checklist, '1.1a', 1_000), { isHidden: true }, 1_000);
const read = (table: Table): unknown => readTableContent(table).ownQuestions;

test('what is laid is read back as it was previewed, once however often', () => {
  const table = startedTable();
  const questions = prepareQuestions([own, hidden], 'p1', 2_000);
  expect(layOwnQuestions(table, questions).ok).toBe(true);
  let changes = 0;
  table.replica.doc.on('update', () => (changes += 1));
  layOwnQuestions(table, prepareQuestions([own, hidden], 'p2', 9_000));
  expect(changes).toBe(0);
  expect(read(table)).toEqual([...questions].sort((one, other) => (one.id < other.id ? -1 : 1)));
  expect(readTableContent(table).unreadableCount).toBe(0);
});

test('OQ3 what is not laid any more is said to be removed, and a part of the app gets its own words back', () => {
  const table = startedTable();
  layOwnQuestions(table, prepareQuestions([own, hidden], 'p1', 2_000));
  layOwnQuestions(table, []);
  expect(read(table)).toMatchObject([{ partCode: own.partCode, isRemoved: true, wording: { nl: 'Wie belt?' } }]);
  layOwnQuestions(table, prepareQuestions([own], 'p1', 3_000));
  expect(read(table)).toMatchObject([{ partCode: own.partCode, isRemoved: false }]);
});
