// @vitest-environment happy-dom
import { noPrivateRows, type PrivateRows } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import StoragePage from '../../../../src/features/storage/StoragePage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

const user = userEvent.setup();

/** A device on which the database was upgraded from these rows. */
async function upgraded(rows: Partial<PrivateRows>): Promise<AppHarness> {
  const harness = await createAppHarness();
  let copy: PrivateRows | undefined = { ...noPrivateRows, ...rows };
  vi.spyOn(harness.services.store.earlierCopy, 'read').mockImplementation(() =>
    Promise.resolve({ ok: true, value: copy }),
  );
  vi.spyOn(harness.services.store.earlierCopy, 'remove').mockImplementation(() => {
    copy = undefined;
    return Promise.resolve({ ok: true, value: undefined });
  });
  return harness;
}

test('OFF-5 what stood before an upgrade is put back with one button, and what came after it stays', async () => {
  const harness = await upgraded({ arrangements: [sampleArrangement('r1')] });
  await harness.services.store.arrangements.put(sampleArrangement('r2'));
  renderWithApp(StoragePage, {}, harness);
  expect(await screen.findByText(/maakte hij eerst een kopie van uw werk: 1 arrangement/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Zet de kopie terug' }));
  await waitFor(async () => {
    const { records } = await harness.services.store.arrangements.list();
    expect(records.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });
});

test('OFF-5 the copy is removed only after a second word', async () => {
  const harness = await upgraded({ answers: [sampleAnswer('1.1a')] });
  renderWithApp(StoragePage, {}, harness);
  await user.click(await screen.findByRole('button', { name: 'Verwijder de kopie' }));
  await user.click(screen.getByRole('button', { name: 'Laat staan' }));
  await user.click(screen.getByRole('button', { name: 'Verwijder de kopie' }));
  await user.click(screen.getByRole('button', { name: 'Verwijder voorgoed' }));
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Zet de kopie terug' })).toBeNull();
  });
});

test('OFF-3 what gave way can be read', async () => {
  const harness = await createAppHarness();
  const row = sampleAnswer('1.1a', { explanation: 'Zo stond het er eerst' });
  const aside = { id: 'x1', kind: 'answers', setAsideAt: 5_000, row };
  await harness.services.store.rows.write(() => ({ ...noPrivateRows, setAside: [aside] }));
  renderWithApp(StoragePage, {}, harness);
  await user.click(await screen.findByText('Bekijk ze'));
  expect(screen.getByText('Zo stond het er eerst')).toBeVisible();
});

test('without any of it the page does not speak of it', async () => {
  renderWithApp(StoragePage, {}, await createAppHarness());
  expect(await screen.findByText('Hier staat nog geen werk.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Eerdere versies van uw werk' })).toBeNull();
});
