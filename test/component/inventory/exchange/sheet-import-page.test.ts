// @vitest-environment happy-dom
import { blankArrangement } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import SheetImportPage from '../../../../src/features/inventory/exchange/SheetImportPage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';

const CSV = 'Naam;School;Aantal jongeren\nZorgklas;De Brug;9\nTaalklas;Het Anker;vier\n';

async function openPage() {
  const harness = await createAppHarness();
  const { store } = harness.services;
  await store.arrangements.put({ ...blankArrangement('brug', 1), name: 'De zorgklas', schools: ['OBS De Brug'] });
  const person = userEvent.setup();
  renderWithApp(SheetImportPage, {}, harness);
  return { store, person };
}

test('INV-6 a file is read, shown, decided on and taken over, and taken back later', async () => {
  const { store, person } = await openPage();
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([CSV], 'lijst.csv', { type: 'text/csv' }));
  expect(await screen.findByText('1 regel wacht op uw keuze')).toBeInTheDocument();
  expect(screen.getByText('C3 · Aantal jongeren')).toBeInTheDocument();
  expect(screen.getByText(/Hier hoort een getal/)).toBeInTheDocument();
  await person.selectOptions(
    screen.getByLabelText('Regel 2: Zorgklas, De Brug'),
    'hetzelfde als De zorgklas, OBS De Brug',
  );
  expect(await screen.findByText('1 arrangement krijgt andere gegevens')).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Neem over' }));
  const earlier = await screen.findByRole('list', { name: 'Eerder overgenomen' });
  expect(within(earlier).getByText(/1 nieuw · 1 veranderd/)).toBeInTheDocument();
  await person.click(within(earlier).getByRole('button', { name: 'Maak de overname van lijst.csv ongedaan' }));
  expect(await within(earlier).findByText('ongedaan gemaakt')).toBeInTheDocument();
  const { records } = await store.arrangements.list();
  expect(records.map(({ name, youthCount }) => [name, youthCount])).toEqual([['De zorgklas', undefined]]);
});

test('INV-7 every doubtful row can be decided, also past the fiftieth, and a rule leaves what was decided', async () => {
  const { store, person } = await openPage();
  const rows = Array.from({ length: 51 }, (_, at) => `Zorgklas nr ${at};De Brug`);
  const csv = `Naam;School\n${rows.join('\n')}\n`;
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([csv], 'lijst.csv', { type: 'text/csv' }));
  expect(await screen.findByText('51 regels wachten op uw keuze')).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Toon nog 1' }));
  const same = 'hetzelfde als De zorgklas, OBS De Brug';
  await person.selectOptions(screen.getByLabelText('Regel 52: Zorgklas nr 50, De Brug'), same);
  await person.click(await screen.findByRole('button', { name: 'De andere 50 zijn nieuw' }));
  expect(await screen.findByRole('button', { name: 'Kies opnieuw' })).toBeInTheDocument();
  expect(screen.getByLabelText('Regel 52: Zorgklas nr 50, De Brug')).toHaveDisplayValue(same);
  await person.click(screen.getByRole('button', { name: 'Neem over' }));
  expect(await screen.findByRole('list', { name: 'Eerder overgenomen' })).toBeInTheDocument();
  const { records } = await store.arrangements.list();
  expect(records).toHaveLength(51);
});

test('INV-6 a table is pasted, and a column that is not known is chosen', async () => {
  const { person } = await openPage();
  await person.click(screen.getByLabelText('Of plak een tabel'));
  await person.paste('Onbekend woord\tSchool\nLeerhuis\tDe Boei');
  await person.click(screen.getByRole('button', { name: 'Lees de tabel' }));
  expect(await screen.findByText(/De naam van het arrangement is niet herkend/)).toBeInTheDocument();
  await person.selectOptions(screen.getByLabelText('Onbekend woord'), 'Naam van het arrangement');
  expect(await screen.findByText('1 nieuw arrangement', { selector: 'li' })).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Annuleer' }));
  expect(await screen.findByLabelText('Kies een bestand')).toBeInTheDocument();
});

test('INV-6 a file that is none is refused by its name, and one may choose again', async () => {
  const { person } = await openPage();
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([Uint8Array.of(1, 0, 2)], 'foto.png'));
  expect(await screen.findByText('foto.png is niet gelezen')).toBeInTheDocument();
  expect(screen.getByLabelText('Kies een bestand')).toBeInTheDocument();
});

test('INV-6 every cell and row that changes or does not go along can be seen, days as on the screen', async () => {
  const { store, person } = await openPage();
  await store.arrangements.put({ ...blankArrangement('anker', 1), name: 'Taalklas', contractEnd: '2026-09-01' });
  const rows = Array.from({ length: 101 }, (_, at) => `Leertuin ${at};veel;`);
  const csv = `Naam;Aantal jongeren;Einddatum contract\n${rows.join('\n')}\nTaalklas;4;2026-10-01\n`;
  await person.upload(screen.getByLabelText('Kies een bestand'), new File([csv], 'lijst.csv', { type: 'text/csv' }));
  expect(await screen.findByText(/Einddatum contract: .*1 september 2026.*1 oktober 2026/)).toBeInTheDocument();
  expect(screen.queryByText('B102 · Aantal jongeren')).not.toBeInTheDocument();
  const notice = screen.getByText('B101 · Aantal jongeren').closest('ul')?.parentElement;
  await person.click(within(notice ?? document.body).getByRole('button', { name: 'Toon nog 1' }));
  expect(screen.getByText('B102 · Aantal jongeren')).toBeInTheDocument();
});
