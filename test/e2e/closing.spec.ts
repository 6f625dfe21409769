import { expect as baseExpect, type Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

const wordsOf = (page: Page) => page.getByRole('list', { name: 'Zes woorden' }).getByRole('listitem');

/** The six words once they are said to be final. */
async function finalWords(page: Page): Promise<readonly string[]> {
  await expect(page.getByText(/^Definitief: iedereen die verbonden is/)).toBeVisible({ timeout: 30_000 });
  await expect(wordsOf(page)).toHaveCount(6);
  return wordsOf(page).allTextContents();
}

test('TBL-10 J3 two devices close a meeting with the same six words, and take a copy along', async ({
  host,
  startDevice,
}) => {
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
  await expect(here.getByText('2 van 2 apparaten hebben alles.')).toBeVisible();
  const before = await finalWords(here);
  await baseExpect.poll(() => finalWords(there), { timeout: 30_000 }).toEqual(before);

  await goTo(there, table);
  await writeLine(there, 'Nog een zin');
  await goTo(there, `${table}/afsluiten`);
  await baseExpect.poll(() => finalWords(here), { timeout: 30_000 }).not.toEqual(before);
  const after = await finalWords(here);
  await baseExpect.poll(() => finalWords(there), { timeout: 30_000 }).toEqual(after);

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
