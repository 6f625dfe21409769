// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { openSheets } from '$exchange';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import SheetExchange from '../../../../src/features/inventory/exchange/SheetExchange.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { sampleArrangement } from '../../../helpers/samples';

const all = [sampleArrangement('a', { name: 'Zorgklas' }), sampleArrangement('b', { name: 'Taalklas' })];

async function openExchange(shown = all, rows = all) {
  const person = userEvent.setup();
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:saved';
  });
  renderWithApp(SheetExchange, { all: rows, shown }, await createAppHarness());
  await person.click(screen.getByText('Bewaar als spreadsheet'));
  return {
    person,
    save: async (name: string): Promise<string> => {
      await person.click(screen.getByRole('button', { name }));
      await vi.waitFor(() => {
        expect(saved).toHaveLength(1);
      });
      const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
      const read = await openSheets(bytes);
      return JSON.stringify(read.ok ? read.value[0]?.rows : read.error);
    },
  };
}

test('IO-3 all arrangements are saved, without own notes', async () => {
  const { save } = await openExchange();
  const text = await save('Spreadsheet (.ods)');
  expect(text).toContain('Zorgklas');
  expect(text).toContain('Taalklas');
  expect(text).not.toContain('Alleen voor mijzelf');
  expect(screen.getByRole('link', { name: 'Neem een spreadsheet over' })).toBeInTheDocument();
});

test('PRV-1 words that look like personal data are pointed out first; who is sure saves all the same', async () => {
  const named = [sampleArrangement('a', { name: 'Zorgklas', remarks: 'Bel Sem: 06-12345678' })];
  const { person, save } = await openExchange(named, named);
  await person.click(screen.getByRole('button', { name: 'Tekst (.csv)' }));
  expect(await screen.findByText('06-12345678')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ga erheen' })).toHaveAttribute('href', '#/voorbereiden/arrangementen/a');
  await person.click(screen.getByRole('button', { name: 'Laat staan, ik weet het zeker' }));
  expect(await save('Tekst (.csv)')).toContain('06-12345678');
});

test('PRV-1 one tap masks them in the sheet, and leaves the arrangement as it is', async () => {
  const named = [sampleArrangement('a', { name: 'Zorgklas', remarks: 'Bel Sem: 06-12345678' })];
  const { person, save } = await openExchange(named, named);
  await person.click(screen.getByRole('button', { name: 'Tekst (.csv)' }));
  await person.click(await screen.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
  expect(screen.getByText(/^1 gegeven is onleesbaar in wat u nu meegeeft/)).toBeInTheDocument();
  const text = await save('Tekst (.csv)');
  expect(text).toContain('Bel Sem: [telefoonnummer weggelaten]');
  expect(text).not.toContain('06-12345678');
  expect(named[0]?.remarks).toBe('Bel Sem: 06-12345678');
});

test('IO-3 what is shown can be saved alone, with own notes where that is asked for', async () => {
  const { person, save } = await openExchange(all.slice(0, 1));
  await person.click(screen.getByRole('radio', { name: 'wat er nu in de lijst staat (1)' }));
  await person.click(screen.getByRole('checkbox', { name: 'Ook uw eigen notities' }));
  const text = await save('Tekst (.csv)');
  expect(text).toContain('Zorgklas');
  expect(text).not.toContain('Taalklas');
  expect(text).toContain('Alleen voor mijzelf');
});

test('INV-10 a sheet for others can be saved without small numbers', async () => {
  const small = [
    sampleArrangement('a', { youthCount: 3, origins: [{ municipality: 'Lisse', youthCount: 3 }], remarks: '' }),
  ];
  const own = await openExchange(small, small);
  await own.person.click(screen.getByRole('checkbox', { name: /^Zoals anderen het zien/ }));
  const text = await own.save('Tekst (.csv)');
  expect(text).toContain('"minder dan 5"');
  expect(text).toContain('"Lisse"');
  expect(text).not.toContain('"3"');
});
