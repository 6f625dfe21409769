import { bringInContribution, makeTable, openTable, withdrawContribution } from '$actions';
import { prepareContribution } from '$domain';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../helpers/samples';
import { createTestServices, introduction } from '../../helpers/services';

test('taking back one contribution leaves the others on the table', async () => {
  const services = createTestServices();
  const made = await makeTable(services, 'Tafel', introduction, []);
  if (!made.ok) throw new Error(made.error.type);
  const opened = await openTable(services, made.value.id);
  if (!opened.ok) throw new Error(opened.error.type);
  for (const [id, code] of [
    ['c1', '1.0a'],
    ['c2', '1.0b'],
  ] as const) {
    const choice = { answers: [sampleAnswer(code)], arrangements: [], agreementDrafts: [], registerRows: [] };
    await bringInContribution(services, opened.value, prepareContribution(id, made.value.id, choice), choice);
  }
  const receipt = (await services.store.receipts.list()).records.find(({ id }) => id === 'c1');
  if (receipt === undefined) throw new Error('no receipt');
  expect(await withdrawContribution(services, opened.value, receipt)).toEqual({ ok: true, value: undefined });
  expect(readTableContent(opened.value.table).answers.map(({ partCode }) => partCode)).toEqual(['1.0b']);
  await opened.value.close();
});
