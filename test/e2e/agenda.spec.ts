import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

/** What each of the two parties answers: one contradiction, and something only one of them knows. */
const ANSWERS = [
  ['1.0a', /^Ja/, /^Nee/],
  ['1.0b', /^Hier niet bekend/, /^Ja/],
] as const;

async function answer(page: Page, code: string, value: RegExp): Promise<void> {
  await goTo(page, `/voorbereiden/vragen/${code}`);
  await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
  await page.getByRole('radio', { name: value }).check();
  await waitUntilKept(page);
}

async function bringInAnswers(page: Page, tablePath: string): Promise<void> {
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
}

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Volgorde' }).getByRole('listitem');
const timerOf = (page: Page) => page.getByRole('timer');

test('J3 CHK-8 TBL-5 the facilitator makes an agenda from what was brought in, and everybody follows the talk live', async ({
  host,
  startDevice,
}) => {
  const [leads, follows] = await Promise.all([startDevice(), startDevice()]);
  await join(follows.page, await makeTable(leads.page, host.url, 'Agendatafel', anna), bo);
  await expect(editorOf(follows.page)).toContainText('Visie');
  const tablePath = new URL(leads.page.url()).hash.slice(1);

  await goTo(leads.page, `${tablePath}/agenda`);
  await expect(leads.page.getByRole('heading', { name: 'Nog niets om over te praten' })).toBeVisible();
  for (const [code, here, there] of ANSWERS) {
    await answer(leads.page, code, here);
    await answer(follows.page, code, there);
  }
  for (const { page } of [leads, follows]) await bringInAnswers(page, tablePath);

  await goTo(follows.page, `${tablePath}/agenda`);
  await expect(follows.page.getByRole('heading', { name: 'Er is nog geen agenda' })).toBeVisible();
  await goTo(leads.page, tablePath);
  await leads.page.getByRole('button', { name: 'Aan deze tafel' }).click();
  await leads.page.getByRole('link', { name: /^Agenda/ }).click();
  await leads.page.getByRole('button', { name: 'Maak een agenda van de verschillen' }).click();
  await expect(leads.page.getByText('Alle 2 punten passen.')).toBeVisible();
  await leads.page.getByRole('button', { name: 'Leg de agenda op tafel' }).click();
  for (const { page } of [leads, follows]) {
    await expect(rowsOf(page)).toHaveCount(2);
    await expect(rowsOf(page).first()).toContainText('tegenspraak');
  }

  await leads.page.getByRole('button', { name: 'Zet vraag 1.0b hoger' }).click();
  await expect(rowsOf(follows.page).first()).toContainText('1.0b');
  await leads.page.getByRole('button', { name: 'Begin met vraag 1.0a' }).click();
  await expect(follows.page.getByRole('heading', { name: 'Nu aan de orde' })).toBeVisible();
  for (const { page } of [leads, follows]) await expect(timerOf(page)).toContainText(/\d+:\d\d\s+van 10 minuten/);
  await follows.page.getByText('Wat de partijen antwoordden').click();
  await expect(follows.page.getByRole('main').getByText('Nee', { exact: true })).toBeVisible();
  await expect(follows.page.getByRole('button', { name: 'Klaar' })).toHaveCount(0);

  await leads.page.getByRole('button', { name: 'Nog 2 minuten' }).click();
  await expect(timerOf(follows.page)).toContainText('van 12 minuten');
  await leads.page.getByRole('button', { name: 'Klaar' }).click();
  await expect(follows.page.getByRole('heading', { name: 'Hierna' })).toBeVisible();
  await expect(rowsOf(follows.page).nth(1)).toContainText('klaar');
  await leads.page.getByRole('button', { name: 'Parkeer vraag 1.0b' }).click();
  await expect(follows.page.getByRole('list', { name: 'Geparkeerd' }).getByRole('listitem')).toHaveCount(1);

  await waitUntilKept(follows.page);
  await follows.page.reload();
  await expect(follows.page.getByRole('list', { name: 'Geparkeerd' }).getByRole('listitem')).toHaveCount(1);
});
