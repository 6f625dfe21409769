import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addOwnQuestion } from './support/own-questions';
import { waitUntilInstalled } from './support/pairing';
import { anna, bo, editorOf, goTo, introduceOneself, makeTable, waitUntilKept, writeLine } from './support/person';
import { prepareWork } from './support/prepared';
import { expect, test } from './support/test';

const PHRASE = 'zes losse woorden op een rij';

type SavedFile = { readonly name: string; readonly buffer: Buffer };

/** Makes a region file of all tables through the form, and gives the file that the browser saved. */
async function saveRegionFile(page: Page, withPage: boolean): Promise<SavedFile> {
  await goTo(page, '/aan-tafel');
  await page.getByRole('link', { name: 'Maak een regiobestand' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regiobestand' })).toBeVisible();
  if (withPage) await page.getByLabel('Doe er een leesbare versie bij').check();
  await page.getByLabel('Doe er de eigen vragen van de regio bij').check();
  await page.getByLabel(/^Wachtzin/).fill(PHRASE);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak regiobestand' }).click();
  const download = await saving;
  await expect(page.getByText('Het regiobestand staat bij uw downloads.')).toBeVisible();
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

async function pick(page: Page, { name, buffer }: SavedFile): Promise<void> {
  await goTo(page, '/bestand');
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('Kies een bestand').click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function openRegionFile(page: Page, file: SavedFile): Promise<void> {
  await pick(page, file);
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dit gebeurt er als u samenvoegt' })).toBeVisible();
}

test('IO-4 J10 a successor opens the region file on an empty device and has the tables, and nothing private', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  await introduceOneself(first.page, host.url, 'gemeente');
  await prepareWork(first.page);
  await addOwnQuestion(first.page, 'Is er een wachtlijst?');
  await makeTable(first.page, host.url, 'Ontwikkeldocument 2027', anna);
  await writeLine(first.page, 'Wat wij samen willen');
  await waitUntilKept(first.page);
  const tablePath = new URL(first.page.url()).hash.slice(1);
  const file = await saveRegionFile(first.page, false);
  expect(file.name).toMatch(/^ontwikkeltafel-regio-\d{4}-\d\d-\d\d\.ontwikkeltafel$/);
  for (const words of ['Wat wij samen', 'Zorgklas']) expect(file.buffer.includes(words)).toBe(false);
  expect((await saveRegionFile(first.page, true)).name).toMatch(/\.zip$/);

  await second.page.goto(host.url);
  await second.page.getByRole('heading', { level: 1 }).waitFor();
  await waitUntilInstalled(second.page);
  await host.end();
  await openRegionFile(second.page, file);
  await expect(second.page.getByText(/^Holland Rijnland .*komt op dit apparaat/)).toBeVisible();
  await expect(second.page.getByText(/U zit er als gespreksleider/)).toBeVisible();
  await second.page.getByLabel('Uw naam').fill(bo.name);
  await second.page.getByLabel('Wat voor partij vertegenwoordigt u?').selectOption({ label: bo.partyKind });
  await second.page.getByLabel('Naam van uw partij').fill(bo.party);
  await second.page.getByLabel('Uw rol').selectOption({ label: 'gespreksleider' });
  await second.page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(second.page.getByText('Het regiobestand is ingelezen')).toBeVisible();
  await second.page.getByRole('link', { name: 'Naar de tafels' }).click();
  await second.page.getByRole('link', { name: 'Ontwikkeldocument 2027', exact: true }).click();
  await expect(editorOf(second.page)).toContainText('Wat wij samen willen');
  await goTo(second.page, '/voorbereiden/arrangementen');
  await expect(second.page.getByRole('heading', { level: 1, name: 'Arrangementen' })).toBeVisible();
  await expect(second.page.getByText('Zorgklas')).toHaveCount(0);

  // The questions of the region are in it too, and are looked at where questions are.
  await openRegionFile(second.page, file);
  await second.page.getByRole('button', { name: 'Bekijk de vragen' }).click();
  await expect(second.page.getByRole('heading', { name: '1 nieuwe vraag' })).toBeVisible();
  await second.page.getByRole('button', { name: 'Neem over' }).click();
  await expect(second.page.getByText('1 eigen vraag', { exact: true })).toBeVisible();

  // The same again changes nothing, and it says so; a changed byte is refused.
  await openRegionFile(second.page, file);
  await expect(second.page.getByText(/^Alles uit dit regiobestand staat al op dit apparaat/)).toBeVisible();
  const damaged = Buffer.from(file.buffer);
  damaged[400] = (damaged[400] ?? 0) ^ 1;
  await pick(second.page, { ...file, buffer: damaged });
  await expect(second.page.getByText(/beschadigd of niet heel aangekomen/)).toBeVisible();

  // The successor goes on, and hands it back: both have everything.
  await goTo(second.page, tablePath);
  await writeLine(second.page, 'Van de opvolger');
  await waitUntilKept(second.page);
  const back = await saveRegionFile(second.page, false);
  await openRegionFile(first.page, back);
  await first.page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(first.page.getByText('Het regiobestand is ingelezen')).toBeVisible();
  await goTo(first.page, tablePath);
  await expect(editorOf(first.page)).toContainText('Wat wij samen willen');
  await expect(editorOf(first.page)).toContainText('Van de opvolger');
});
