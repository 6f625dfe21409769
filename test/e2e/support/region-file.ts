import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { goTo } from './person';
import { expect } from './test';

const PHRASE = 'zes losse woorden op een rij';

export type SavedFile = { readonly name: string; readonly buffer: Buffer };

/** Makes a region file of all tables through the form, and gives the file that the browser saved. */
export async function saveRegionFile(
  page: Page,
  { withPage = false, withQuestions = false }: { withPage?: boolean; withQuestions?: boolean },
): Promise<SavedFile> {
  await goTo(page, '/aan-tafel');
  await page.getByRole('link', { name: 'Maak een regiobestand' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regiobestand' })).toBeVisible();
  if (withPage) await page.getByLabel('Doe er een leesbare versie bij').check();
  if (withQuestions) await page.getByLabel('Doe er de eigen vragen van de regio bij').check();
  await page.getByLabel(/^Wachtzin/).fill(PHRASE);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak regiobestand' }).click();
  const download = await saving;
  await expect(page.getByText('Het regiobestand staat bij uw downloads.')).toBeVisible();
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** Chooses the file on the page for files; it asks for the pass phrase then. */
export async function pickRegionFile(page: Page, { name, buffer }: SavedFile): Promise<void> {
  await goTo(page, '/bestand');
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('Kies een bestand').click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Chooses the file and opens it with its pass phrase; what it would do is shown then. */
export async function openRegionFile(page: Page, file: SavedFile): Promise<void> {
  await pickRegionFile(page, file);
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dit gebeurt er als u samenvoegt' })).toBeVisible();
}
