import { expect, type Locator, type Page } from '@playwright/test';
import { closeMessages, editorOf, goTo, takeTool } from './person';

/** Opens the dialog that puts data of the table in the text, and waits until it shows how that stands. */
export async function openLiving(page: Page): Promise<Locator> {
  await takeTool(page, 'Voeg gegevens in');
  const dialog = page.getByRole('dialog', { name: 'Voeg gegevens in' });
  await expect(dialog.getByRole('region', { name: 'Zo staat het er nu' })).not.toBeEmpty();
  return dialog;
}

/** Puts the arrangements of the table in the text. */
export async function placeLiving(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Voeg in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(editorOf(page).getByRole('group', { name: 'Arrangementen aan deze tafel' })).toBeVisible();
  await closeMessages(page);
}

type Shooting = {
  readonly page: Page;
  readonly tablePath: string;
  readonly shoot: (screen: string) => Promise<void>;
};

/** Makes pictures of putting a living block in the text, and of the text with it; the text is left as it was. */
export async function shootLiving({ page, tablePath, shoot }: Shooting): Promise<void> {
  await goTo(page, tablePath);
  await editorOf(page).waitFor();
  const dialog = await openLiving(page);
  await shoot('living');
  await placeLiving(page, dialog);
  await shoot('living-in-text');
  await page.getByRole('button', { name: /^Haal weg uit de tekst: Arrangementen/ }).click();
  await expect(editorOf(page).getByRole('group', { name: 'Arrangementen aan deze tafel' })).toHaveCount(0);
}
