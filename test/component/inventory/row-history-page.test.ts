// @vitest-environment happy-dom
import { changeRows } from '$actions';
import { blankRegisterRow } from '$domain';
import { Toasts, toasts } from '$ui';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import RowHistoryPage from '../../../src/features/inventory/history/RowHistoryPage.svelte';
import RegisterRowPage from '../../../src/features/inventory/registers/RegisterRowPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

async function showHistory(isChanged: boolean) {
  const harness = await createAppHarness();
  await harness.services.store.arrangements.put(sampleArrangement('class'));
  const edit = { rowIds: ['class'], field: 'municipality', value: 'Katwijk' };
  if (isChanged) await changeRows(harness.services, edit, 'bulk');
  renderWithApp(RowHistoryPage, { params: { id: 'class' } }, harness);
  render(Toasts);
  return harness;
}

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

describe('INV-13 what changed in a row', () => {
  test('INV-13 nothing yet is said in words', async () => {
    await showHistory(false);
    expect(await screen.findByText('Er is nog niets veranderd sinds dit is gemaakt.')).toBeTruthy();
  });

  test('INV-13 a field is put back, which is a change itself, and that is undone', async () => {
    const { services } = await showHistory(true);
    const municipality = async () => {
      const found = await services.store.arrangements.get('class');
      return found.ok ? found.value?.municipality : undefined;
    };
    expect(await screen.findByText('van Leiden naar Katwijk')).toBeTruthy();
    expect(screen.getByText(/voor meer rijen tegelijk$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Zet terug ?: Gemeente van de school naar Leiden$/ }));
    expect(await screen.findByText('van Katwijk naar Leiden')).toBeTruthy();
    expect(screen.getByText(/teruggezet$/)).toBeTruthy();
    expect(await municipality()).toBe('Leiden');
    await userEvent.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    await waitFor(async () => expect(await municipality()).toBe('Katwijk'));
    await waitFor(() => expect(screen.queryByText('van Katwijk naar Leiden')).toBeNull());
  });

  test('INV-13 it says by whom, and from which file', async () => {
    const harness = await createAppHarness({ partyName: 'Gemeente Leiden' });
    const { store } = harness.services;
    await store.arrangements.put(sampleArrangement('class'));
    await changeRows(harness.services, { rowIds: ['class'], field: 'municipality', value: 'Katwijk' }, 'import');
    await store.inventoryImports.put({
      v: 1,
      id: 'i1',
      createdAt: 1,
      updatedAt: 1,
      fileName: 'zorg 2026.ods',
      rowIds: ['class'],
      changes: [{ rowId: 'class', field: 'municipality', before: 'Leiden', after: 'Katwijk' }],
    });
    renderWithApp(RowHistoryPage, { params: { id: 'class' } }, harness);
    expect(await screen.findByText(/, Gemeente Leiden: overgenomen uit zorg 2026\.ods$/)).toBeTruthy();
  });

  test('INV-13 a row that is not there is said so', async () => {
    const harness = await createAppHarness();
    renderWithApp(RowHistoryPage, { params: { id: 'gone' } }, harness);
    expect(await screen.findByRole('link', { name: 'Terug naar het arrangement' })).toBeTruthy();
  });
});

test('INV-13 of a row of a register what changed is kept, and one field is put back', async () => {
  const harness = await createAppHarness();
  const { store } = harness.services;
  const contract = { ...blankRegisterRow('contract', 'c1', 1), provider: 'Horizon', until: '2026-12-31' };
  await store.registerRows.put(contract);
  await store.registerRows.get('c1');
  await store.registerRows.put({ ...contract, until: '2027-12-31', offers: [{ municipality: 'Lisse' }], updatedAt: 2 });
  renderWithApp(RegisterRowPage, { params: { kind: 'contracten', id: 'c1', part: 'veranderd' } }, harness);
  expect(await screen.findByText('van 31 december 2026 naar 31 december 2027')).toBeTruthy();
  expect(screen.getByText('van niets naar Lisse')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Zet terug.*Einddatum naar 31 december 2026/ }));
  await waitFor(async () => {
    const kept = await store.registerRows.get('c1');
    expect(kept).toMatchObject({ value: { until: '2026-12-31', offers: [{ municipality: 'Lisse' }] } });
  });
  expect(await screen.findByText(/teruggezet$/)).toBeTruthy();
});
