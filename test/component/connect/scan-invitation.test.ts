// @vitest-environment happy-dom
import { keyToInvitation } from '$table';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import ScanInvitation from '../../../src/features/shared/at-table/scan/ScanInvitation.svelte';
import { FakePairing } from '../../helpers/fake-pairing';
import { makeKey } from '../../helpers/table-harness';

const { pairing } = vi.hoisted(() => ({ pairing: { current: undefined as FakePairing | undefined } }));
vi.mock('$transport', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadPairing: () => pairing.current?.load(),
}));

const user = userEvent.setup();
let fake: FakePairing;

beforeEach(() => {
  fake = new FakePairing();
  pairing.current = fake;
});

async function open(onfound: () => void): Promise<void> {
  render(ScanInvitation, { onfound });
  await user.click(screen.getByRole('button', { name: 'Scan de code' }));
  await screen.findByRole('dialog', { name: 'Scan de code' });
}

test('an invitation that the camera sees is found, and the camera closes', async () => {
  const onfound = vi.fn();
  await open(onfound);
  await vi.waitFor(() => {
    expect(fake.openCameras).toBe(1);
  });
  fake.see('https://elders.example/');
  expect(await screen.findByText(/Deze code is geen uitnodiging/)).toBeTruthy();
  const key = await makeKey();
  fake.see(`https://tafel.example/#/aansluiten/${keyToInvitation(key)}`);
  expect(onfound).toHaveBeenCalledOnce();
  await vi.waitFor(() => {
    expect(fake.openCameras).toBe(0);
  });
});

test.each([
  ['camera-refused', /mag de camera niet gebruiken/],
  ['camera-missing', /geen camera te gebruiken/],
  ['camera-busy', /Een andere app gebruikt de camera/],
] as const)('%s is explained', async (problem, words) => {
  fake.cameraProblem = problem;
  await open(vi.fn());
  expect(await screen.findByText(words)).toBeTruthy();
});
