// @vitest-environment happy-dom
import type { Arrangement } from '$domain';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import PivotPage from '../../../src/features/inventory/pivot/PivotPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

const PIVOT = '#/voorbereiden/arrangementen/overzicht';

async function showPivot(query = '', garden: Partial<Arrangement> = {}): Promise<void> {
  window.location.hash = `${PIVOT}${query}`;
  const harness = await createAppHarness();
  for (const row of [
    sampleArrangement('class'),
    sampleArrangement('garden', { schools: ['Het Anker'], municipality: 'Katwijk', youthCount: 6, ...garden }),
    sampleArrangement('farm', { schools: [], municipality: 'Katwijk', youthCount: undefined }),
  ])
    await harness.services.store.arrangements.put(row);
  renderWithApp(PivotPage, {}, harness);
  await screen.findByRole('table');
}

const rowsOf = (): string[] =>
  screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent.trim()).join(' | '));

afterEach(() => {
  vi.unstubAllGlobals();
  window.location.hash = '';
});

describe('INV-9 the inventory in a table', () => {
  test('INV-9 counts by two dimensions with totals, in which each counts once', async () => {
    await showPivot('?rij=school&kolom=gemeente');
    expect(rowsOf()).toEqual([
      'School | Katwijk | Leiden | Totaal',
      'De Brug | – | 1 | 1',
      'Het Anker | 1 | 1 | 2',
      'School niet ingevuld | 1 | – | 1',
      'Totaal | 2 | 1 | 3',
    ]);
    expect(screen.getByRole('status').textContent).toBe(
      'Samen 3 arrangementen. De meeste bij De Brug, Leiden: 1 arrangement.',
    );
    expect(screen.getByText(/^1 arrangement staat in meer rijen of kolommen/)).toBeTruthy();
    const place = within(screen.getByRole('row', { name: /^Het Anker/ })).getAllByRole('link')[0];
    expect(place?.getAttribute('href')).toBe('#/voorbereiden/arrangementen?school=Het+Anker&gemeente=Katwijk');
  });

  test('INV-9 counts youths, and says where their number is not known', async () => {
    await showPivot('?gemeente=Katwijk&rij=school&kolom=gemeente');
    await userEvent.selectOptions(screen.getByLabelText('Tel'), 'jongeren');
    expect(rowsOf().slice(1)).toEqual([
      'Het Anker | 6 | 6',
      'School niet ingevuld | onbekend | onbekend',
      'Totaal | 6 | 6',
    ]);
    expect(screen.getByText('U ziet: alle arrangementen · in Katwijk.')).toBeTruthy();
    expect(screen.getByText('Bij 1 arrangement is geen aantal jongeren ingevuld.')).toBeTruthy();
    expect(window.location.hash).toBe(`${PIVOT}?gemeente=Katwijk&rij=school&kolom=gemeente&tel=jongeren`);
  });

  test('INV-10 what is for others can be shown without small numbers', async () => {
    await showPivot('?rij=school&kolom=gemeente&tel=jongeren', { youthCount: 3 });
    expect(rowsOf()).toContain('Het Anker | 3 | 14 | 17');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Toon zoals anderen het zien/ }));
    expect(rowsOf()).toContain('Het Anker | 1-4 | 14 | 15-18');
    expect(rowsOf().at(-1)).toBe('Totaal | 1-4 | 14 | 15-18');
    expect(screen.getByRole('status').textContent).toBe('Samen 15-18 jongeren.');
  });

  test('PRV-1 a name that points at a person is pointed out before it prints, and masked on paper', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await showPivot('?rij=school&kolom=gemeente', { schools: ['Juf Noor, 06-12345678'] });
    await userEvent.click(screen.getByRole('button', { name: 'Druk af' }));
    expect(print).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    expect(rowsOf().join()).toContain('Juf Noor, [telefoonnummer weggelaten]');
    await userEvent.click(screen.getByRole('button', { name: 'Druk af' }));
    expect(print).toHaveBeenCalledOnce();
  });
});
