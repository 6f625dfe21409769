// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { bringInContribution } from '$actions';
import { deriveKey, readTableContent } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import MirrorPage from '../../../../src/features/mirror/MirrorPage.svelte';
import { RunningRound } from '../../../../src/features/mirror/round/running-round.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

let harness: AppHarness;
let session: TableSession;
const user = userEvent.setup();

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function layAnswer(): Promise<void> {
  const opened = openedHere();
  const choice = {
    answers: [sampleAnswer('1.1a', { value: 'no', explanation: 'Nog niet gehoord.' })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  const contribution = prepareContribution('c1', opened.known.id, choice);
  valueOf(await bringInContribution(harness.services, opened, contribution, choice));
}

const openPage = (): void => {
  renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
};

test('CHK-5 a facilitator starts a round, sees who laid how much and nothing of it, and reveals a theme', async () => {
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Begin een gesloten ronde' }));
  expect(await screen.findByText('Nog geen partij legde antwoorden dicht op tafel.')).toBeTruthy();
  await layAnswer();
  expect(await screen.findByText('1 antwoord dicht')).toBeTruthy();
  expect(screen.queryByText('Nog niet gehoord.')).toBeNull();
  expect(readTableContent(openedHere().table).answers).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Draai thema 1 om' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thema 1 omdraaien?' });
  expect(within(dialog).getByText('Iedereen aan tafel ziet dan 1 antwoord, op hetzelfde moment.')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Draai om' }));
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Draai thema 1 om' })).toBeNull();
  });
  expect(readTableContent(openedHere().table).answers).toMatchObject([{ explanation: 'Nog niet gehoord.' }]);
  await user.click(await screen.findByRole('button', { name: /^1\.1a/ }));
  expect(await screen.findByText('Dicht gelegd en ongewijzigd omgedraaid.')).toBeTruthy();
});

test('CHK-5 a dialog that is put away reveals nothing', async () => {
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Begin een gesloten ronde' }));
  await screen.findByText('Nog geen partij legde antwoorden dicht op tafel.');
  await layAnswer();
  await user.click(await screen.findByRole('button', { name: 'Draai alles om' }));
  await user.click(await screen.findByRole('button', { name: 'Nog niet' }));
  expect(readTableContent(openedHere().table)).toMatchObject({ answers: [], reveals: [] });
});

test('CHK-5 who is no facilitator sees that answers are revealed by the facilitator, and has no button for it', async () => {
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Begin een gesloten ronde' }));
  await screen.findByRole('button', { name: 'Draai alles om' });
  session.key = valueOf(await deriveKey(openedHere().known.key, 'editor'));
  expect(await screen.findByText('De gespreksleider draait de antwoorden om, voor iedereen tegelijk.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /omdraaien|Draai/ })).toBeNull();
});

test('a failure leaves what was asked, to be tried again', async () => {
  const opened = openedHere();
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-full' } });
  const running = new RunningRound({ services: harness.services, save }, opened);
  running.asked = { what: 'all', code: '', partCodes: ['1.1a'] };
  expect(await running.reveal('r1')).toBeUndefined();
  expect(running.asked).toBeDefined();
  expect(await running.start('vragen')).toBe(false);
  expect(running.isBusy).toBe(false);
});

test('CHK-10 after a second round it says that something changed, and leads to what and why', async () => {
  await layAnswer();
  openPage();
  // What was brought in comes a moment after the page.
  await screen.findByRole('button', { name: /^1\.1a/ });
  await user.click(await screen.findByRole('button', { name: 'Begin een gesloten ronde' }));
  await screen.findByRole('button', { name: 'Draai alles om' });
  const opened = openedHere();
  const choice = {
    answers: [sampleAnswer('1.1a', { value: 'yes', explanation: 'Nu wel, op 3 maart.' })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  const contribution = prepareContribution('c2', opened.known.id, choice);
  valueOf(await bringInContribution(harness.services, opened, contribution, choice));
  await screen.findByText('1 antwoord dicht');
  expect(screen.queryByText('Nu wel, op 3 maart.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Draai alles om' }));
  await user.click(await screen.findByRole('button', { name: 'Draai om' }));
  expect(await screen.findByText(/veranderde er iets bij 1 vraag/)).toBeTruthy();
  const look = screen.getByRole('link', { name: 'Bekijk wat er veranderde' });
  expect(look.getAttribute('href')).toBe(`#/aan-tafel/${session.tableId}/veranderd`);
  expect(await screen.findByText(/Alles van deze ronde is omgedraaid/)).toBeTruthy();
});
