// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import SmallNumbers from '../../../src/features/settings/SmallNumbers.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

test('INV-10 the threshold is five, and another can be chosen from three to twenty', async () => {
  const harness = await createAppHarness();
  renderWithApp(SmallNumbers, {}, harness);
  const field = screen.getByRole('combobox', { name: 'Verberg voor anderen aantallen onder' });
  expect(field).toHaveValue('5');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(
    Array.from({ length: 18 }, (_none, at) => String(at + 3)),
  );
  await userEvent.setup().selectOptions(field, '10');
  await waitFor(async () => {
    expect((await harness.services.store.settings.read()).smallNumbersBelow).toBe(10);
  });
});
