import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const wordsOf = (page: Page) => page.getByRole('list', { name: 'Zes woorden' }).getByRole('listitem');

/** The six words of a page, where they are said to be final. */
async function readFinal(page: Page): Promise<string> {
  await expect(page.getByText(/^Definitief: iedereen die verbonden is/)).toBeVisible({ timeout: 30_000 });
  return (await wordsOf(page).allTextContents()).join(' ');
}

/** Waits until two devices call the same six words final, other ones than before, and gives them. */
async function sameWords(one: Page, other: Page, before = ''): Promise<string> {
  let words = '';
  await expect
    .poll(
      async () => {
        words = await readFinal(one);
        return words !== before && words.split(' ').length === 6 && words === (await readFinal(other));
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return words;
}

test('TBL-10 J3 two devices close a meeting with the same six words, and take a copy along', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Afsluittafel', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  await writeLine(there, 'Een zin van Bo');
  await expect(editorOf(here)).toContainText('Een zin van Bo');
  const table = new URL(here.url()).hash.slice(1);

  await here.getByRole('button', { name: 'Aan deze tafel' }).click();
  await here.getByRole('link', { name: /^Sluit af/ }).click();
  await expect(here.getByRole('heading', { level: 1, name: 'Sluit de bijeenkomst af' })).toBeVisible();
  await goTo(there, `${table}/afsluiten`);
  await expect(here.getByText('Alles staat op 2 van 2 apparaten.')).toBeVisible();
  const before = await sameWords(here, there);

  await goTo(there, table);
  await writeLine(there, 'Nog een zin');
  await goTo(there, `${table}/afsluiten`);
  await sameWords(here, there, before);

  const [page] = await Promise.all([
    there.waitForEvent('download'),
    there.getByRole('button', { name: 'Bewaar de leesbare pagina' }).click(),
  ]);
  expect(page.suggestedFilename()).toMatch(/^afsluittafel-.*\.html$/);
  const [file] = await Promise.all([
    there.waitForEvent('download'),
    there.getByRole('button', { name: 'Bewaar de tafel als bestand' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.ontwikkeltafel$/);
  await expect(there.getByText('Het bestand staat bij uw downloads.')).toBeVisible();
});
