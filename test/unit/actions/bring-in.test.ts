import {
  beginReviewRound,
  bringInContribution,
  makeTable,
  openTable,
  withdrawContribution,
  type OpenedTable,
  type Services,
} from '$actions';
import { pendingReceipt, prepareContribution } from '$domain';
import { bringIn, readTableContent } from '$table';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement } from '../../helpers/samples';
import { createTestServices, introduction } from '../../helpers/services';

const choice = {
  answers: [sampleAnswer('1.0a')],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [],
  registerRows: [],
};

async function open(): Promise<{ services: Services; opened: OpenedTable }> {
  const services = createTestServices();
  const made = await makeTable(services, 'Tafel', introduction, []);
  if (!made.ok) throw new Error(made.error.type);
  const opened = await openTable(services, made.value.id);
  if (!opened.ok) throw new Error(opened.error.type);
  return { services, opened: opened.value };
}

describe('bringing in', () => {
  test('AC1 lays the contribution on the table and settles its receipt', async () => {
    const { services, opened } = await open();
    const contribution = prepareContribution('c1', opened.table.id, choice);
    expect(await bringInContribution(services, opened, contribution, choice)).toEqual({ ok: true, value: undefined });
    expect(readTableContent(opened.table).answers).toMatchObject([{ id: 'c1.a0', value: 'yes' }]);
    expect((await services.store.receipts.list()).records).toMatchObject([{ id: 'c1', state: 'brought-in' }]);
    await opened.close();
  });

  test('AC1 where the receipt cannot be noted, nothing goes to the table', async () => {
    const { services, opened } = await open();
    const failing: Services = {
      ...services,
      store: {
        ...services.store,
        receipts: {
          ...services.store.receipts,
          put: () => Promise.resolve({ ok: false, error: { type: 'save-failed', reason: 'disk-full' } }),
        },
      },
    };
    const contribution = prepareContribution('c1', opened.table.id, choice);
    expect((await bringInContribution(failing, opened, contribution, choice)).ok).toBe(false);
    expect(readTableContent(opened.table).answers).toEqual([]);
    await opened.close();
  });

  test('AC2 after a crash a pending receipt is settled by looking in the table', async () => {
    const { services, opened } = await open();
    const arrived = prepareContribution('c1', opened.table.id, choice);
    const lost = prepareContribution('c2', opened.table.id, choice);
    await services.store.receipts.put(pendingReceipt(arrived, choice, 1));
    await services.store.receipts.put(pendingReceipt(lost, choice, 1));
    bringIn(opened.table, arrived, opened.known.me.participant, 5);
    await opened.close();
    const again = await openTable(services, opened.table.id);
    if (!again.ok) throw new Error(again.error.type);
    const { records } = await services.store.receipts.list();
    expect(records.map(({ id, state }) => [id, state])).toEqual([
      ['c1', 'brought-in'],
      ['c2', 'lapsed'],
    ]);
    expect(readTableContent(again.value.table).answers).toHaveLength(1);
    await again.value.close();
  });

  test('AC5 a changed record that is brought in again replaces what was there', async () => {
    const { services, opened } = await open();
    await bringInContribution(services, opened, prepareContribution('c1', opened.table.id, choice), choice);
    const changed = { ...choice, answers: [], arrangements: [sampleArrangement('r1', { youthCount: 15 })] };
    await bringInContribution(services, opened, prepareContribution('c2', opened.table.id, changed), changed);
    const { answers, arrangements } = readTableContent(opened.table);
    expect(answers).toHaveLength(1);
    expect(arrangements.flatMap(({ claims }) => claims.map(({ youthCount }) => youthCount))).toEqual([15]);
    const again = { ...choice, arrangements: [] };
    await bringInContribution(services, opened, prepareContribution('c3', opened.table.id, again), again);
    expect(readTableContent(opened.table).answers.map(({ id }) => id)).toEqual(['c3.a0']);
    await opened.close();
  });

  test('AC73 an arrangement that is brought in again is changed where it lies, never twice and never lost', async () => {
    const { services, opened } = await open();
    await bringInContribution(services, opened, prepareContribution('c1', opened.table.id, choice), choice);
    const changed = {
      answers: [],
      arrangements: [sampleArrangement('r1', { youthCount: 15 })],
      agreementDrafts: [],
      registerRows: [],
    };
    const lyingIds = new Map([['r1', 'c1.r0']]);
    const contribution = prepareContribution('c2', opened.table.id, changed, { lyingIds });
    await bringInContribution(services, opened, contribution, changed);
    await bringInContribution(services, opened, contribution, changed);
    const read = () =>
      readTableContent(opened.table).arrangements.map(({ id, claims }) => [id, claims.map((one) => one.youthCount)]);
    expect(read()).toEqual([['c1.r0', [15]]]);
    const states = async () =>
      (await services.store.receipts.list()).records.map(({ id, state }) => [id, state] as const).sort();
    expect(await states()).toEqual([
      ['c1', 'brought-in'],
      ['c2', 'brought-in'],
    ]);

    // What is taken back of the first is its answer alone: the arrangement is now that of the second.
    const { records } = await services.store.receipts.list();
    const [first, second] = ['c1', 'c2'].map((id) => records.find((receipt) => receipt.id === id));
    if (first === undefined || second === undefined) throw new Error('no receipts');
    await withdrawContribution(services, opened, first);
    expect(readTableContent(opened.table).answers).toEqual([]);
    expect(read()).toEqual([['c1.r0', [15]]]);
    await withdrawContribution(services, opened, second);
    expect(read()).toEqual([]);
    await opened.close();
  });

  test('AC73 after a crash it is known by the change itself whether it got there', async () => {
    const { services, opened } = await open();
    await bringInContribution(services, opened, prepareContribution('c1', opened.table.id, choice), choice);
    const changed = {
      answers: [],
      arrangements: [sampleArrangement('r1', { youthCount: 15 })],
      agreementDrafts: [],
      registerRows: [],
    };
    const lyingIds = new Map([['r1', 'c1.r0']]);
    const [arrived, lost] = ['c2', 'c3'].map((id) => prepareContribution(id, opened.table.id, changed, { lyingIds }));
    if (arrived === undefined || lost === undefined) throw new Error('no contributions');
    await services.store.receipts.put(pendingReceipt(arrived, changed, 2));
    await services.store.receipts.put(pendingReceipt(lost, changed, 3));
    bringIn(opened.table, arrived, opened.known.me.participant, 5);
    await opened.close();
    const again = await openTable(services, opened.table.id);
    if (!again.ok) throw new Error(again.error.type);
    const { records } = await services.store.receipts.list();
    expect(records.map(({ id, state }) => [id, state]).sort()).toEqual([
      ['c1', 'brought-in'],
      ['c2', 'brought-in'],
      ['c3', 'lapsed'],
    ]);
    await again.value.close();
  });

  test('AC55 CHK-7 within a party the earlier answer stays, and each can be taken back', async () => {
    const services = createTestServices();
    const made = await makeTable(services, 'Onze scholen', introduction, [], 'within-party');
    if (!made.ok) throw new Error(made.error.type);
    const opened = await openTable(services, made.value.id);
    if (!opened.ok) throw new Error(opened.error.type);
    const nothing = { arrangements: [], agreementDrafts: [], registerRows: [] };
    const first = { answers: [sampleAnswer('1.0a', { value: 'yes' })], ...nothing };
    const later = { answers: [sampleAnswer('1.0a', { value: 'no' })], ...nothing };
    await bringInContribution(services, opened.value, prepareContribution('c1', made.value.id, first), first);
    await bringInContribution(services, opened.value, prepareContribution('c2', made.value.id, later), later);
    const idsHere = (): readonly string[] => readTableContent(opened.value.table).answers.map(({ id }) => id);
    expect(idsHere()).toEqual(['c1.a0', 'c2.a0']);
    const { records } = await services.store.receipts.list();
    expect(records.map(({ state }) => state)).toEqual(['brought-in', 'brought-in']);
    const receipt = records.find(({ id }) => id === 'c1');
    if (receipt === undefined) throw new Error('no receipt');
    await withdrawContribution(services, opened.value, receipt);
    expect(idsHere()).toEqual(['c2.a0']);
    await opened.value.close();
  });

  test('AC5 CHK-10 what was brought in before a new round stays, so that it is seen what moved', async () => {
    const { services, opened } = await open();
    const { answers } = services.store;
    await answers.put(sampleAnswer('1.0a', { value: 'no' }));
    const layNow = async (id: string): Promise<void> => {
      const now = { answers: (await answers.list()).records, arrangements: [], agreementDrafts: [], registerRows: [] };
      await bringInContribution(services, opened, prepareContribution(id, opened.table.id, now), now);
    };
    const lying = () => readTableContent(opened.table).answers.map(({ id, value }) => [id, value]);
    await layNow('c1');
    await beginReviewRound({ ...services, clock: { nowMs: () => Date.now() + 60_000 } }, 'clarifying-questions', [
      '1.0a',
    ]);
    const checklist = { id: 'clarifying-questions', version: 1 };
    await answers.change(checklist, '1.0a', { value: 'yes', changeReason: 'Besluit van de raad' });
    await layNow('c2');
    expect(lying()).toEqual([
      ['c1.a0', 'no'],
      ['c2.a0', 'yes'],
    ]);
    expect(readTableContent(opened.table).answers[1]?.changeReason).toBe('Besluit van de raad');
    await opened.close();
  });

  test('taking back removes it from the table and says so on the receipt', async () => {
    const { services, opened } = await open();
    const contribution = prepareContribution('c1', opened.table.id, choice);
    await bringInContribution(services, opened, contribution, choice);
    const [receipt] = (await services.store.receipts.list()).records;
    if (receipt === undefined) throw new Error('no receipt');
    await withdrawContribution(services, opened, receipt);
    expect(readTableContent(opened.table)).toMatchObject({ answers: [], arrangements: [] });
    expect((await services.store.receipts.list()).records[0]?.state).toBe('withdrawn');
    await opened.close();
  });
});
