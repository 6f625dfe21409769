// @vitest-environment happy-dom
import { blankRegisterRow, REGISTER_KINDS, registerSheetName, type RegisterKind, type RegisterRow } from '$domain';
import { openSheets } from '$exchange';
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import RegisterExchange from '../../../../src/features/inventory/registers/exchange/RegisterExchange.svelte';
import RegisterImportPage from '../../../../src/features/inventory/registers/exchange/RegisterImportPage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { sampleSchool } from '../../../helpers/samples';

const estimate = { ...blankRegisterRow('estimate', 'e1', 1), area: 'Leiden', from: 3, unit: 'youths' as const };

async function openExchange(rows: readonly RegisterRow[], kind?: RegisterKind) {
  const person = userEvent.setup();
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:saved';
  });
  renderWithApp(RegisterExchange, kind === undefined ? { rows } : { rows, kind }, await createAppHarness());
  await person.click(screen.getByText('Bewaar als spreadsheet'));
  return {
    person,
    save: async (name: string) => {
      await person.click(screen.getByRole('button', { name }));
      await vi.waitFor(() => {
        expect(saved).toHaveLength(1);
      });
      const read = await openSheets(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0)));
      return read.ok ? read.value : [];
    },
  };
}

test('IO-3 all registers are saved in one workbook, each on its own sheet', async () => {
  const { save } = await openExchange([sampleSchool('g1'), estimate]);
  expect(screen.queryByRole('button', { name: 'Tekst (.csv)' })).not.toBeInTheDocument();
  const sheets = await save('Excel (.xlsx)');
  expect(sheets.map(({ name }) => name)).toEqual(REGISTER_KINDS.map(registerSheetName));
  expect(JSON.stringify(sheets[0]?.rows)).toContain('De Brug');
});

test('IO-3 INV-10 one register is saved as text, for others without small numbers', async () => {
  const { person, save } = await openExchange([sampleSchool('g1'), estimate], 'estimate');
  await person.click(screen.getByRole('checkbox', { name: /^Zoals anderen het zien/ }));
  const [sheet] = await save('Tekst (.csv)');
  expect(sheet?.rows[1]).toEqual(expect.arrayContaining(['Leiden', '1', '4']));
  expect(JSON.stringify(sheet?.rows)).not.toContain('De Brug');
});

test('PRV-1 what looks like personal data is pointed out before it is saved', async () => {
  const { person } = await openExchange([sampleSchool('g1', { remarks: 'Bel 06-12345678' })], 'school');
  await person.click(screen.getByRole('button', { name: 'Tekst (.csv)' }));
  expect(await screen.findByText('06-12345678')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ga erheen' })).toHaveAttribute(
    'href',
    '#/voorbereiden/registers/scholen/g1',
  );
});

test('INV-1 INV-6 a list is taken over in a register, after each unknown name was chosen', async () => {
  const harness = await createAppHarness();
  const { store } = harness.services;
  await store.registerRows.put(sampleSchool('g1', { name: 'De Brug' }));
  const person = userEvent.setup();
  renderWithApp(RegisterImportPage, { params: { kind: 'basisondersteuning' } }, harness);
  const csv = 'School;JGZ\nDe Brugg;ja\nHet Anker;nee\n';
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([csv], 'lijst.csv', { type: 'text/csv' }));
  expect(await screen.findByText('2 namen kent de app nog niet')).toBeInTheDocument();
  expect(screen.getByText('2 regels wachten op uw keuze')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Neem over' })).not.toBeInTheDocument();
  await person.selectOptions(screen.getByLabelText('School: De Brugg'), 'De Brug');
  await person.selectOptions(await screen.findByLabelText('School: Het Anker'), '‘Het Anker’, zoals het er staat');
  expect(await screen.findByText('2 nieuwe regels', { selector: 'li' })).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Neem over' }));
  expect(await screen.findByRole('list', { name: 'Eerder overgenomen' })).toBeInTheDocument();
  const kept = (await store.registerRows.list()).records;
  expect(kept.map((row) => (row.kind === 'basic-support' ? row.school : row.kind)).sort()).toEqual([
    'De Brug',
    'Het Anker',
    'school',
  ]);
});

test('IX8 what a name was taken for is proposed for the next list, and nothing is made of it before it is chosen', async () => {
  const harness = await createAppHarness();
  const { store } = harness.services;
  await store.registerRows.put(sampleSchool('g1', { name: 'De Brug' }));
  const person = userEvent.setup();
  renderWithApp(RegisterImportPage, { params: { kind: 'basisondersteuning' } }, harness);
  const takeOver = async (csv: string) =>
    person.upload(screen.getByLabelText('Kies een bestand'), new File([csv], 'lijst.csv', { type: 'text/csv' }));
  await takeOver('School;JGZ\nDe Brugg;ja\n');
  await person.selectOptions(await screen.findByLabelText('School: De Brugg'), 'De Brug');
  await person.click(await screen.findByRole('button', { name: 'Neem over' }));
  await screen.findByRole('list', { name: 'Eerder overgenomen' });

  await takeOver('School;JGZ\nDe Brugg;nee\nHet Anker;ja\n');
  expect(await screen.findByText('in 1 regel. Eerder koos u: De Brug.')).toBeInTheDocument();
  expect(screen.getByText('2 regels wachten op uw keuze')).toBeInTheDocument();
  expect(screen.getByLabelText('School: De Brugg')).toHaveValue('');
  await person.click(screen.getByRole('button', { name: 'Kies wat u eerder koos (1)' }));
  await vi.waitFor(() => {
    expect(screen.getByLabelText('School: De Brugg')).toHaveValue('De Brug');
  });
  expect(await screen.findByText('1 regel wacht op uw keuze')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Kies wat u eerder koos/ })).not.toBeInTheDocument();
});

test('INV-6 IX1 what was changed in an own sheet is shown as on the screen', async () => {
  const harness = await createAppHarness();
  await harness.services.store.registerRows.put({ ...blankRegisterRow('contract', 'c1', 1), provider: 'Horizon' });
  const person = userEvent.setup();
  renderWithApp(RegisterImportPage, { params: { kind: 'contracten' } }, harness);
  const csv = 'Aanbieder;Einddatum;Kenmerk\nHorizon;31-12-2027;c1\n';
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([csv], 'lijst.csv', { type: 'text/csv' }));
  expect(await screen.findByText('1 regel krijgt andere gegevens')).toBeInTheDocument();
  expect(screen.getByText('Einddatum: ‘31 december 2027’')).toBeInTheDocument();
});
