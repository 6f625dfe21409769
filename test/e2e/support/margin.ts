import { expect, type Locator, type Page } from '@playwright/test';
import { editorOf, openMenu, takeTool } from './person';

/** The document, also where one may only read it. */
const documentOf = (page: Page): Locator =>
  editorOf(page).or(page.getByRole('document', { name: /^Ontwikkeldocument van/ }));

/** Selects words in the document that stand in one piece of text, as a finger or a mouse does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  // While somebody looks at it the text may be drawn anew.
  await expect(async () => {
    await documentOf(page).focus();
    await documentOf(page).evaluate((editor, sought) => {
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const at = (text.nodeValue ?? '').indexOf(sought);
        if (at === -1) continue;
        document.getSelection()?.setBaseAndExtent(text, at, text, at + sought.length);
        return;
      }
      throw new Error(`"${sought}" is not in the document`);
    }, words);
  }).toPass();
  await expect(selectionBar(page)).toBeVisible();
}

/** What can be done with the words that are selected. */
export const selectionBar = (page: Page): Locator => page.getByRole('group', { name: 'Bij deze woorden' });

/** Opens the comments and suggestions beside the text. */
export async function openMargin(page: Page): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Opmerkingen en voorstellen', exact: true });
  if (!(await panel.isVisible())) await takeTool(page, /^Opmerkingen en voorstellen:/);
  await expect(panel).toBeVisible();
  return panel;
}

/** Says something of words in the document. */
export async function commentOn(page: Page, words: string, text: string): Promise<void> {
  await selectWords(page, words);
  await selectionBar(page).getByRole('button', { name: 'Opmerking' }).click();
  await page.getByRole('textbox', { name: 'Uw opmerking' }).fill(text);
  await page.getByRole('button', { name: 'Plaats' }).click();
  await expect(page.getByRole('list', { name: `Gesprek over: ${words}` }).getByText(text)).toBeVisible();
}

/** Suggests other words for words in the document. */
export async function suggestFor(page: Page, words: string, other: string, reason: string): Promise<void> {
  await selectWords(page, words);
  await selectionBar(page).getByRole('button', { name: 'Stel iets anders voor' }).click();
  await page.getByRole('textbox', { name: 'Wat moet er komen te staan?' }).fill(other);
  await page.getByRole('textbox', { name: 'Waarom? (mag leeg blijven)' }).fill(reason);
  await page.getByRole('button', { name: 'Doe dit voorstel' }).click();
  await expect(page.getByRole('button', { name: `Neem over: ${words}` })).toBeVisible();
}

/** Takes pictures of the margin with a comment and a suggestion of somebody else, of the menu, and of finding in the text. */
export async function shootMargin(page: Page, other: Page, shoot: (screen: string) => Promise<void>): Promise<void> {
  await commentOn(other, 'geen kind', 'Bedoelen we ook jongeren boven de 18?');
  await suggestFor(other, 'betrokken', 'aan zet', 'Zo zeggen wij het in het plan.');
  await editorOf(page).locator('mark').nth(1).waitFor();
  await selectWords(page, 'Wij willen');
  await shoot('margin-selected');
  await openMargin(page);
  await shoot('margin');
  await page.keyboard.press('Escape');
  await openMenu(page);
  await shoot('table-menu');
  await page.keyboard.press('Escape');
  await takeTool(page, 'Zoek in de tekst');
  await page.getByRole('textbox', { name: 'Zoek' }).fill('visie');
  await shoot('table-find');
  await page.getByRole('button', { name: 'Sluit zoeken' }).click();
}
