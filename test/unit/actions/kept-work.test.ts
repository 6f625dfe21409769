import { makeTable, readKeptWork } from '$actions';
import { blankOwnQuestion } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSchool, sampleSeat } from '../../helpers/samples';
import { createTestServices, introduction } from '../../helpers/services';

test('OFF-2 what stands on this device: when each piece of work was changed, and which tables are only here', async () => {
  const services = createTestServices();
  const { store } = services;
  await store.answers.put(sampleAnswer('1.0a'));
  await store.arrangements.put(sampleArrangement('r1', { updatedAt: 7_000 }));
  await store.registerRows.put(sampleSchool('g1', { updatedAt: 8_000 }));
  await store.agreementDrafts.put(sampleDraft('d1'));
  await store.ownQuestions.put({ ...blankOwnQuestion({ id: 'clarifying-questions' }, '1.1a', 1_000), isHidden: true });
  const made = await makeTable(services, 'Tafel', introduction, []);
  if (!made.ok) throw new Error(made.error.type);
  const [known] = (await store.knownTables.list()).records;
  if (known === undefined) throw new Error('The table is not known.');
  await store.knownTables.put({ ...known, isOnlyHere: true, openedAt: 9_000 });
  expect(await readKeptWork(services)).toEqual({
    changedAt: {
      answers: [1_000],
      arrangements: [7_000],
      registerRows: [8_000],
      agreementDrafts: [1_000],
      ownQuestions: [1_000],
    },
    tables: [{ id: known.id, name: 'Tafel', openedAt: 9_000, isOnlyHere: true }],
    unreadableCount: 0,
  });
});

test('OFF-2 TBL-12 what was typed for another party and not laid yet counts as work too', async () => {
  const services = createTestServices();
  const place = { tableId: 't1', party: sampleSeat('De Brug').party };
  await (
    await services.store.loadBehalfAnswers()
  ).change(place, { id: 'vragen', version: 1 }, '1.0a', { value: 'yes' });
  const { changedAt, unreadableCount } = await readKeptWork(services);
  expect(changedAt.answers).toHaveLength(1);
  expect(unreadableCount).toBe(0);
});
