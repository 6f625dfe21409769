import { expect, type Page } from '@playwright/test';
import { closeMessages } from './settling';

/** Puts a word on the list, on the page of the words of a table. */
export async function addTerm(page: Page, term: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw begrip' }).click();
  const form = page.getByRole('dialog', { name: 'Nieuw begrip' });
  await form.getByRole('textbox', { name: 'Woord of begrip' }).fill(term);
  await form.getByRole('button', { name: 'Voeg toe' }).click();
  await expect(page.getByRole('heading', { name: term })).toBeVisible();
}

/** Writes what one's own party means by a word. */
export async function writeReading(page: Page, term: string, text: string): Promise<void> {
  await closeMessages(page);
  await page.getByRole('button', { name: `Schrijf wat uw partij bedoelt: ${term}` }).click();
  const form = page.getByRole('dialog', { name: `Uw uitleg bij ‘${term}’` });
  await form.getByRole('textbox', { name: new RegExp(`met ‘${term}’`) }).fill(text);
  await form.getByRole('button', { name: 'Zet op tafel' }).click();
  await expect(form).toHaveCount(0);
}

/** Settles what a word means. */
export async function settleTerm(page: Page, term: string, wording: string): Promise<void> {
  await closeMessages(page);
  await page.getByRole('button', { name: `Stel ‘${term}’ vast` }).click();
  const form = page.getByRole('dialog', { name: `Stel ‘${term}’ vast` });
  await form.getByRole('textbox', { name: `Wat betekent ‘${term}’ aan deze tafel?` }).fill(wording);
  await form.getByRole('button', { name: 'Stel vast' }).click();
  await expect(form).toHaveCount(0);
}

/** Names a word that is better not used for another. */
export async function avoidWord(page: Page, term: string, word: string): Promise<void> {
  await closeMessages(page);
  await page.getByText('Woorden om te mijden').click();
  await page.getByRole('textbox', { name: `Welk woord gebruikt u liever niet voor ‘${term}’?` }).fill(word);
  await page.getByRole('button', { name: `Voeg woord toe: liever niet voor ‘${term}’` }).click();
  await expect(page.getByText(`Liever niet: ${word}`)).toBeVisible();
}

/** Words of which one is settled, with a word to avoid, and one is open. */
export async function layDefinitions(page: Page): Promise<void> {
  await addTerm(page, 'zorgklas');
  await writeReading(page, 'zorgklas', 'Een klas op school waar ook zorg is.');
  await settleTerm(page, 'zorgklas', 'Onderwijs en zorg in één programma, op school.');
  await avoidWord(page, 'zorgklas', 'plusklas');
  await addTerm(page, 'thuiszitter');
}
