// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { addOwnQuestion, prepareContribution, prepareQuestions, type Asked } from '$domain';
import { bringIn, joinTable, layOwnQuestions, readTableContent } from '$table';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AgendaPage from '../../../../src/features/agenda/AgendaPage.svelte';
import MirrorPage from '../../../../src/features/mirror/MirrorPage.svelte';
import TableQuestionsPage from '../../../../src/features/own-questions/table/TableQuestionsPage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

let harness: AppHarness;
let session: TableSession;
const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: [] },
  1_000,
);

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

const opened = () => {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
};
const params = () => ({ params: { tableId: session.tableId } });

test('CHK-1 a facilitator sees what goes to the table, lays it, and sees that it lies there', async () => {
  await harness.services.store.ownQuestions.put(own);
  renderWithApp(TableQuestionsPage, params(), harness);
  const section = await screen.findByRole('region', { name: 'Leg uw vragen op tafel' });
  expect(section).toHaveTextContent('Is er een wachtlijst?');
  expect(readTableContent(opened().table).ownQuestions).toEqual([]);
  await userEvent.click(within(section).getByRole('button', { name: 'Leg op tafel' }));
  expect(await screen.findByText('Dit ligt al zo op tafel.')).toBeVisible();
  expect(readTableContent(opened().table).ownQuestions).toMatchObject([{ partCode: own.partCode }]);
  expect(screen.getByText('Er verandert niets: uw vragen staan al zo.')).toBeVisible();
});

test('CHK-1 what lies on the table is taken over into one’s own preparation after one sees it', async () => {
  layOwnQuestions(opened().table, prepareQuestions([own], 'p1', 2_000));
  renderWithApp(TableQuestionsPage, params(), harness);
  expect(await screen.findByRole('heading', { name: '1 nieuwe vraag' })).toBeVisible();
  expect((await harness.services.store.ownQuestions.list()).records).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Neem over' }));
  await waitFor(async () => {
    expect((await harness.services.store.ownQuestions.list()).records).toMatchObject([{ partCode: own.partCode }]);
  });
  expect(await screen.findByText('Er verandert niets: uw vragen staan al zo.')).toBeVisible();
});

/** Two parties that answer the question otherwise; this device does not have it. */
function layAnswers(): void {
  const { table, known } = opened();
  const school = sampleSeat('De Brug', Date.now() + 60_000);
  joinTable(table, school.participant, school.party);
  const ask = (nl: string) => (): Asked => ({ themeCode: '2', nl, en: nl });
  const choice = (value: 'yes' | 'no') => ({
    answers: [sampleAnswer(own.partCode, { value })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  });
  bringIn(
    table,
    prepareContribution('c1', table.id, choice('yes'), { askedOf: ask('Is er een wachtlijst?') }),
    known.me.participant,
    5,
  );
  bringIn(
    table,
    prepareContribution('c2', table.id, choice('no'), { askedOf: ask('Wacht u lang?') }),
    school.participant,
    6,
  );
}

test('OQ5 the mirror and the agenda say what was asked where this device does not have the question', async () => {
  layAnswers();
  const { unmount } = renderWithApp(MirrorPage, params(), harness);
  const row = await screen.findByRole('button', { name: `${own.partCode} Is er een wachtlijst?` });
  await userEvent.click(row);
  const dialog = await screen.findByRole('dialog', { name: `Vraag ${own.partCode}` });
  expect(within(dialog).getByText('Gevraagd was: “Wacht u lang?”')).toBeVisible();
  unmount();
  renderWithApp(AgendaPage, params(), harness);
  await userEvent.click(await screen.findByRole('button', { name: 'Maak een agenda van de verschillen' }));
  expect(await screen.findByText(/Is er een wachtlijst\?/)).toBeVisible();
});

test('OQ3 the mirror shows what was answered to a question that is not asked any more', async () => {
  await harness.services.store.ownQuestions.put({ ...own, isRemoved: true });
  layAnswers();
  renderWithApp(MirrorPage, params(), harness);
  await userEvent.click(await screen.findByRole('button', { name: `${own.partCode} Is er een wachtlijst?` }));
  expect(await screen.findByText('Niet meer gevraagd.')).toBeVisible();
});
