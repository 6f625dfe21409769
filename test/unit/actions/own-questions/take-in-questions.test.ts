import { takeInQuestions } from '$actions';
import { loadChecklist } from '$content';
import { addOwnQuestion, changeOwnQuestion, factsToRows } from '$domain';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices } from '../../../helpers/services';

const checklist = await loadChecklist();
const draft = { themeCode: '2', wording: { nl: 'Wie belt?' }, addressees: [] };
const one = addOwnQuestion(checklist, [], draft, 1_000);
const other = addOwnQuestion(checklist, [one], { ...draft, wording: { nl: 'Wie schrijft?' } }, 1_000);

test('OQ4 what is taken in is on disk, again changes nothing, and is taken back by one undo', async () => {
  const services = createTestServices({}, 5_000);
  const { ownQuestions } = services.store;
  await ownQuestions.put(one);
  const rows = factsToRows([{ ...one, wording: { nl: 'Wie belt er?' } }, other]);
  const { plan, undo } = valueOf(await takeInQuestions(services, checklist, rows));
  expect(plan.rows).toMatchObject([{ change: 'reworded' }, { change: 'added' }]);
  expect((await ownQuestions.list()).records.map(({ wording }) => wording?.nl).sort()).toEqual([
    'Wie belt er?',
    'Wie schrijft?',
  ]);
  expect(valueOf(await takeInQuestions(services, checklist, rows)).plan.writes).toEqual([]);
  await undo();
  expect((await ownQuestions.list()).records).toEqual([one]);
});

test('an undo leaves what was changed since', async () => {
  const services = createTestServices({}, 5_000);
  const { ownQuestions } = services.store;
  const { undo } = valueOf(await takeInQuestions(services, checklist, factsToRows([one, other])));
  const [first] = (await ownQuestions.list()).records;
  if (first === undefined) throw new Error('nothing');
  const changed = changeOwnQuestion(first, { wording: { nl: 'Door mij veranderd' } }, 9_000);
  await ownQuestions.put(changed);
  await undo();
  expect((await ownQuestions.list()).records).toEqual([changed]);
});
