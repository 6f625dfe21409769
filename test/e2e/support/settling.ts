import { expect, type Page } from '@playwright/test';
import { goTo, waitUntilKept } from './person';

/** Fills in an arrangement in private. */
export async function fillArrangement(page: Page, name: string, youthCount: string): Promise<void> {
  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill(name);
  await page.getByLabel('School 1', { exact: true }).fill('De Brug');
  await page.getByLabel('Aantal jongeren', { exact: true }).fill(youthCount);
  await page.getByLabel('Waar komen deze gegevens vandaan?').fill(`Lijst van ${name}`);
  await waitUntilKept(page);
}

/** Brings in an arrangement, and gives what the preview showed. */
export async function bringInArrangement(page: Page, tablePath: string, name: string): Promise<string> {
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview.getByRole('heading', { name, exact: true })).toBeVisible();
  const shown = await preview.innerText();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
  return shown;
}

/** The rows of the arrangements at a table. */
export const arrangementRows = (page: Page) =>
  page.getByRole('list', { name: 'Arrangementen aan tafel' }).getByRole('link');

/** Takes away the messages that lie over a page. */
export async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Melding sluiten' });
  await expect(async () => {
    if ((await close.count()) > 0) await close.first().click({ timeout: 2_000 });
    await expect(close).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** Two parties lay the same arrangement with other numbers, and one of them says that it is the same. */
export async function layDispute(page: Page, other: Page, tablePath: string): Promise<void> {
  await fillArrangement(page, 'Zorgklas De Brug', '6');
  await bringInArrangement(page, tablePath, 'Zorgklas De Brug');
  await fillArrangement(other, 'Zorgklas Brug', '9');
  await bringInArrangement(other, tablePath, 'Zorgklas Brug');
  await goTo(page, `${tablePath}/arrangementen`);
  await page.getByRole('button', { name: /^Voeg samen: / }).click();
  await expect(page.getByRole('button', { name: /^Voeg samen: / })).toHaveCount(0);
  for (const seen of [page, other]) await closeMessages(seen);
}
