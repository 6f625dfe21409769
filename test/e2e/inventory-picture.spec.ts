import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { openLiving } from './support/living';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { readTableWords } from './support/table-words';
import { expect, test } from './support/test';

async function addArrangement(page: Page, name: string, school: string, youths: number): Promise<void> {
  await goTo(page, '/voorbereiden/arrangementen');
  await page.getByRole('link', { name: 'Voeg arrangement toe' }).click();
  await page.getByLabel('Naam van het arrangement').fill(name);
  await page.getByLabel('School 1').fill(school);
  await page.getByLabel('Aantal jongeren').fill(String(youths));
  await waitUntilKept(page);
  await goTo(page, '/voorbereiden/arrangementen');
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
}

const twinRow = (page: Page, name: RegExp) =>
  page.getByRole('table', { name: 'Per school: jongeren, als tabel' }).getByRole('row', { name });

test('INV-10 OVV-3 OVV-6 a count of 3 is 1-4 for the other, in the picture, the sums and the bytes', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(240_000);
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Kleine aantallen', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.url()).hash.slice(1);
  await addArrangement(here, 'Leertuin', 'De Brug', 3);
  await addArrangement(here, 'Zorgklas', 'Het Anker', 14);

  // On one's own device everything is there, until one looks as others do.
  await here.getByRole('link', { name: 'Beeld van de arrangementen' }).click();
  await expect(here.getByRole('img', { name: /bij Het Anker: 14\. In totaal zijn het er 17/ })).toBeVisible();
  await expect(twinRow(here, /^De Brug 3 1/)).toBeVisible();
  await here.getByRole('checkbox', { name: /Toon zoals anderen het zien/ }).check();
  await expect(twinRow(here, /^De Brug 1-4 1/)).toBeVisible();
  const [download] = await Promise.all([
    here.waitForEvent('download'),
    here.getByRole('button', { name: 'Download plaatje' }).first().click(),
  ]);
  expect((await readFile(await download.path())).subarray(1, 4).toString()).toBe('PNG');

  // The preview says what the others get, and why.
  await goTo(here, `${table}/inbrengen`);
  for (const name of ['Leertuin', 'Zorgklas']) await here.getByRole('checkbox', { name: new RegExp(name) }).check();
  await here.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = here.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview.getByText('1-4', { exact: true })).toBeVisible();
  await expect(preview.getByText(/Een aantal onder 5 kan naar een jongere wijzen/)).toBeVisible();
  await expect(preview.getByText('Kleine aantallen bij 1 regel, en wat ze zou verraden.')).toBeVisible();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);

  await goTo(there, `${table}/beeld`);
  await expect(there.getByRole('img', { name: /bij Het Anker: 14\. In totaal zijn het er 15-18/ })).toBeVisible();
  await expect(twinRow(there, /^De Brug 1-4 1/)).toBeVisible();
  await expect(twinRow(there, /^Samen 15-18 2/)).toBeVisible();
  await expect(there.getByText(/Het gestreepte deel is niet precies bekend/)).toBeVisible();

  // A whole number is written after its name as a mark and itself: so the 14 stands there, and the 3 does not.
  await expect.poll(() => readTableWords(there)).toContain('youthCount}\u000e');
  for (const page of [here, there]) {
    const bytes = await readTableWords(page);
    expect(bytes).toContain('youthCountBelow');
    expect(bytes).not.toContain('youthCount}\u0003');
  }

  // The picture stands in the text for both, and where it is read and printed.
  await goTo(there, table);
  const dialog = await openLiving(there);
  await dialog.getByRole('radio', { name: /^Beeld per school/ }).check();
  await expect(dialog.getByRole('img', { name: /bij Het Anker: 14\. In totaal zijn het er 15-18/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Voeg in' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(here, table);
  const block = editorOf(here).getByRole('group', { name: 'Per school: jongeren' });
  await expect(block.getByRole('img', { name: /In totaal zijn het er 15-18/ })).toBeVisible();
  await expect(block.getByRole('row', { name: /^De Brug 1-4 1/ })).toBeVisible();
  await goTo(here, `${table}/lezen`);
  await expect(here.getByRole('img', { name: /In totaal zijn het er 15-18/ })).toBeVisible();
});

test('INV-11 a blind spot leads to its row, and is gone when it is filled in', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await page.goto(`${host.url}#/voorbereiden/arrangementen/nieuw`);
  await page.getByLabel('Naam van het arrangement').fill('Leertuin');
  await waitUntilKept(page);
  await goTo(page, '/voorbereiden/arrangementen');
  await page.getByRole('link', { name: 'Blinde vlekken' }).click();
  await page.getByRole('link', { name: 'Hoeveel jongeren gebruiken ‘Leertuin’? Er is geen aantal ingevuld.' }).click();
  await page.getByRole('textbox', { name: 'Aantal jongeren', exact: true }).fill('12');
  await waitUntilKept(page);
  await goTo(page, '/voorbereiden/arrangementen/blinde-vlekken');
  await expect(page.getByText('Er zijn geen blinde vlekken gevonden in wat u hebt ingevuld.')).toBeVisible();
});
