import type { Page } from '@playwright/test';
import { selectionBar } from './support/margin';
import { anna, bo, editorOf, goToEnd, join, makeTable, readInvitation, writeLine } from './support/person';
import { expect, test } from './support/test';

/** Goes on by Tab until the focus is on what has this role and name. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted.first()).toBeVisible();
  const focused = wanted.and(page.locator(':focus'));
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await focused.count()).toBe(1);
  }).toPass({ intervals: [0], timeout: 60_000 });
}

/** Goes to the end of the text and selects its last word. */
async function selectLastWord(page: Page): Promise<void> {
  // The focus may still go back to the margin for a moment.
  await expect(async () => {
    await editorOf(page).focus();
    await goToEnd(page);
    await page.keyboard.press('Control+Shift+ArrowLeft');
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('vervoer');
  }).toPass();
  await expect(selectionBar(page)).toBeVisible();
}

/** What is said aloud of what was just done. */
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Writes a comment, in the field that has opened. */
async function writeComment(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Uw opmerking' })).toBeFocused();
  await page.keyboard.type(words);
  await tabTo(page, 'button', 'Plaats');
  await page.keyboard.press('Enter');
  await expect(said(page, 'Uw opmerking staat erbij.')).toBeVisible();
}

/** Suggests other words for those that are selected. */
async function suggest(page: Page, words: string): Promise<void> {
  await tabTo(page, 'button', 'Stel iets anders voor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Wat moet er komen te staan?' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zo heet het.');
  await tabTo(page, 'button', 'Doe dit voorstel');
  await page.keyboard.press('Enter');
  await expect(said(page, 'Uw voorstel staat erbij.')).toBeVisible();
}

test('AGR-3 AGR-4 by screen reader: reading, writing, commenting and accepting a suggestion by roles, names and what is said', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(120_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  const [page, other] = [here.page, there.page];
  const invitation = await makeTable(page, host.url, 'Voorlezen', anna);
  await join(other, invitation, bo);

  // Reading: the document has a name and its headings have levels below that of the page.
  await writeLine(page, 'Wij regelen het vervoer');
  await expect(editorOf(other)).toContainText('Wij regelen het vervoer');
  const vision = editorOf(other).getByRole('heading', { name: 'Visie', exact: true });
  await expect(vision).toHaveAttribute('aria-level', '2');
  await expect(editorOf(other)).toHaveAttribute('aria-multiline', 'true');

  await selectLastWord(page);
  await page.keyboard.press('Control+Alt+m');
  await writeComment(page, 'Ook terug naar huis?');
  // Whoever reads the text hears what was said of the words.
  await expect(editorOf(other).locator('mark')).toHaveAccessibleDescription(
    'Opmerking van Gemeente Leiden: Ook terug naar huis?',
  );

  await selectLastWord(page);
  await page.keyboard.press('Escape');
  await suggest(page, 'leerlingenvervoer');

  // The other hears how much is open, and takes the suggestion over.
  await tabTo(other, 'button', 'Aan deze tafel');
  await other.keyboard.press('Enter');
  await tabTo(other, 'button', 'Opmerkingen en voorstellen: 1 open opmerking en 1 open voorstel');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('region', { name: 'Opmerkingen en voorstellen', exact: true })).toBeVisible();
  await tabTo(other, 'button', 'Neem over: vervoer');
  await other.keyboard.press('Enter');
  await expect(said(other, 'Het voorstel staat in de tekst.')).toBeVisible();
  await expect(editorOf(page)).toContainText('Wij regelen het leerlingenvervoer');
});

test('AGR-3 AGR-4 by keys alone who thinks along selects a sentence and words, comments and suggests', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(120_000);
  const [{ page }, { page: thinks }] = await Promise.all([startDevice(), startDevice()]);
  await makeTable(page, host.url, 'Meedenken', anna);
  await writeLine(page, 'Wij regelen het vervoer. Dat doen wij samen.');
  await join(thinks, await readInvitation(page, 'Als meedenker'), bo);
  const text = thinks.getByRole('document', { name: /^Ontwikkeldocument van/ });
  await expect(text).toContainText('Dat doen wij samen.');
  await expect(text).toHaveAccessibleDescription(/^U leest de tekst\. Met Alt en pijl omlaag/);
  const selected = (): Promise<string | undefined> => thinks.evaluate(() => document.getSelection()?.toString());

  // The line stands in the last chapter.
  await tabTo(thinks, 'button', await text.getByRole('heading').last().innerText());
  await thinks.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await thinks.keyboard.press('Alt+ArrowDown');
  expect(await selected()).toBe('Wij regelen het vervoer.');
  await thinks.keyboard.press('Alt+Shift+ArrowDown');
  expect(await selected()).toBe('Wij regelen het vervoer. Dat doen wij samen.');
  await thinks.keyboard.press('Alt+ArrowUp');
  await thinks.keyboard.press('Alt+ArrowDown');
  await tabTo(thinks, 'button', 'Opmerking');
  await thinks.keyboard.press('Enter');
  await writeComment(thinks, 'Ook terug?');

  await tabTo(thinks, 'button', 'Naar de tekst: Wij regelen het vervoer.');
  await thinks.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await thinks.keyboard.press('ArrowRight');
  await thinks.keyboard.press('ArrowRight');
  expect(await selected()).toBe('doen');
  await suggest(thinks, 'betalen');
  await expect(editorOf(page).locator('mark')).toHaveCount(2);
});
