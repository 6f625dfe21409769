// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { prepareContribution } from '$domain';
import { bringIn, joinTable, readTableContent } from '$table';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import MirrorPage from '../../../../../src/features/mirror/MirrorPage.svelte';
import CheckPage from '../../../../../src/features/review/behalf/check/CheckPage.svelte';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../../helpers/app-harness';
import { sampleAnswer, sampleSeat } from '../../../../helpers/samples';
import { makeKnownTable } from '../../../../helpers/table-harness';

await loadChecklist();
const typist = sampleSeat('Het Anker', Date.now() + 60_000);
const user = userEvent.setup();
let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await session.whenOpened();
  const { table, known } = openedHere();
  joinTable(table, typist.participant, typist.party);
  const answers = [
    sampleAnswer('1.1b', { value: 'yes' }),
    sampleAnswer('1.1a', { value: 'no', explanation: 'Niets van gehoord' }),
    sampleAnswer('2.1a', { value: 'partly' }),
  ];
  const choice = { answers, arrangements: [], agreementDrafts: [], registerRows: [] };
  const by = { id: typist.participant.id, partyId: known.me.party.id, typedFor: {} };
  bringIn(table, prepareContribution('typed', table.id, choice), by, Date.UTC(2026, 9, 1, 12));
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  cleanup();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const answersOn = (code: string) =>
  readTableContent(openedHere().table).answers.filter(({ partCode }) => partCode === code);

async function openPage(): Promise<void> {
  renderWithApp(CheckPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1, name: 'Namens u op tafel' });
  await screen.findByRole('list', { name: 'Namens u op tafel' });
}

const rows = () => within(screen.getByRole('list', { name: 'Namens u op tafel' })).getAllByRole('listitem');

async function expectLeft(...codes: readonly string[]): Promise<void> {
  await waitFor(() => {
    expect(rows().map((row) => within(row).getByRole('heading').textContent.trim().split(' ')[0])).toEqual(codes);
  });
}

describe('looking after what was typed for one’s own party', () => {
  test('TBL-12 each stands there in the order of the checklist, with who typed it; what is right is confirmed', async () => {
    await openPage();
    await expectLeft('1.1a', '1.1b', '2.1a');
    expect(rows()[0]).toHaveTextContent('Niets van gehoord');
    expect(rows()[0]).toHaveTextContent('Ingetypt door Persoon Het Anker (Het Anker) op 1 oktober 2026');
    await user.click(screen.getByRole('button', { name: 'Klopt: 1.1b' }));
    await expectLeft('1.1a', '2.1a');
    const me = openedHere().known.me.participant.id;
    expect(answersOn('1.1b')[0]?.typedFor?.confirmation?.participantId).toBe(me);
    await user.click(screen.getByRole('button', { name: 'Alle 2 kloppen' }));
    expect(await screen.findByText('Niets om na te kijken')).toBeTruthy();
    expect(answersOn('1.1a')[0]?.typedFor?.confirmation?.participantId).toBe(me);
  });

  test('TBL-12 taking off asks first, and takes off that one alone', async () => {
    await openPage();
    await user.click(screen.getByRole('button', { name: 'Haal 1.1a weg' }));
    const dialog = screen.getByRole('dialog', { name: 'Antwoord op 1.1a van tafel halen?' });
    expect(answersOn('1.1a')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Haal weg' }));
    await expectLeft('1.1b', '2.1a');
    expect(answersOn('1.1a')).toEqual([]);
  });

  test('TBL-12 one’s own answer is laid as the preview shows it, and what was typed can still be found', async () => {
    await openPage();
    await user.click(screen.getByRole('button', { name: 'Wijzig 1.1a' }));
    const dialog = await screen.findByRole('dialog', { name: 'Uw eigen antwoord op 1.1a' });
    await waitFor(() => {
      expect(within(dialog).getByRole('button', { name: 'Begin met wat er staat' })).toBeEnabled();
    });
    expect(within(dialog).getByRole('button', { name: /Bekijk wat de anderen zien/ })).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: 'Begin met wat er staat' }));
    const explanation = within(dialog).getByLabelText('Toelichting bij 1.1a');
    await waitFor(() => {
      expect(explanation).toHaveValue('Niets van gehoord');
    });
    await user.click(within(dialog).getByRole('radio', { name: 'Deels' }));
    await user.type(explanation, ', tot gisteren');
    await user.click(within(dialog).getByRole('button', { name: /Bekijk wat de anderen zien/ }));
    expect(await within(dialog).findByText('Niets van gehoord, tot gisteren')).toBeTruthy();
    expect(answersOn('1.1a')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Breng in' }));
    await expectLeft('1.1b', '2.1a');
    expect(answersOn('1.1a')).toHaveLength(2);
    expect((await harness.services.store.answers.list()).records).toMatchObject([
      { partCode: '1.1a', value: 'partly' },
    ]);

    cleanup();
    renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
    await user.click(await screen.findByRole('button', { name: /^1\.1a/ }));
    const mirror = screen.getByRole('dialog');
    expect(within(mirror).getByText('Niets van gehoord, tot gisteren')).toBeTruthy();
    expect(mirror).toHaveTextContent(
      'Eerder: Nee, ingetypt door Persoon Het Anker (Het Anker), nog niet bevestigd. Niets van gehoord',
    );
  });

  test('TBL-12 the mirror says what was typed and by whom, and leads to where one looks after it', async () => {
    renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
    expect(await screen.findByText('Er staan 3 antwoorden namens u op tafel. Kijk ze na.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Kijk na' })).toHaveAttribute(
      'href',
      `#/aan-tafel/${session.tableId}/nakijken`,
    );
    expect(screen.getByText('Nee (ingetypt)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^1\.1a/ }));
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Dit is ingetypt door Persoon Het Anker (Het Anker), nog niet bevestigd.',
    );
  });
});
