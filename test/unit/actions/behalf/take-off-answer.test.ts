import { makeTable, openTable, takeOffAnswer } from '$actions';
import { prepareContribution } from '$domain';
import { bringIn, readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { createTestServices, introduction } from '../../../helpers/services';

test('AC66 takes off what was typed for one’s own party, and nothing else', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const me = opened.known.me.participant;
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  const lay = (id: string, partyId: string, isTyped: boolean): void => {
    const by = { id: 'typist', partyId, ...(isTyped ? { typedFor: {} } : {}) };
    bringIn(opened.table, prepareContribution(id, made.id, choice), by, 5);
  };
  lay('mine', me.partyId, true);
  lay('own', me.partyId, false);
  lay('theirs', sampleSeat('Het Anker').party.id, true);
  for (const id of ['mine.a0', 'own.a0', 'theirs.a0', 'none'])
    expect(await takeOffAnswer(services, opened, id)).toEqual({ ok: true, value: undefined });
  expect(readTableContent(opened.table).answers.map(({ id }) => id)).toEqual(['own.a0', 'theirs.a0']);
  await opened.close();
});
