import type { Page } from '@playwright/test';
import { answer, bringInAll, makeInternalTable, SECRET, tablePathOf } from './support/members';
import { waitUntilInstalled } from './support/pairing';
import { goToParcel, pick, saveParcel, takeIn, type SavedFile } from './support/parcels';
import { editorOf, goTo, makeTable, waitUntilKept, type Seat } from './support/person';
import { readTableWords } from './support/table-words';
import { expect, test } from './support/test';

const PHRASE = 'zes losse woorden op een rij';
const TABLE = 'Vragenlijst bij onze scholen';

const coordinator: Seat = { name: 'Bo', party: 'SWV Rijnstreek', partyKind: 'samenwerkingsverband' };

/** Sits down for a school by the file that came, and gives the path to the table. */
async function sitDownByFile(page: Page, file: SavedFile, school: string): Promise<string> {
  await goTo(page, '/bestand');
  await pick(page, 'Kies een bestand', file);
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { name: TABLE })).toBeVisible();
  await page.getByLabel('Uw naam').fill(`Zorgcoördinator van ${school}`);
  await page.getByLabel('Wat voor school of organisatie vertegenwoordigt u?').selectOption({ label: 'school' });
  await page.getByLabel('Naam van uw school of organisatie').fill(school);
  await page.getByLabel('Uw rol').selectOption({ label: 'zorgcoördinator of intern begeleider' });
  await page.getByRole('button', { name: 'Sluit aan en lees in' }).click();
  await page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(page)).toBeVisible();
  await expect(page.getByText(`U antwoordt voor ${school}.`)).toBeVisible();
  return tablePathOf(page);
}

async function sendBack(page: Page, tablePath: string): Promise<SavedFile> {
  await bringInAll(page, tablePath);
  await waitUntilKept(page);
  await goToParcel(page);
  return saveParcel(page);
}

test('J2 CHK-7 TBL-11 schools answer by file in any order, and their voices stand beside the answer of the party', async ({
  host,
  startDevice,
}) => {
  const [party, brug, anker, linde] = await Promise.all([startDevice(), startDevice(), startDevice(), startDevice()]);
  const { page } = party;
  for (const device of [party, brug, anker, linde]) {
    await device.page.goto(host.url);
    await device.page.getByRole('heading', { level: 1 }).waitFor();
    await waitUntilInstalled(device.page);
  }
  await makeTable(page, host.url, 'Regionale tafel', coordinator);
  const region = tablePathOf(page);
  const { path: internal } = await makeInternalTable(page, TABLE, coordinator);
  await expect(page.getByText(/^Deze tafel is binnen SWV Rijnstreek. Nodig de leden uit/)).toBeVisible();
  // From here on there are files alone.
  await host.end();
  await goToParcel(page);
  await page.getByLabel(/^Voor iemand die nog niet aan tafel zit/).check();
  await page.getByLabel('Wachtzin').fill(PHRASE);
  const invited = await saveParcel(page);

  for (const [device, school] of [
    [brug, 'De Brug'],
    [anker, 'Het Anker'],
    [linde, 'De Linde'],
  ] as const)
    expect(await sitDownByFile(device.page, invited, school)).toBe(internal);
  await answer(brug.page, '3.1b', /^Ja/, 'Twee klassen.');
  await answer(brug.page, '1.1a', /^Hier niet bekend/, 'Vraag het het bestuur.');
  await answer(anker.page, '3.1b', /^Nee/, 'Bij ons is er geen klas.');
  await answer(anker.page, '1.1a', /^Ja/, 'Staat in ons plan.');
  await answer(linde.page, '3.1b', /^Hier niet bekend/, 'Nog navragen.');
  const fromBrug = await sendBack(brug.page, internal);
  const fromAnker = await sendBack(anker.page, internal);
  const firstFromLinde = await sendBack(linde.page, internal);
  await answer(linde.page, '3.1b', /^Ja/, 'Sinds september wel.');
  const laterFromLinde = await sendBack(linde.page, internal);

  // The later file first, then the others, and the earlier one last; each file that brings nothing says so.
  for (const file of [laterFromLinde, fromAnker, fromBrug]) {
    await goTo(page, internal);
    await takeIn(page, file);
  }
  for (const file of [firstFromLinde, fromAnker]) {
    await goTo(page, internal);
    await goToParcel(page);
    await pick(page, 'Kies een pakket', file);
    await expect(page.getByText('Alles uit dit pakket staat hier al. Er verandert niets.')).toBeVisible();
  }

  await goTo(page, `${internal}/stemmen`);
  await expect(page.getByRole('heading', { level: 1, name: 'Stemmen binnen SWV Rijnstreek' })).toBeVisible();
  await expect(page.getByText('3 leden brachten antwoorden in. Op 2 vragen zeggen zij niet hetzelfde.')).toBeVisible();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^3\.1b/ }) });
  await expect(row.getByText('Uit 3 stemmen: 2 ja en 1 nee.')).toBeVisible();
  await expect(row.getByText('Minderheid: Het Anker.')).toBeVisible();
  await expect(row.getByText('Eerder een ander antwoord: De Linde.')).toBeVisible();

  await row.getByRole('link', { name: /^3\.1b/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stemmen bij vraag 3.1b' })).toBeVisible();
  const voiceOf = (school: string) => page.getByRole('listitem').filter({ hasText: school });
  await expect(voiceOf('Het Anker').getByText('minderheid')).toBeVisible();
  await expect(voiceOf('Het Anker').getByText('Bij ons is er geen klas.')).toBeVisible();
  await expect(voiceOf('De Linde').getByText('Sinds september wel.')).toBeVisible();
  await expect(voiceOf('De Linde').getByText('Nog navragen.')).toBeHidden();
  await voiceOf('De Linde')
    .getByText(/^Eerder antwoord van/)
    .click();
  await expect(voiceOf('De Linde').getByText('Nog navragen.')).toBeVisible();

  // The party writes its own answer; of the minority it takes the words along, not the name.
  await page.getByRole('checkbox', { name: 'Het Anker: Nee' }).check();
  await page.getByRole('button', { name: 'Schrijf het antwoord' }).click();
  await page.getByText(/vraag 3\.1b/).waitFor();
  await expect(page.getByText('Uit 3 stemmen: 2 ja en 1 nee.')).toBeVisible();
  await answer(page, '3.1b', /^Deels/, 'Op twee van de drie scholen. Zie bladzijde 12.');
  await page.getByLabel('Link naar bewijs').fill('https://swv.example/plan.pdf#page=12');
  await waitUntilKept(page);
  await expect(page.getByRole('link', { name: /^Open de link/ })).toBeVisible();

  const shown = await bringInAll(page, region);
  expect(shown).toContain('Uit 3 stemmen: 2 ja en 1 nee.');
  expect(shown).toContain('Een lid: Nee. Bij ons is er geen klas.');
  expect(shown).not.toContain('Het Anker');
  expect(shown).not.toContain(SECRET);
  await goTo(page, `${region}/spiegel`);
  await page.getByRole('button', { name: /^3\.1b/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vraag 3.1b' });
  for (const words of [
    'Op twee van de drie scholen. Zie bladzijde 12.',
    'Binnen deze partij',
    'Uit 3 stemmen: 2 ja en 1 nee.',
    'Bij ons is er geen klas.',
  ])
    await expect(dialog.getByText(words, { exact: true })).toBeVisible();

  const atRegion = await readTableWords(page, region.replace('/aan-tafel/', ''));
  expect(atRegion).toContain('Bij ons is er geen klas.');
  for (const words of ['Het Anker', 'De Linde', 'Nog navragen.']) expect(atRegion).not.toContain(words);
  for (const device of [party, brug, anker, linde]) {
    const words = await readTableWords(device.page);
    expect(words).toContain(TABLE);
    expect(words).not.toContain(SECRET);
  }
});
