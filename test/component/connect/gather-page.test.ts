// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import GatherPage from '../../../src/features/connect/gather/GatherPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { makeKnownTable } from '../../helpers/table-harness';

test.each([
  ['reachable', ['Nodig uit', 'Koppel', 'Naar het pakket']],
  ['unreachable', ['Koppel', 'Naar het pakket', 'Nodig uit']],
] as const)('TBL-2 three ways in one place, the best first (address %s)', async (signalling, names) => {
  const harness = await createAppHarness();
  harness.connector.status = { signalling };
  const known = await makeKnownTable(harness);
  renderWithApp(GatherPage, { params: { tableId: known.id } }, harness);
  const readButtons = (): HTMLElement[] =>
    screen.getAllByRole('link', { name: /^(?:Nodig uit|Koppel|Naar het pakket)$/ });
  await waitFor(() => {
    expect(readButtons().map((button) => button.textContent.trim())).toEqual(names);
  });
  expect(
    readButtons()
      .map((button) => button.getAttribute('href')?.split('/').at(-1))
      .sort(),
  ).toEqual(['koppelen', 'pakket', 'uitnodigen']);
  expect(screen.getByText('Nu het handigst').closest('section')?.textContent).toContain(names[0]);
  expect(screen.getByRole('link', { name: 'Hoe u verbonden bent' })).toBeTruthy();
  await openTablesOf(harness.services).closeNow(known.id);
});
