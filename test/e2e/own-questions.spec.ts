import type { Page } from '@playwright/test';
import { addOwnQuestion, openOwnQuestions } from './support/own-questions';
import { anna, bo, editorOf, goTo, introduceOneself, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

const QUESTION = 'Is er een wachtlijst?';

async function answer(page: Page, code: string, value: RegExp): Promise<void> {
  await goTo(page, `/voorbereiden/vragen/${code}`);
  await page.getByText(new RegExp(`vraag ${code}`)).waitFor();
  await page.getByRole('radio', { name: value }).check();
  await waitUntilKept(page);
}

async function bringIn(page: Page, tablePath: string): Promise<void> {
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview).toContainText(QUESTION);
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
}

test('CHK-1 a region adds, words and hides questions, hands them on as a file, and reads an old answer with its question', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  const code = await addOwnQuestion(page, QUESTION);
  await page.getByRole('button', { name: 'Pas vraag 2.1b aan' }).click();
  await page.getByRole('button', { name: 'Verberg deze vraag' }).click();
  await expect(page.getByText('1 eigen vraag · 1 verborgen vraag')).toBeVisible();
  await answer(page, code, /^Ja/);

  await openOwnQuestions(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spreadsheet (.ods)' }).click();
  const file = await (await downloading).path();

  await page.getByRole('button', { name: `Pas vraag ${code} aan` }).click();
  await page.getByRole('textbox', { name: 'Vraag', exact: true }).fill('Hoe lang is de wachtlijst?');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hoe lang is de wachtlijst?' })).toBeVisible();
  await goTo(page, `/voorbereiden/vragen/${code}`);
  await expect(page.getByText(`De vraag luidde toen: “${QUESTION}”`)).toBeVisible();

  const other = await startDevice();
  await introduceOneself(other.page, host.url);
  await openOwnQuestions(other.page);
  await other.page.getByLabel('Kies een bestand met vragen').setInputFiles(file);
  await expect(other.page.getByRole('heading', { name: '1 nieuwe vraag' })).toBeVisible();
  await expect(other.page.getByRole('heading', { name: '1 vraag wordt verborgen' })).toBeVisible();
  await other.page.getByRole('button', { name: 'Neem over' }).click();
  await expect(other.page.getByText('1 eigen vraag · 1 verborgen vraag')).toBeVisible();
  await other.page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(other.page.getByText('Alle vragen staan zoals de app ze stelt.')).toBeVisible();

  // To hand on as it is: picked at the place for files it leads to the own questions, with what it would change.
  await openOwnQuestions(page);
  const json = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Voor een ander apparaat (.json)' }).click();
  const questions = await (await json).path();
  await goTo(other.page, '/bestand');
  await other.page.getByLabel('Kies een bestand').setInputFiles(questions);
  await other.page.getByRole('button', { name: 'Bekijk de vragen' }).click();
  await expect(other.page.getByRole('heading', { name: '1 nieuwe vraag' })).toBeInViewport();
  await other.page.getByRole('button', { name: 'Neem over' }).click();
  await expect(other.page.getByText('1 eigen vraag · 1 verborgen vraag')).toBeVisible();
});

test('CHK-1 CHK-4 the questions of a region lie on the table, are taken over there, and the mirror shows what was asked', async ({
  host,
  startDevice,
}) => {
  const [leads, follows] = await Promise.all([startDevice(), startDevice()]);
  await join(follows.page, await makeTable(leads.page, host.url, 'Vragentafel', anna), bo);
  await expect(editorOf(follows.page)).toContainText('Visie');
  const tablePath = new URL(leads.page.url()).hash.slice(1);
  const code = await addOwnQuestion(leads.page, QUESTION);

  await goTo(leads.page, `${tablePath}/vragen`);
  await expect(leads.page.getByRole('region', { name: 'Leg uw vragen op tafel' })).toContainText(QUESTION);
  await leads.page.getByRole('button', { name: 'Leg op tafel' }).click();
  await expect(leads.page.getByText('Dit ligt al zo op tafel.')).toBeVisible();
  await goTo(follows.page, `${tablePath}/vragen`);
  await expect(follows.page.getByText(QUESTION)).toBeVisible();
  await expect(follows.page.getByRole('button', { name: 'Leg op tafel' })).toHaveCount(0);
  await follows.page.getByRole('button', { name: 'Neem over' }).click();
  await expect(follows.page.getByText('Er verandert niets: uw vragen staan al zo.')).toBeVisible();

  await answer(leads.page, code, /^Ja/);
  await answer(follows.page, code, /^Nee/);
  for (const { page } of [leads, follows]) await bringIn(page, tablePath);

  // Who removes the question still sees what was said on it.
  await openOwnQuestions(follows.page);
  await follows.page.getByRole('button', { name: `Pas vraag ${code} aan` }).click();
  await follows.page.getByRole('button', { name: 'Verwijder deze vraag' }).click();
  await expect(follows.page.getByText('1 verwijderde vraag')).toBeVisible();
  for (const { page } of [leads, follows]) {
    await goTo(page, `${tablePath}/spiegel`);
    await expect(page.getByRole('row').filter({ hasText: code })).toContainText('tegenspraak');
    await expect(page.getByRole('row').filter({ hasText: code })).toContainText(QUESTION);
  }
  await follows.page.getByRole('button', { name: `${code} ${QUESTION}` }).click();
  await expect(follows.page.getByRole('dialog')).toContainText('Niet meer gevraagd.');
});
