import {
  bringInContribution,
  layBehalf,
  makeTable,
  openTable,
  revealAnswers,
  startRound,
  toBehalfChoice,
  withdrawContribution,
  type OpenedTable,
  type Services,
} from '$actions';
import { prepareContribution, type BehalfAnswer } from '$domain';
import { readTableContent } from '$table';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { sampleSeat } from '../../../helpers/samples';
import { createTestServices, introduction } from '../../../helpers/services';

const checklist = { id: 'clarifying-questions', version: 1 };
const { party } = sampleSeat('Het Anker');

async function open(): Promise<{ services: Services; opened: OpenedTable }> {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  return { services, opened: valueOf(await openTable(services, made.id)) };
}

async function type({ services, opened }: { services: Services; opened: OpenedTable }, explanation: string) {
  const place = { tableId: opened.table.id, party };
  const change = { value: 'no', explanation } as const;
  return valueOf(await (await services.store.loadBehalfAnswers()).change(place, checklist, '1.0a', change));
}

const lay = ({ services, opened }: { services: Services; opened: OpenedTable }, id: string, typed: BehalfAnswer) =>
  layBehalf(services, opened, prepareContribution(id, opened.table.id, toBehalfChoice([typed])), [typed]);

describe('laying what was typed for another party', () => {
  test('AC66 lays it as that party’s, marked with who typed it, and then it is gone from here', async () => {
    const device = await open();
    const typed = await type(device, 'Niet gehoord');
    expect(await lay(device, 'c1', typed)).toEqual({ ok: true, value: undefined });
    const { answers, parties } = readTableContent(device.opened.table);
    expect(answers).toMatchObject([
      { partyId: party.id, participantId: device.opened.known.me.participant.id, typedFor: {}, value: 'no' },
    ]);
    expect(parties.map(({ name }) => name)).toContain('Het Anker');
    expect((await (await device.services.store.loadBehalfAnswers()).list()).records).toEqual([]);
    expect((await device.services.store.receipts.list()).records).toMatchObject([{ behalfOf: 'Het Anker' }]);
    await device.opened.close();
  });

  test('AC66 laying again replaces what was typed before; taking back takes it off', async () => {
    const device = await open();
    await lay(device, 'c1', await type(device, 'Eerst'));
    await lay(device, 'c2', await type(device, 'Daarna'));
    expect(readTableContent(device.opened.table).answers).toMatchObject([{ explanation: 'Daarna' }]);
    const receipt = (await device.services.store.receipts.list()).records.find(({ id }) => id === 'c2');
    if (receipt === undefined) throw new Error('there is no receipt');
    await withdrawContribution(device.services, device.opened, receipt);
    expect(readTableContent(device.opened.table).answers).toEqual([]);
    await device.opened.close();
  });

  test('AC66 what was changed since the preview stays here', async () => {
    const device = await open();
    const typed = await type(device, 'Eerst');
    await type(device, 'Intussen');
    await lay(device, 'c1', typed);
    expect(readTableContent(device.opened.table).answers).toMatchObject([{ explanation: 'Eerst' }]);
    const { records } = await (await device.services.store.loadBehalfAnswers()).list();
    expect(records).toMatchObject([{ answer: { explanation: 'Intussen' } }]);
    await device.opened.close();
  });

  test('AC66 leaves one’s own answer to the same part alone', async () => {
    const device = await open();
    const own = valueOf(await device.services.store.answers.change(checklist, '1.0a', { value: 'yes' }));
    const choice = { answers: [own], arrangements: [], agreementDrafts: [], registerRows: [] };
    const contribution = prepareContribution('own', device.opened.table.id, choice);
    await bringInContribution(device.services, device.opened, contribution, choice);
    await lay(device, 'c1', await type(device, 'Voor een ander'));
    expect(readTableContent(device.opened.table).answers).toHaveLength(2);
    await device.opened.close();
  });

  test('AC66 AC45 in a round it is sealed as others are, and keeps its mark when it is revealed', async () => {
    const device = await open();
    valueOf(await startRound(device.services, device.opened, checklist.id));
    valueOf(await lay(device, 'c1', await type(device, 'Dicht')));
    const before = readTableContent(device.opened.table);
    expect(before.answers).toEqual([]);
    expect(before.sealedAnswers).toMatchObject([{ partyId: party.id, typedFor: {} }]);
    valueOf(await revealAnswers(device.services, device.opened, before.rounds[0]?.id ?? '', ['1.0a']));
    expect(readTableContent(device.opened.table).answers).toMatchObject([{ explanation: 'Dicht', typedFor: {} }]);
    await device.opened.close();
  });

  test('AC66 where it cannot be laid, it stays here', async () => {
    const device = await open();
    const typed = await type(device, 'Blijft');
    const { store } = device.services;
    const receipts = {
      ...store.receipts,
      put: () => Promise.resolve({ ok: false, error: { type: 'save-failed', reason: 'disk-full' } } as const),
    };
    const failing = { services: { ...device.services, store: { ...store, receipts } }, opened: device.opened };
    expect((await lay(failing, 'c1', typed)).ok).toBe(false);
    expect((await (await store.loadBehalfAnswers()).list()).records).toHaveLength(1);
    expect(readTableContent(device.opened.table).answers).toEqual([]);
    await device.opened.close();
  });
});
