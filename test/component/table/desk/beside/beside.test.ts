// @vitest-environment happy-dom
import { bringInContribution } from '$actions';
import { prepareContribution, type Arrangement } from '$domain';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
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
});

/** Opens a table with what is brought in there, and what stands beside its text. */
async function openBeside(...arrangements: readonly Arrangement[]): Promise<void> {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  renderWithApp(TablePage, { params: { tableId } }, harness);
  await screen.findByRole('navigation', { name: 'Hoofdstukken' });
  const session = openTablesOf(harness.services).hold(tableId);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const choice = { answers: [], arrangements, agreementDrafts: [], registerRows: [] };
  const contribution = prepareContribution('c1', tableId, choice);
  if (arrangements.length > 0)
    valueOf(await bringInContribution(harness.services, session.opening.opened, contribution, choice));
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  await user.click(await screen.findByRole('button', { name: 'Naast de tekst' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Wat staat ernaast?' }), 'Arrangementen');
}

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
