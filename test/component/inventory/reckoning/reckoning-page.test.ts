// @vitest-environment happy-dom
import { emptyRegion } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import ReckoningPage from '../../../../src/features/inventory/reckoning/ReckoningPage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';

test('INV-10 a region chooses its threshold from three to twenty, its school weeks and its own streams', async () => {
  const harness = await createAppHarness();
  const { regions } = harness.services.store;
  await regions.put(emptyRegion('region', 'Rijnstreek'));
  renderWithApp(ReckoningPage, {}, harness);
  const threshold = await screen.findByRole('combobox', { name: 'Verberg voor anderen aantallen onder' });
  expect(threshold).toHaveValue('5');
  expect([...threshold.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual(
    Array.from({ length: 18 }, (_none, at) => String(at + 3)),
  );
  await userEvent.selectOptions(threshold, '10');
  await waitFor(() => expect(threshold).toHaveValue('10'));
  const weeks = screen.getByRole('combobox', { name: /^Schoolweken in een jaar/ });
  await userEvent.selectOptions(weeks, '38');
  await waitFor(() => expect(weeks).toHaveValue('38'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Geldstroom 1' }), 'Fonds');
  await waitFor(async () => {
    const [region] = (await regions.list()).records;
    expect(region?.reckoning).toEqual({ smallNumbersBelow: 10, schoolWeeks: 38, streams: ['Fonds'] });
  });
});

test('INV-10 without a region only the threshold can be chosen, and it is said why', async () => {
  renderWithApp(ReckoningPage, {}, await createAppHarness());
  expect(await screen.findByRole('combobox', { name: 'Verberg voor anderen aantallen onder' })).toHaveValue('5');
  expect(screen.getByText(/Schoolweken en eigen geldstromen horen bij een regio/)).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: /^Schoolweken/ })).not.toBeInTheDocument();
});
