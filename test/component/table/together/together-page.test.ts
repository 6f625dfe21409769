// @vitest-environment happy-dom
import { joinTable } from '$table';
import { toasts } from '$ui';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import TogetherPage from '../../../../src/features/table/together/TogetherPage.svelte';
import { meetTable, writersApart } from '../../../helpers/apart';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const user = userEvent.setup();

let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(session.tableId);
});

/** Two parties wrote one sentence apart, and one took out what the other wrote in. */
function writeApart(): void {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { table } = session.opening.opened;
  const [ann, bob] = writersApart('ann', 'bob');
  for (const { participant, party } of ['ann', 'bob'].map((name) => sampleSeat(name)))
    joinTable(table, participant, party);
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  ann.remove('Vervoer', 'Het vervoer is', 'De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meetTable(table, ann, bob);
}

const show = (): unknown => renderWithApp(TogetherPage, { params: { tableId: session.tableId } }, harness);

test('DOC-3 both readings stand there with their parties; one tap settles, one takes it back', async () => {
  writeApart();
  show();
  const places = await screen.findByRole('list', { name: '1 zin anders geschreven' });
  expect(places.textContent).toContain('De gemeente betaalt alle zorg.');
  expect(await within(places).findByText('bob')).toBeTruthy();
  await user.click(within(places).getByRole('button', { name: 'Kies de tekst van bob: Onder Visie' }));
  expect(await screen.findByText('Afgehandeld: 1')).toBeTruthy();
  expect(screen.queryByRole('list', { name: '1 zin anders geschreven' })).toBeNull();
  await user.click(screen.getByText('Afgehandeld: 1'));
  expect(screen.getByText(/^Gekozen door Anna de Vries van Gemeente Leiden, /)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Maak ongedaan: Onder Visie' }));
  expect(await screen.findByRole('list', { name: '1 zin anders geschreven' })).toBeTruthy();
});

test('DOC-3 a part that was taken out is offered back, and put back by one tap', async () => {
  writeApart();
  show();
  const offers = await screen.findByRole('list', { name: '1 stuk weggehaald en aangevuld' });
  expect(await within(offers).findByText('Weggehaald door ann. Aangevuld door bob.')).toBeTruthy();
  await user.click(within(offers).getByRole('button', { name: 'Zet terug: Onder Vervoer' }));
  expect(await screen.findByText('Afgehandeld: 1')).toBeTruthy();
  expect(documentText()).toContain('De bus rijdt elke dag. Ook op zaterdag.');
});

test('without anything to look at the page says so', async () => {
  show();
  expect(await screen.findByText('Niets om te bekijken')).toBeTruthy();
});

function documentText(): string {
  return session.opening.type === 'open' ? session.opening.opened.table.document.toJSON() : '';
}
