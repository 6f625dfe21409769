// @vitest-environment happy-dom
import { makeTable } from '$actions';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import BackupOffer from '../../../src/features/shared/keeping/BackupOffer.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer } from '../../helpers/samples';
import { introduction } from '../../helpers/services';

const user = userEvent.setup();

afterEach(() => {
  vi.restoreAllMocks();
});

async function afterATable(): Promise<AppHarness> {
  const harness = await createAppHarness();
  await makeTable(harness.services, 'Tafel', introduction, []);
  return harness;
}

/** Keeps the browser of the test from opening what is saved. */
function countSavedFiles(): { readonly names: string[] } {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names };
}

test('OFF-3 nothing is offered before a session, and the fifth answer makes one', async () => {
  const harness = await createAppHarness();
  const { answers } = harness.services.store;
  for (const code of ['1.0a', '1.0b', '3.1a', '3.1b']) await answers.put(sampleAnswer(code));
  const listing = vi.spyOn(answers, 'list');
  renderWithApp(BackupOffer, {}, harness);
  await vi.waitFor(() => {
    expect(listing).toHaveBeenCalled();
  });
  expect(screen.queryByRole('button')).toBeNull();
  await answers.put(sampleAnswer('4.1a'));
  expect(await screen.findByRole('button', { name: 'Bewaar een reservekopie' })).toBeVisible();
});

test('OFF-3 after a table a backup is offered, with what is new in it; one tap makes and notes it', async () => {
  const harness = await afterATable();
  const { names } = countSavedFiles();
  renderWithApp(BackupOffer, {}, harness);
  expect(
    await screen.findByText(/nog nooit een reservekopie gemaakt\. Nog niet in een reservekopie: 1 tafel\./),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bewaar een reservekopie' }));
  expect(await screen.findByText(/staat bij uw downloads/)).toBeVisible();
  expect(names).toEqual([expect.stringMatching(/^ontwikkeltafel-reservekopie-.*\.ontwikkeltafel$/)]);
  expect((await harness.services.store.settings.read()).lastBackupAt).toBeGreaterThan(0);
});

test('OFF-3 “later” puts it off until tomorrow', async () => {
  const harness = await afterATable();
  renderWithApp(BackupOffer, {}, harness);
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await waitFor(() => {
    expect(screen.queryByText(/Nog niet in een reservekopie/)).toBeNull();
  });
  expect((await harness.services.store.settings.read()).backupPutOffAt).toBeGreaterThan(0);
});
