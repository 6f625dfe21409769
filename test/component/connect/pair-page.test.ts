// @vitest-environment happy-dom
import type { KnownTable } from '$domain';
import type { PairingState } from '$transport';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PairPage from '../../../src/features/connect/pairing/PairPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { FakePairing } from '../../helpers/fake-pairing';
import { makeKnownTable } from '../../helpers/table-harness';

const { pairing } = vi.hoisted(() => ({ pairing: { current: undefined as FakePairing | undefined } }));
vi.mock('$transport', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadPairing: () => pairing.current?.load(),
}));

const user = userEvent.setup();
let harness: AppHarness;
let known: KnownTable;
let fake: FakePairing;

beforeEach(async () => {
  fake = new FakePairing();
  pairing.current = fake;
  harness = await createAppHarness();
  known = await makeKnownTable(harness);
  renderWithApp(PairPage, { params: { tableId: known.id } }, harness);
  await screen.findByRole('heading', { name: 'Koppel' });
});

afterEach(() => openTablesOf(harness.services).closeNow(known.id));

const codeIn = (type: 'showing' | 'other-must-scan' | 'answering', text = 'otk1.eigen'): PairingState => ({
  type,
  code: { text, kind: type === 'answering' ? 'answer' : 'offer', expiresAtMs: performance.now() + 30_000 },
});

async function begin(name: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
  await vi.waitFor(() => {
    expect(fake.begun).toHaveLength(1);
  });
}

test('TBL-2 before anything is shown it says what to do and what the code reveals', () => {
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/netwerkadres van dit apparaat/)).toBeTruthy();
  expect(fake.openCameras).toBe(0);
  expect(fake.begun).toHaveLength(0);
});

test('TBL-2 with the camera one’s own code and the picture stand side by side, with one thing to do', async () => {
  await begin(/Koppel met de camera/);
  fake.become(codeIn('showing'));
  expect(await screen.findByRole('img', { name: /QR-code van dit apparaat/ })).toBeTruthy();
  expect(screen.getByLabelText('Beeld van de camera')).toBeTruthy();
  expect(await screen.findByText(/richt uw camera op de code van het andere apparaat/)).toBeTruthy();
  fake.become(codeIn('other-must-scan'));
  expect(await screen.findByText(/Laat nu het andere apparaat uw code lezen/)).toBeTruthy();
  fake.become({ ...codeIn('showing'), hint: 'own-code' } as PairingState);
  expect(await screen.findByText('Dat is uw eigen code.')).toBeTruthy();
  fake.become(codeIn('answering'));
  expect(await screen.findByText(/laat het andere apparaat deze code lezen/)).toBeTruthy();
  expect(screen.getByText(/Nog \d+ tellen geldig/)).toBeTruthy();
});

test('TBL-2 without a camera one copies one’s own code and pastes the other’s', async () => {
  await begin(/Koppel zonder camera/);
  fake.become(codeIn('showing'));
  expect(await screen.findByRole('textbox', { name: 'Uw code' })).toHaveProperty('value', 'otk1.eigen');
  await user.click(screen.getByRole('button', { name: 'Kopieer uw code' }));
  expect(await navigator.clipboard.readText()).toBe('otk1.eigen');
  await user.type(screen.getByRole('textbox', { name: 'Code van de ander' }), 'otk1.ander');
  await user.click(screen.getByRole('button', { name: 'Gebruik deze code' }));
  expect(fake.taken).toEqual(['otk1.ander']);
  expect(screen.getByRole('textbox', { name: 'Code van de ander' })).toHaveProperty('value', '');
});

test('a camera that may not be used is explained, and the field to paste stands in its place', async () => {
  fake.cameraProblem = 'camera-refused';
  await begin(/Koppel met de camera/);
  expect(await screen.findByText(/De app mag de camera niet gebruiken/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Code van de ander' })).toBeTruthy();
});

test('what fails is explained in words, and can be tried again', async () => {
  await begin(/Koppel zonder camera/);
  fake.become({ type: 'failed', reason: 'no-way' });
  expect(await screen.findByText(/het netwerk laat niets door/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(fake.retryCount).toBe(1);
});

test('leaving the screen closes the camera', async () => {
  await begin(/Koppel met de camera/);
  expect(fake.openCameras).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Plak de code van de ander' }));
  expect(fake.openCameras).toBe(0);
});
