// @vitest-environment happy-dom
import { openBackup, unlockBackup } from '$exchange';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as backUp from '../../../../src/actions/backup/back-up';
import BackupForm from '../../../../src/features/shared/backup/BackupForm.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer } from '../../../helpers/samples';

const user = userEvent.setup();
const files: Blob[] = [];

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:backup';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
});

afterEach(() => {
  files.splice(0);
  vi.restoreAllMocks();
});

const readSaved = async (): Promise<Uint8Array> => new Uint8Array((await files[0]?.arrayBuffer()) ?? []);

test('OFF-3 a backup without a phrase is saved with one tap, and noted', async () => {
  const harness = await createAppHarness();
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  const onmade = vi.fn();
  renderWithApp(BackupForm, { onmade }, harness);
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText(/^De reservekopie staat bij uw downloads/)).toBeTruthy();
  const opened = valueOf(await openBackup(await readSaved()));
  expect(opened).toMatchObject({ type: 'open', backup: { rows: { answers: [{ partCode: '1.0a' }] } } });
  await vi.waitFor(() => {
    expect(onmade).toHaveBeenCalledOnce();
  });
  expect((await harness.services.store.settings.read()).lastBackupAt).toBeGreaterThan(0);
  expect(screen.queryByText('Druk af')).toBeNull();
});

test('PRV-2 with a phrase it says what is lost with it, refuses a short one, and offers a sheet to print', async () => {
  const harness = await createAppHarness();
  renderWithApp(BackupForm, {}, harness);
  await user.click(screen.getByRole('radio', { name: /Alleen wie de wachtzin kent/ }));
  expect(screen.getByText('Zonder wachtzin is alles in dit bestand weg')).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>(/^Wachtzin/);
  await user.type(field, 'te kort');
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText(/^Deze wachtzin is te kort/)).toBeTruthy();
  expect(files).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Bedenk er een' }));
  const phrase = field.value;
  expect(phrase.split(' ')).toHaveLength(6);
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByRole('button', { name: 'Druk af' })).toBeTruthy();
  const opened = valueOf(await openBackup(await readSaved()));
  if (opened.type !== 'locked') throw new Error('It is open.');
  expect((await unlockBackup(opened, phrase)).ok).toBe(true);
  const sheet = document.querySelector('[data-recovery-sheet]');
  expect(sheet?.textContent).toContain('.ontwikkeltafel');
  expect(sheet?.textContent).not.toContain(phrase);
  await user.click(screen.getByRole('checkbox', { name: /Zet de wachtzin op het blad/ }));
  expect(sheet?.textContent).toContain(phrase);
});

test('what could not be made is said', async () => {
  const harness = await createAppHarness();
  const error = { type: 'storage-unavailable' } as const;
  vi.spyOn(harness.services.store.rows, 'readAll').mockResolvedValue({ ok: false, error });
  renderWithApp(BackupForm, {}, harness);
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText(/^De reservekopie kon niet worden gemaakt/)).toBeTruthy();
  expect((await harness.services.store.settings.read()).lastBackupAt).toBeUndefined();
});

test('what of a table is damaged and could not go along is said', async () => {
  const harness = await createAppHarness();
  const saved = { how: 'saved', name: 'kopie.ontwikkeltafel', damagedCount: 2 } as const;
  vi.spyOn(backUp, 'saveBackup').mockResolvedValue({ ok: true, value: saved });
  renderWithApp(BackupForm, {}, harness);
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText('2 beschadigde stukken konden niet mee.')).toBeTruthy();
});
