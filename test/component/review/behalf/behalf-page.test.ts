// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { prepareContribution } from '$domain';
import { bringIn, deriveKey, joinTable, readTableContent } from '$table';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import BehalfPage from '../../../../src/features/review/behalf/BehalfPage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

await loadChecklist();
const school = sampleSeat('De Brug', Date.now() + 60_000);
const user = userEvent.setup();
let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await session.whenOpened();
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

const content = () => readTableContent(openedHere().table);

async function openPage(): Promise<void> {
  renderWithApp(BehalfPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1, name: 'Typ namens een ander' });
}

function rowOf(code: string) {
  const group = screen.getByText((text, element) => element?.tagName === 'LEGEND' && text.startsWith(`${code} `));
  return within(group.closest('fieldset') ?? group);
}

async function chooseParty(name: string): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: new RegExp(name) }));
  await screen.findByRole('heading', { name: `Antwoorden van ${name}` });
  await waitFor(() => {
    expect(document.querySelectorAll('fieldset input:disabled')).toHaveLength(0);
  });
}

async function answer(code: string, value: string, explanation = ''): Promise<void> {
  await user.click(rowOf(code).getByRole('radio', { name: value }));
  if (explanation !== '') await user.type(screen.getByLabelText(`Toelichting bij ${code}`), explanation);
}

/** Somebody of the school sits at the table, and says something itself where that is asked. */
function seatSchool(codes: readonly string[] = []): void {
  const { table } = openedHere();
  joinTable(table, school.participant, school.party);
  if (codes.length === 0) return;
  const choice = {
    answers: codes.map((code) => sampleAnswer(code)),
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  bringIn(table, prepareContribution('own', table.id, choice), school.participant, 5);
}

const preview = () => screen.getByRole('dialog', { name: 'Dit zien de anderen' });

async function showPreview(count: string): Promise<void> {
  await screen.findByText(count);
  await user.click(screen.getByRole('button', { name: /Bekijk wat de anderen zien/ }));
  await screen.findByRole('dialog', { name: 'Dit zien de anderen' });
}

describe('typing for another party', () => {
  test('TBL-12 what is typed is laid as the preview showed it, with its party and marked; then the form is empty', async () => {
    seatSchool();
    await openPage();
    expect(screen.queryByRole('radio', { name: 'Gemeente Leiden' })).toBeNull();
    await chooseParty('De Brug');
    await answer('1.2a', 'Nee', 'Niets van gehoord');
    await showPreview('1 antwoord getypt');
    expect(within(preview()).getByText('Niets van gehoord')).toBeTruthy();
    expect(
      within(preview()).getByText('Ingetypt door Anna de Vries (Gemeente Leiden), namens De Brug. Nog niet bevestigd.'),
    ).toBeTruthy();
    expect(content().answers).toEqual([]);
    await user.click(within(preview()).getByRole('button', { name: 'Breng in' }));
    await waitFor(() => {
      expect(content().answers).toMatchObject([
        { partyId: school.party.id, partCode: '1.2a', value: 'no', explanation: 'Niets van gehoord', typedFor: {} },
      ]);
    });
    expect(await screen.findByText('Ligt al op tafel: Nee, ingetypt door Anna de Vries.')).toBeTruthy();
    await waitFor(() => {
      expect(rowOf('1.2a').getByRole('radio', { name: 'Nee' })).not.toBeChecked();
    });
    expect((await harness.services.store.answers.list()).records).toEqual([]);
  });

  test('TBL-12 a party that is not at the table is named; what was typed for it is there when one comes back', async () => {
    await openPage();
    await user.click(screen.getByRole('radio', { name: 'Een andere partij' }));
    await user.click(screen.getByRole('button', { name: 'Ga verder' }));
    expect(await screen.findByText('Schrijf op hoe de partij heet.')).toBeTruthy();
    expect(screen.getByText('Kies wat voor partij het is.')).toBeTruthy();
    await user.type(screen.getByLabelText('Naam van de partij'), 'Het Anker');
    await user.selectOptions(screen.getByLabelText('Wat voor partij is het?'), 'school');
    await user.click(screen.getByRole('button', { name: 'Ga verder' }));
    await screen.findByRole('heading', { name: 'Antwoorden van Het Anker' });
    await waitFor(() => {
      expect(document.querySelectorAll('fieldset input:disabled')).toHaveLength(0);
    });
    await answer('0.2', 'Deels', 'Van horen zeggen');
    await waitFor(async () => {
      const { records } = await (await harness.services.store.loadBehalfAnswers()).list();
      expect(records).toMatchObject([
        { party: { name: 'Het Anker', kind: 'school' }, answer: { explanation: 'Van horen zeggen' } },
      ]);
    });
    cleanup();
    await openPage();
    await screen.findByText('1 antwoord, nog niet op tafel');
    await chooseParty('Het Anker');
    expect(rowOf('0.2').getByRole('radio', { name: 'Deels' })).toBeChecked();
    expect(content().parties).toHaveLength(1);
  });

  test('TBL-12 what the party said itself is said before, and what was typed on it does not go along', async () => {
    seatSchool(['1.2a']);
    await openPage();
    await chooseParty('De Brug');
    expect(await screen.findByText('De partij bracht zelf al in: Ja. Dat blijft staan.')).toBeTruthy();
    await answer('1.2a', 'Nee');
    await showPreview('1 antwoord getypt');
    expect(within(preview()).getByText('Er is niets om in te brengen.')).toBeTruthy();
    expect(within(preview()).queryByRole('button', { name: 'Breng in' })).toBeNull();
    await user.click(within(preview()).getByRole('button', { name: 'Terug naar typen' }));
    await answer('1.2b', 'Nee');
    await showPreview('2 antwoorden getypt');
    expect(within(preview()).getByText(/Op vraag 1\.2a blijft staan/)).toBeTruthy();
    await user.click(within(preview()).getByRole('button', { name: 'Breng in' }));
    await waitFor(() => {
      expect(content().answers).toHaveLength(2);
    });
    expect(content().answers.find(({ partCode }) => partCode === '1.2a')).toMatchObject({ value: 'yes' });
  });

  test('TBL-12 who only reads types nothing', async () => {
    const { store } = harness.services;
    await openTablesOf(harness.services).closeNow(session.tableId);
    const known = valueOf(await store.knownTables.get(session.tableId));
    if (known === undefined) throw new Error('the table is not known');
    await store.knownTables.put({ ...known, key: valueOf(await deriveKey(known.key, 'reader')) });
    await openPage();
    expect(screen.getByText(/kunt u nu alleen lezen/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('TBL-12 where laying fails, what was typed stays and the failure is told', async () => {
    seatSchool();
    await openPage();
    await chooseParty('De Brug');
    await answer('1.2a', 'Nee');
    await showPreview('1 antwoord getypt');
    const failed = { ok: false, error: { type: 'save-failed', reason: 'disk-full' } } as const;
    vi.spyOn(harness.services.store.receipts, 'put').mockResolvedValue(failed);
    await user.click(within(preview()).getByRole('button', { name: 'Breng in' }));
    await waitFor(() => {
      expect(harness.told.errors).toEqual([failed.error]);
    });
    expect(preview()).toBeTruthy();
    expect(content().answers).toEqual([]);
    expect((await (await harness.services.store.loadBehalfAnswers()).list()).records).toHaveLength(1);
    vi.restoreAllMocks();
  });
});
