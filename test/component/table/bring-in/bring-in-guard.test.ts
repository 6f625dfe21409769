// @vitest-environment happy-dom
import { readTableContent } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import BringInPage from '../../../../src/features/table/bring-in/BringInPage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

/** What is found within the preview. */
type BoundScreen = Pick<typeof screen, 'getByText' | 'getByRole' | 'findByText' | 'findByRole'>;

const user = userEvent.setup();
let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  const { store } = harness.services;
  await store.answers.put(
    sampleAnswer('1.1a', { value: 'yes', explanation: 'Bsn 123456782.', ownNote: 'Bsn 123456782.' }),
  );
  await store.arrangements.put(sampleArrangement('r1', { providers: ['Bel 06-12345678'] }));
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

async function openPreview(): Promise<BoundScreen> {
  renderWithApp(BringInPage, { params: { tableId } }, harness);
  await user.click(await screen.findByRole('checkbox', { name: /1\.1a/ }));
  await user.click(await screen.findByRole('checkbox', { name: /Zorgklas/ }));
  await user.click(screen.getByRole('button', { name: /Bekijk wat de anderen zien/ }));
  const preview: BoundScreen = within(screen.getByRole('dialog', { name: 'Dit zien de anderen' }));
  return preview;
}

const laid = () => {
  const session = openTablesOf(harness.services).hold(tableId);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return readTableContent(session.opening.opened.table);
};

test('what looks like personal data is listed, masked in the record, and the preview follows', async () => {
  const sheet = await openPreview();
  expect(sheet.getByText('Hier staan 2 gegevens die op een persoon lijken te wijzen')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Breng in' }));
  expect(sheet.getByRole('alert')).toBeTruthy();
  expect(laid().answers).toEqual([]);

  await user.click(sheet.getByRole('button', { name: 'Maak onleesbaar: 123456782' }));
  expect(await sheet.findByText('Bsn [burgerservicenummer weggelaten].')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Laat staan, ik weet het zeker' }));
  expect(sheet.getByText(/U laat 1 gegeven staan/)).toBeTruthy();

  const { store } = harness.services;
  const stored = await store.answers.list();
  expect(stored.records[0]).toMatchObject({
    explanation: 'Bsn [burgerservicenummer weggelaten].',
    ownNote: 'Bsn 123456782.',
  });
  await user.click(sheet.getByRole('button', { name: 'Breng in' }));
  await waitFor(() => expect(laid().answers).toHaveLength(1));
  expect(JSON.stringify(laid())).not.toContain('123456782');
  expect(JSON.stringify(laid())).toContain('06-12345678');
});

test('PRV-1 what is masked in an arrangement is not to be read in what changed in it', async () => {
  const { arrangements } = harness.services.store;
  await arrangements.get('r1');
  await arrangements.put(sampleArrangement('r1', { providers: ['Bel 06-12345678', 'Kop'], source: 'Brief' }));
  const sheet = await openPreview();
  await user.click(sheet.getByRole('button', { name: 'Maak alles onleesbaar' }));
  await sheet.findByText('Onleesbaar gemaakt.');
  const changes = await arrangements.listChanges('r1');
  expect(changes.map(({ field }) => field).sort()).toEqual(['providers', 'source']);
  expect(JSON.stringify(changes)).not.toContain('06-12345678');
  expect(JSON.stringify(changes)).toContain('Bel [telefoonnummer weggelaten]');
});

test('all of it is masked at once, and can be put back', async () => {
  const sheet = await openPreview();
  await user.click(sheet.getByRole('button', { name: 'Maak alles onleesbaar' }));
  expect(await sheet.findByText('Bel [telefoonnummer weggelaten]')).toBeTruthy();
  await user.click(await sheet.findByRole('button', { name: 'Zet terug' }));
  expect(await sheet.findByText('Bsn 123456782.')).toBeTruthy();
  const { records } = await harness.services.store.arrangements.list();
  expect(records[0]?.providers).toEqual(['Bel 06-12345678']);
});
