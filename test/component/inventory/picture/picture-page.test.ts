// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import PicturePage from '../../../../src/features/inventory/picture/PicturePage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { sampleArrangement } from '../../../helpers/samples';

const rows = [
  sampleArrangement('a', { name: 'Zorgklas', schools: ['De Brug'], youthCount: 14 }),
  sampleArrangement('b', {
    name: 'Leertuin',
    schools: ['Het Anker'],
    youthCount: 3,
    volume: { amount: 6, unit: 'places' },
  }),
  sampleArrangement('c', {
    name: 'Tussenvoorziening',
    schools: ['De Brug'],
    youthCount: 6,
    fundingShares: [],
    financialOwner: { state: 'unclear', names: [] },
  }),
];

async function open(records = rows) {
  const harness = await createAppHarness();
  for (const record of records) await harness.services.store.arrangements.put(record);
  renderWithApp(PicturePage, {}, harness);
}

const cellsOf = (title: string, row: RegExp): readonly string[] =>
  within(within(screen.getByRole('table', { name: `${title}, als tabel` })).getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.trim());

afterEach(() => {
  vi.unstubAllGlobals();
});

test('OVV-3 OVV-6 shows bars with a sentence and a table that say the same', async () => {
  await open();
  const sentence = 'Nergens zijn het er meer dan bij De Brug: 20. In totaal zijn het er 23.';
  expect(await screen.findByRole('img', { name: sentence })).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(cellsOf('Per school: jongeren', /^De Brug/)).toEqual(['20', '2']);
  expect(cellsOf('Per school: jongeren', /^Het Anker/)).toEqual(['3', '1']);
  expect(cellsOf('Per school: jongeren', /^Samen/)).toEqual(['23', '3']);
});

test('INV-10 one’s own small numbers are there, until one looks as others do', async () => {
  await open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('checkbox', { name: /Toon zoals anderen het zien/ }));
  expect(cellsOf('Per school: jongeren', /^Het Anker/)).toEqual(['1-4', '1']);
  expect(cellsOf('Per school: jongeren', /^Samen/)).toEqual(['21-24', '3']);
  expect(screen.getByText(/Het gestreepte deel is niet precies bekend/)).toBeVisible();
  expect(screen.getByRole('img', { name: /bij De Brug: 20\. In totaal zijn het er 21-24/ })).toBeVisible();
});

test('OVV-3 adds up by stream and by provider, and in another unit', async () => {
  await open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'geldstroom' }));
  expect(cellsOf('Per geldstroom: jongeren', /^samenwerkingsverband/)).toEqual(['17', '2']);
  expect(cellsOf('Per geldstroom: jongeren', /^geen geldstroom ingevuld/)).toEqual(['6', '1']);
  expect(screen.getByText(/telt bij elke naam mee/)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'aanbieder' }));
  await user.selectOptions(screen.getByLabelText('Toon'), 'plaatsen');
  expect(cellsOf('Per aanbieder: plaatsen', /^Aanbieder X/)).toEqual(['6', '1']);
});

test('OVV-3 shows from which stream to which owner, and what is missing', async () => {
  await open();
  const title = 'Van geldstroom naar eigenaar';
  expect(
    await screen.findByRole('img', {
      name: 'Van 3 arrangementen ziet u wie betaalt en wie de financiële eigenaar is. 1 arrangement heeft geen financiële eigenaar. Bij 1 arrangement is geen geldstroom ingevuld.',
    }),
  ).toBeVisible();
  expect(cellsOf(title, /^Zorgklas/)).toEqual([
    'gemeente (Jeugdwet) (60 %) en samenwerkingsverband (SWV) (40 %)',
    'Gemeente Leiden',
  ]);
  expect(cellsOf(title, /^Tussenvoorziening/)).toEqual(['geen geldstroom ingevuld', 'geen eigenaar']);
});

test('OVV-6 the table is copied as it stands there', async () => {
  await open();
  const user = userEvent.setup();
  const texts: string[] = [];
  await screen.findByRole('img', { name: /De Brug/ });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    texts.push(text);
    return Promise.resolve();
  });
  const range = screen.getByRole('group', { name: 'Met ‘Per school: jongeren’' });
  await user.click(within(range).getByRole('button', { name: 'Kopieer als tabel' }));
  expect(texts).toEqual(['School\tJongeren\tArrangementen\nDe Brug\t20\t2\nHet Anker\t3\t1\nSamen\t23\t3']);
});

test('an empty inventory says what comes here', async () => {
  await open([]);
  expect(await screen.findByRole('heading', { name: 'Nog geen arrangementen' })).toBeVisible();
});

test('OVV-3 INV-4 the table names each own stream of a region', async () => {
  const fundingShares = [
    { stream: 'other' as const, name: 'Regiofonds', percentage: 80 },
    { stream: 'other' as const, percentage: 20 },
  ];
  await open([sampleArrangement('a', { name: 'Zorgklas', fundingShares })]);
  expect((await screen.findAllByText('Regiofonds (80 %) en anders (20 %)')).length).toBeGreaterThan(0);
});

test('PRV-1 a name that looks like personal data is decided on before a picture leaves, and masked in it', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await open([sampleArrangement('a', { name: 'Klas van Sem de Boer (9 jaar)', remarks: 'Bel 06-12345678' })]);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Druk af' }));
  expect(print).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /^Maak onleesbaar/ }));
  expect(screen.getAllByText(/\[naam weggelaten\]/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});
