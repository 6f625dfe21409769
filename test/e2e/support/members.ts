import { expect, type Page } from '@playwright/test';
import { editorOf, fillSeat, goTo, join, waitUntilKept, type Seat } from './person';

/** Stands in every note to oneself, and must be nowhere else. */
export const SECRET = 'GEHEIM';

/** What someone answers to a part. */
export type Answering = readonly [code: string, value: RegExp, explanation: string];

/** The path to the table that is open. */
export const tablePathOf = (page: Page): string => /^#(\/aan-tafel\/[\w-]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';

/** Makes the internal table of a party, where the app is open already, and gives the path to it and its invitation. */
export async function makeInternalTable(
  page: Page,
  name: string,
  seat: Seat,
): Promise<{ readonly path: string; readonly invitation: string }> {
  await goTo(page, '/aan-tafel/nieuw');
  await page.getByLabel('Naam van de tafel').fill(name);
  await page.getByRole('radio', { name: 'Binnen onze partij' }).check();
  await fillSeat(page, seat);
  await page.getByRole('button', { name: 'Maak de tafel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nodig uit' })).toBeVisible();
  const invitation = await page.getByLabel('Uitnodigingslink').inputValue();
  await page.getByRole('link', { name: 'Naar de tafel' }).last().click();
  await expect(editorOf(page)).toBeVisible();
  await waitUntilKept(page);
  return { path: tablePathOf(page), invitation };
}

/** Answers a part in private, with a note to oneself. */
export async function answer(page: Page, ...[code, value, explanation]: Answering): Promise<void> {
  await goTo(page, `/voorbereiden/vragen/${code}`);
  await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
  await page.getByRole('radio', { name: value }).check();
  await page.getByLabel('Toelichting').fill(explanation);
  await page.getByLabel('Eigen notitie').fill(`${SECRET} bij ${code}`);
  await waitUntilKept(page);
}

/** Brings in all that was answered or changed, and gives what the preview showed. */
export async function bringInAll(page: Page, tablePath: string): Promise<string> {
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview).toBeVisible();
  const shown = await preview.innerText();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
  return shown;
}

/** Sits down by the invitation for a member of the party, answers and brings in. */
export async function answerAsMember(
  page: Page,
  invitation: string,
  seat: Seat,
  answers: readonly Answering[],
): Promise<void> {
  await join(page, invitation, seat);
  await expect(page.getByText(`U antwoordt voor ${seat.party}.`)).toBeVisible();
  const path = tablePathOf(page);
  for (const each of answers) await answer(page, ...each);
  await bringInAll(page, path);
}
