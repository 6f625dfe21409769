// @vitest-environment happy-dom
import { makeBackup } from '$actions';
import { noPrivateRows } from '$domain';
import { packBackup } from '$exchange';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import RestoreScreen from '../../../../src/features/files/restore/RestoreScreen.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

const user = userEvent.setup();
const PHRASE = 'zes woorden en nog wat';

test('OFF-3 a backup is put back after its plan was shown, and settings count at once', async () => {
  const one = await createAppHarness({ theme: 'dark' });
  await one.services.store.answers.put(sampleAnswer('1.0a'));
  await one.services.store.answers.put(sampleAnswer('2.1a'));
  const other = await createAppHarness();
  await other.services.store.arrangements.put(sampleArrangement('r1'));
  const { bytes } = valueOf(await makeBackup(one.services, {}));
  const shown = vi.spyOn(other.app, 'changeSettings');
  renderWithApp(RestoreScreen, { file: bytes }, other);
  expect(await screen.findByText('Komt erbij: 2 antwoorden.')).toBeTruthy();
  expect(screen.getByText('Wordt aangevuld: uw instellingen.')).toBeTruthy();
  expect(screen.getByText(/^Er gaat niets verloren/)).toBeTruthy();
  expect((await other.services.store.answers.list()).records).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect(await screen.findByText('De reservekopie is teruggezet')).toBeTruthy();
  expect((await other.services.store.answers.list()).records).toHaveLength(2);
  expect((await other.services.store.arrangements.list()).records).toHaveLength(1);
  expect(shown).toHaveBeenCalledWith(expect.objectContaining({ theme: 'dark' }));
});

test('PRV-2 a locked backup opens with its phrase alone', async () => {
  const harness = await createAppHarness();
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  const { bytes } = valueOf(await makeBackup(harness.services, { phrase: PHRASE }));
  renderWithApp(RestoreScreen, { file: bytes }, harness);
  const field = await screen.findByLabelText('Wachtzin');
  await user.type(field, 'een andere zin');
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText(/^Deze wachtzin opent het bestand niet/)).toBeTruthy();
  await user.clear(screen.getByLabelText('Wachtzin'));
  await user.type(screen.getByLabelText('Wachtzin'), PHRASE);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText(/^Alles uit deze reservekopie staat al zo/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Zet terug' })).toBeNull();
});

test('a file that is damaged or not ours says so, and offers nothing', async () => {
  const harness = await createAppHarness();
  const bytes = await packBackup({ madeAtMs: 1, rows: noPrivateRows, tables: [] }, 'Lees mij');
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  const { unmount } = renderWithApp(RestoreScreen, { file: bytes }, harness);
  expect((await screen.findByRole('alert')).textContent).toContain('Dit bestand is beschadigd');
  unmount();
  renderWithApp(RestoreScreen, { file: new Uint8Array([1, 2, 3]) }, harness);
  expect((await screen.findByRole('alert')).textContent).toContain('geen reservekopie van Ontwikkeltafel');
  expect(screen.queryByRole('button')).toBeNull();
});

test('what cannot be written is said, and can be tried again', async () => {
  const one = await createAppHarness();
  await one.services.store.answers.put(sampleAnswer('1.0a'));
  const { bytes } = valueOf(await makeBackup(one.services, {}));
  const other = await createAppHarness();
  vi.spyOn(other.services.store.rows, 'write').mockResolvedValueOnce({
    ok: false,
    error: { type: 'save-failed', reason: 'disk-full' },
  });
  renderWithApp(RestoreScreen, { file: bytes }, other);
  await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Terugzetten lukte niet');
  await user.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect(await screen.findByText('De reservekopie is teruggezet')).toBeTruthy();
});
