import { expect, type Page } from '@playwright/test';
import { goTo, waitUntilKept } from './person';

export type EstimateFacts = {
  readonly basis: string;
  readonly from: string;
  readonly to?: string;
  readonly trust?: string;
};

/** Fills in one estimate for help at Leiden. */
export async function addEstimate(page: Page, { basis, from, to, trust }: EstimateFacts): Promise<void> {
  await goTo(page, '/voorbereiden/registers/inschattingen');
  await expect(page.getByRole('heading', { level: 1, name: 'Inschatting van vraag en aanbod' })).toBeVisible();
  await page.getByRole('link', { name: 'Voeg inschatting toe' }).click();
  await page.getByLabel('Waar steunt dit aantal op?').selectOption({ label: basis });
  await page.getByLabel('Gemeente of samenwerkingsverband').fill('Leiden');
  await page.getByLabel('Vorm van hulp').fill('Ambulant');
  await page.getByLabel('Van', { exact: true }).fill(from);
  if (to !== undefined) await page.getByLabel('Tot en met').fill(to);
  await page.getByLabel('Eenheid').selectOption({ label: 'jongeren' });
  if (trust !== undefined) await page.getByLabel('Hoe betrouwbaar is dit?').selectOption({ label: trust });
  await expect(page.getByRole('heading', { level: 1, name: 'Leiden · Ambulant' })).toBeVisible();
  await waitUntilKept(page);
}

/** Fills in what two sources say of the same help. */
export async function addEstimates(page: Page): Promise<void> {
  await addEstimate(page, { basis: 'gebruik in het verleden', from: '100', to: '200', trust: 'goed' });
  await addEstimate(page, { basis: 'profielen van scholen', from: '150' });
}
