import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { editorOf, goTo } from './person';

/** A file as the browser saved it. */
export type SavedFile = { readonly name: string; readonly buffer: Buffer };

/** Goes to the parcels of the table that is open. */
export async function goToParcel(page: Page): Promise<void> {
  const table = /^#(\/aan-tafel\/[\w-]+)/.exec(new URL(page.url()).hash)?.[1];
  if (table === undefined) throw new Error(`No table is open at ${page.url()}`);
  await goTo(page, `${table}/pakket`);
  await expect(page.getByRole('heading', { level: 1, name: 'Samenbrengen met een bestand' })).toBeVisible();
}

/** Makes a parcel as the form stands, and gives the file that the browser saved. */
export async function saveParcel(page: Page): Promise<SavedFile> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak pakket' }).click();
  const download = await saving;
  await expect(page.getByText('Het pakket staat bij uw downloads.')).toBeVisible();
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** Picks a file with the browser's own chooser. */
export async function pick(page: Page, label: string, { name, buffer }: SavedFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel(label).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Takes in a parcel of a table that is known here, and goes to that table. */
export async function takeIn(page: Page, file: SavedFile): Promise<void> {
  await goToParcel(page);
  await pick(page, 'Kies een pakket', file);
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByText('Het pakket is ingelezen')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(page)).toBeVisible();
}
