import { confirmAnswers, makeTable, openTable } from '$actions';
import { prepareContribution } from '$domain';
import { bringIn, readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { createTestServices, introduction } from '../../../helpers/services';

test('AC66 confirms what was typed for one’s own party, and nothing that was typed for another', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const me = opened.known.me.participant;
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  for (const [id, partyId] of [
    ['mine', me.partyId],
    ['theirs', sampleSeat('Het Anker').party.id],
  ] as const)
    bringIn(opened.table, prepareContribution(id, made.id, choice), { id: 'typist', partyId, typedFor: {} }, 5);
  valueOf(await confirmAnswers(services, opened, ['mine.a0', 'theirs.a0']));
  expect(readTableContent(opened.table).answers).toMatchObject([
    { id: 'mine.a0', typedFor: { confirmation: { participantId: me.id } } },
    { id: 'theirs.a0', typedFor: {} },
  ]);
  expect(readTableContent(opened.table).answers[1]?.typedFor?.confirmation).toBeUndefined();
  expect(opened.stored.saveState.type).toBe('saved');
  await opened.close();
});
