import { readFile } from 'node:fs/promises';

/**
 * Backups and parcels, as a person makes them and takes them in.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./apps.mjs').App} App
 * @typedef {import('./apps.mjs').Table} Table
 * @typedef {{ name: string, buffer: Buffer }} SavedFile
 */

const LIMIT_MS = 60_000;

/** @param {Page} page @param {() => Promise<void>} ask @returns {Promise<SavedFile>} what the browser saved */
export async function save(page, ask) {
  const saving = page.waitForEvent('download', { timeout: LIMIT_MS });
  await ask();
  const download = await saving;
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** @param {Page} page @param {string} label @param {SavedFile} file */
export async function pick(page, label, { name, buffer }) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel(label).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** @param {Page} page @param {App} app */
export async function saveBackup(page, app) {
  await page.goto(`${app.home}#/opslag`);
  await page.getByRole('button', { name: 'Bewaar een reservekopie', expanded: false }).click();
  return await save(page, () => page.getByRole('button', { name: 'Bewaar', exact: true }).click());
}

/** Up to the last click. @param {Page} page @param {App} app @param {SavedFile} file @returns whether there is anything to put back */
export async function openBackup(page, app, file) {
  await page.goto(`${app.home}#/bestand`);
  await pick(page, 'Kies een bestand', file);
  const nothing = page.getByText('Alles uit deze reservekopie staat al zo op dit apparaat');
  const putBack = page.getByRole('button', { name: 'Zet terug' });
  await putBack.or(nothing).waitFor({ timeout: LIMIT_MS });
  return await putBack.isVisible();
}

/** The last click. @param {Page} page */
export const beginRestore = (page) => page.getByRole('button', { name: 'Zet terug' }).click();

/** @param {Page} page */
export const untilRestored = (page) => page.getByText('De reservekopie is teruggezet').waitFor({ timeout: LIMIT_MS });

/** @param {Page} page @param {App} app @param {SavedFile} file */
export async function restoreBackup(page, app, file) {
  if (!(await openBackup(page, app, file))) return;
  await beginRestore(page);
  await untilRestored(page);
}

/** @param {Page} page @param {Table} table */
export async function saveParcel(page, { address }) {
  await page.goto(`${address}/pakket`);
  return await save(page, () => page.getByRole('button', { name: 'Maak pakket' }).click());
}

/** @param {Page} page @param {Table} table @param {SavedFile} file */
export async function takeInParcel(page, { address }, file) {
  await page.goto(`${address}/pakket`);
  await pick(page, 'Kies een pakket', file);
  const nothing = page.getByText('Alles uit dit pakket staat hier al');
  const takeIn = page.getByRole('button', { name: 'Lees in' });
  await takeIn.or(nothing).waitFor({ timeout: LIMIT_MS });
  if (!(await takeIn.isVisible())) return;
  await takeIn.click();
  await page.getByText('Het pakket is ingelezen').waitFor({ timeout: LIMIT_MS });
}
