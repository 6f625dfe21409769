// @vitest-environment happy-dom
import { bringInContribution } from '$actions';
import { prepareContribution, type Arrangement } from '$domain';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import TablePage from '../../../../../src/features/table/TablePage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../../helpers/app-harness';
import { valueOf } from '../../../../helpers/role-keys';
import { sampleArrangement } from '../../../../helpers/samples';
import { makeKnownTable } from '../../../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let tableId: string;

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(tableId);
  vi.unstubAllGlobals();
});

/** A window that is so wide, and high enough. */
function makeWindow(widthRem: number): void {
  const leastOf = (query: string): number => Number(/min-width: (\d+)rem/u.exec(query)?.[1] ?? 0);
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), {
      matches: !query.includes('coarse') && leastOf(query) <= widthRem,
      media: query,
    }),
  );
}

/** Opens a table with what is brought in there, and what stands beside its text. */
async function openBeside(...arrangements: readonly Arrangement[]): Promise<void> {
  await openTable(arrangements);
  await takeTool('Naast de tekst');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Wat wilt u erbij zien?' }), 'Arrangementen');
}

async function openTable(arrangements: readonly Arrangement[] = []): Promise<void> {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  renderWithApp(TablePage, { params: { tableId } }, harness);
  await screen.findByRole('textbox', { name: /^Ontwikkeldocument/u });
  const session = openTablesOf(harness.services).hold(tableId);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const choice = { answers: [], arrangements, agreementDrafts: [], registerRows: [] };
  const contribution = prepareContribution('c1', tableId, choice);
  if (arrangements.length > 0)
    valueOf(await bringInContribution(harness.services, session.opening.opened, contribution, choice));
}

async function takeTool(name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  await user.click(await screen.findByRole('button', { name }));
}

/** Whether one can reach the text; the panel that one looks at, where it can be seen. */
const canWrite = (): boolean =>
  screen.getByRole('textbox', { name: /^Ontwikkeldocument/u, hidden: true }).closest('[inert]') === null;

test('DOC-4 the arrangements that lie at the table stand beside the text, those without an owner first asked for', async () => {
  const without: Arrangement['contentOwner'] = { state: 'unclear', names: [] };
  await openBeside(
    sampleArrangement('a1', { name: 'Zorgklas Het Anker' }),
    sampleArrangement('a2', { name: 'Onderwijszorg De Brug', financialOwner: without, contentOwner: without }),
  );
  expect(await screen.findByText('Zonder eigenaar: 1')).toBeTruthy();
  const listed = within(await screen.findByRole('list', { name: 'Arrangementen aan tafel' }));
  expect(listed.getByRole('link', { name: /Zorgklas Het Anker/ })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Toon' }), 'zonder eigenaar');
  await waitFor(() => {
    expect(listed.queryByRole('link', { name: /Zorgklas Het Anker/ })).toBeNull();
  });
  expect(listed.getByRole('link', { name: /Onderwijszorg De Brug/ })).toBeTruthy();
});

test('DOC-4 without arrangements it says where they come from, and it folds away', async () => {
  await openBeside();
  expect(await screen.findByText(/^Nog geen arrangementen aan tafel\./)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Klap Naast de tekst in' }));
  await waitFor(() => {
    expect(screen.queryByText(/^Nog geen arrangementen aan tafel\./)).toBeNull();
  });
});

test('DOC-4 on a tablet upright it stands below the text, which one writes on in', async () => {
  makeWindow(48);
  await openTable();
  await takeTool('Spiegel of arrangementen');
  expect(await screen.findByRole('heading', { name: 'Spiegel of arrangementen' })).toBeTruthy();
  expect(await screen.findByText('Er is nog niets ingebracht.')).toBeTruthy();
  expect(canWrite()).toBe(true);
  expect(screen.queryByRole('button', { name: 'Naar de tekst' })).toBeNull();
});

test('DOC-4 on a phone it comes in the place of the text, and one goes to and fro by one tap', async () => {
  makeWindow(24);
  await openTable();
  await takeTool('Spiegel of arrangementen');
  const choice = await screen.findByRole('combobox', { name: 'Wat wilt u erbij zien?' });
  expect(canWrite()).toBe(false);
  await user.selectOptions(choice, 'Arrangementen');
  await user.click(screen.getByRole('button', { name: 'Naar de tekst' }));
  expect(canWrite()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Arrangementen' }));
  expect(canWrite()).toBe(false);
  // The very same panel: it was never taken away.
  expect(screen.getByRole('combobox', { name: 'Wat wilt u erbij zien?' })).toBe(choice);
  await user.click(screen.getByRole('button', { name: 'Klap Spiegel of arrangementen in' }));
  expect(canWrite()).toBe(true);
  expect(screen.queryByRole('button', { name: 'Arrangementen' })).toBeNull();
});

test('DOC-4 on a phone the menu shows it again after one went to the text', async () => {
  makeWindow(24);
  await openTable();
  await takeTool('Spiegel of arrangementen');
  await user.click(await screen.findByRole('button', { name: 'Naar de tekst' }));
  await takeTool('Spiegel of arrangementen');
  await waitFor(() => expect(canWrite()).toBe(false));
});
