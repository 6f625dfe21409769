import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const CODE = '1.1a';

/** Answers a question and brings it in, so that the mirror has a line of it. */
async function bringInAnswer(page: Page, tablePath: string): Promise<void> {
  await goTo(page, `/voorbereiden/vragen/${CODE}`);
  await page.getByRole('radio', { name: /^Nee/ }).check();
  await waitUntilKept(page);
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
}

const lineOf = (page: Page) => page.getByRole('dialog', { name: new RegExp(CODE.replace('.', '\\.')) });

test('J3 CHK-9 DOC-12 from the mirror to an action and a sentence, which the others see live with the way back', async ({
  host,
  startDevice,
}) => {
  const [begins, follows] = await Promise.all([startDevice(), startDevice()]);
  await join(follows.page, await makeTable(begins.page, host.url, 'Werktafel', anna), bo);
  await expect(editorOf(follows.page)).toContainText('Visie');
  const tablePath = new URL(begins.page.url()).hash.slice(1);
  await bringInAnswer(begins.page, tablePath);
  await goTo(follows.page, `${tablePath}/acties`);
  await expect(follows.page.getByRole('heading', { name: 'Nog geen acties' })).toBeVisible();

  // An action, from the line of the mirror.
  await goTo(begins.page, `${tablePath}/spiegel`);
  await begins.page.getByRole('button', { name: new RegExp(CODE.replace('.', '\\.')) }).click();
  const line = lineOf(begins.page);
  await line.getByText('Maak hier werk van').click();
  await line.getByRole('radio', { name: 'Een actie' }).check();
  await expect(line.getByLabel('Wat gaat er gebeuren?')).toHaveValue(/^Uitzoeken: /);
  await line.getByLabel('Wat gaat er gebeuren?').fill('Wachttijden opvragen');
  await line.getByLabel('Wanneer is het klaar?').fill('2027-01-15');
  await line.getByLabel('Eigenaar vanuit gemeente en zorg').selectOption({ label: 'A · Gemeente Leiden' });
  await line.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(line.getByText('De actie staat bij de acties van deze tafel.')).toBeVisible();
  const rows = follows.page.getByRole('list', { name: 'Korte termijn' });
  await expect(rows).toContainText('Wachttijden opvragen');
  await expect(rows).toContainText('Gemeente en zorg: Gemeente Leiden');
  await expect(rows).toContainText('Onderwijs: nog open');

  // The other side takes it on, and the trace leads to the question with what came of it.
  await follows.page.getByRole('button', { name: 'Pas aan: Wachttijden opvragen' }).click();
  const form = follows.page.getByRole('dialog', { name: 'Pas de actie aan' });
  await form.getByLabel('Eigenaar vanuit het onderwijs').selectOption({ label: 'B · SWV Rijnstreek' });
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await expect(rows).toContainText('Onderwijs: SWV Rijnstreek');
  await follows.page.getByRole('link', { name: `Begonnen bij vraag ${CODE}` }).click();
  await expect(lineOf(follows.page).getByText('Hieruit kwam: 1 actie.')).toBeVisible();

  // A sentence in the document, without the editor.
  await line.getByRole('radio', { name: 'Een zin in het document' }).check();
  await line.getByLabel('De zin').fill('Wij melden elke maand hoe lang de wachttijd is.');
  await line.getByLabel('Onder welk kopje?').selectOption({ label: 'Visie' });
  await line.getByRole('button', { name: 'Zet in het document' }).click();
  await expect(line.getByText('De zin staat in het document, onder Visie.')).toBeVisible();
  await expect(lineOf(follows.page).getByText('Hieruit kwam: 1 actie en 1 zin.')).toBeVisible();
  await lineOf(follows.page)
    .getByRole('link', { name: /^In het document: Wij melden elke maand/ })
    .click();
  await expect(editorOf(follows.page)).toContainText(`hoe lang de wachttijd is. (vraag ${CODE})`);
  await editorOf(follows.page).getByText(`(vraag ${CODE})`).click();
  await follows.page.getByRole('button', { name: 'Link', exact: true }).click();
  await follows.page.getByRole('link', { name: 'Ga naar de link' }).click();
  await expect(lineOf(follows.page).getByText('Hieruit kwam: 1 actie en 1 zin.')).toBeVisible();
  await goTo(follows.page, `${tablePath}/lezen`);
  await follows.page.getByRole('link', { name: `(vraag ${CODE})` }).click();
  await expect(lineOf(follows.page).getByText('Hieruit kwam: 1 actie en 1 zin.')).toBeVisible();

  // Done on one side is done on the other, and after opening anew.
  await goTo(begins.page, `${tablePath}/acties`);
  await begins.page.getByRole('button', { name: 'Klaar: Wachttijden opvragen' }).click();
  await expect(lineOf(follows.page).getByRole('link', { name: 'Actie: Wachttijden opvragen (klaar)' })).toBeVisible();
  await waitUntilKept(follows.page);
  await follows.page.reload();
  await expect(lineOf(follows.page).getByRole('link', { name: 'Actie: Wachttijden opvragen (klaar)' })).toBeVisible();

  // Who opened nothing but the page to read takes the actions along too, in words.
  await goTo(follows.page, `${tablePath}/lezen`);
  await follows.page.reload();
  await expect(follows.page.getByText('Wij melden elke maand')).toBeVisible();
  const [download] = await Promise.all([
    follows.page.waitForEvent('download'),
    follows.page.getByRole('button', { name: 'Bewaar een kopie' }).click(),
  ]);
  const copy = await readFile(await download.path(), 'utf8');
  expect(copy).toContain('<h2>Acties</h2>\n<h3>Wachttijden opvragen</h3>');
  expect(copy).not.toMatch(/>(?:review|inventory|agreements|actions|voices|table)\.\w/);
});

test('CHK-9 a draft begun from an answer keeps its trace, and takes it to the table', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await makeTable(page, host.url, 'Spoortafel', anna);
  const tablePath = new URL(page.url()).hash.slice(1);
  await goTo(page, `/voorbereiden/vragen/${CODE}`);
  await page.getByText('Maak hier werk van').click();
  await page.getByRole('radio', { name: 'Een conceptafspraak' }).check();
  await page.getByLabel('Titel van de conceptafspraak').fill('Wachttijd melden');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('link', { name: 'Conceptafspraak: Wachttijd melden' }).click();
  await expect(page.getByRole('link', { name: `Begonnen bij vraag ${CODE}` })).toBeVisible();
  await goTo(page, `${tablePath}/inbrengen`);
  await page.getByRole('checkbox', { name: /Wachttijd melden/ }).check();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview).toContainText(`Begonnen bij vraag: ${CODE}`);
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
  await goTo(page, `${tablePath}/spiegel?lijst=clarifying-questions&vraag=${CODE}`);
  await expect(lineOf(page).getByText('Afspraak van Gemeente Leiden: Wachttijd melden')).toBeVisible();
});
