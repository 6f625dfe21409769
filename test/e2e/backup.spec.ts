import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { waitUntilInstalled } from './support/pairing';
import { editorOf, goTo, makeTable, waitUntilKept, writeLine } from './support/person';
import { prepareWork } from './support/prepared';
import { expect, test } from './support/test';

const PHRASE = 'zes losse woorden op een rij';

type SavedFile = { readonly name: string; readonly buffer: Buffer };

/** Saves a locked backup through the form, and gives the file that the browser saved. */
async function saveBackup(page: Page): Promise<SavedFile> {
  await goTo(page, '/opslag');
  await page.getByRole('button', { name: 'Bewaar een reservekopie', expanded: false }).click();
  await page.getByRole('radio', { name: /^Alleen wie de wachtzin kent/ }).check();
  await page.getByLabel(/^Wachtzin/).fill(PHRASE);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  const download = await saving;
  await expect(page.getByText(/^De reservekopie staat bij uw downloads/)).toBeVisible();
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** Picks the file and opens its lock; the plan is on the screen then. */
async function openBackup(page: Page, { name, buffer }: SavedFile): Promise<void> {
  await goTo(page, '/bestand');
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('Kies een bestand').click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dit gebeurt er als u terugzet' })).toBeVisible();
}

async function putBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByText('De reservekopie is teruggezet')).toBeVisible();
}

const answerOf = async (page: Page, code: string): Promise<string> => {
  await goTo(page, `/voorbereiden/vragen/${code}`);
  return page.getByLabel('Toelichting').inputValue();
};

test('OFF-3 PRV-2 J10 a locked backup gives a fresh device the same work, and takes nothing newer away', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(120_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  await makeTable(first.page, host.url, 'Ontwikkeldocument 2027');
  await writeLine(first.page, 'Wat wij samen willen');
  await waitUntilKept(first.page);
  const tablePath = new URL(first.page.url()).hash.slice(1);
  await prepareWork(first.page);
  const backup = await saveBackup(first.page);
  expect(backup.name).toMatch(/^ontwikkeltafel-reservekopie-\d{4}-\d\d-\d\d\.ontwikkeltafel$/);
  expect(backup.buffer.includes('Zorgklas')).toBe(false);

  await second.page.goto(host.url);
  await second.page.getByRole('heading', { level: 1 }).waitFor();
  await waitUntilInstalled(second.page);
  await host.end();
  await openBackup(second.page, backup);
  await expect(second.page.getByText(/^Komt erbij: 3 antwoorden, 1 arrangement/)).toBeVisible();
  await putBack(second.page);
  expect(await answerOf(second.page, '3.1b')).toBe('Twee van de vijf scholen hebben geteld.');
  await goTo(second.page, tablePath);
  await expect(editorOf(second.page)).toContainText('Wat wij samen willen');

  // The first device goes on, and then puts the old backup back.
  await goTo(first.page, '/voorbereiden/vragen/3.1b');
  await first.page.getByLabel('Toelichting').fill('Inmiddels alle vijf.');
  await waitUntilKept(first.page);
  await goTo(first.page, tablePath);
  await writeLine(first.page, 'En wat er later bij kwam');
  await waitUntilKept(first.page);
  await openBackup(first.page, backup);
  await expect(first.page.getByText(/^Is hier nieuwer en blijft staan: 1 antwoord/)).toBeVisible();
  await putBack(first.page);
  expect(await answerOf(first.page, '3.1b')).toBe('Inmiddels alle vijf.');
  await goTo(first.page, tablePath);
  await expect(editorOf(first.page)).toContainText('Wat wij samen willen');
  await expect(editorOf(first.page)).toContainText('En wat er later bij kwam');
});
