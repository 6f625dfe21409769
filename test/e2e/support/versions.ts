import { expect, type Page } from '@playwright/test';
import { editorOf, goTo, goToEnd, writeLine } from './person';

const NAME = 'Voor de bijeenkomst van december';

/** Freezes the document of a table under a name, and is left where that version is read. */
export async function freeze(page: Page, tablePath: string, name: string): Promise<void> {
  await goTo(page, `${tablePath}/versies`);
  await page.getByRole('heading', { level: 1, name: 'Versies' }).waitFor();
  await page.getByRole('button', { name: 'Leg een versie vast' }).click();
  const form = page.getByRole('dialog', { name: 'Leg een versie vast' });
  await form.getByRole('textbox', { name: 'Naam van de versie' }).fill(name);
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Waits until the document takes what is typed: it opens anew whenever one comes back to it. */
async function takeFocus(page: Page): Promise<void> {
  await editorOf(page).click();
  await expect(editorOf(page)).toBeFocused();
}

/** Types another letter in the last line of the document: over the one that stands before these last words. */
export async function typeOver(page: Page, end: string, letter: string): Promise<void> {
  await takeFocus(page);
  await goToEnd(page);
  let steps = end.length;
  while (steps > 0) {
    await page.keyboard.press('ArrowLeft');
    steps -= 1;
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.type(letter);
}

/** Writes a line, freezes, writes another, and is left where the version is read. */
export async function freezeAndWriteOn(page: Page, tablePath: string): Promise<void> {
  await goTo(page, tablePath);
  await takeFocus(page);
  await writeLine(page, 'Elke jongere krijgt binnen 6 weken een antwoord.');
  await freeze(page, tablePath, NAME);
  await goTo(page, tablePath);
  await editorOf(page).waitFor();
  await typeOver(page, ' weken een antwoord.', '4');
  await writeLine(page, 'De school hoort dat meteen. Ouders horen het ook.');
  await goTo(page, `${tablePath}/versies`);
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
}

type Shooting = {
  readonly page: Page;
  readonly tablePath: string;
  readonly shoot: (screen: string) => Promise<void>;
};

/** Makes pictures of freezing, reading, comparing and putting back. */
export async function shootVersions({ page, tablePath, shoot }: Shooting): Promise<void> {
  await freezeAndWriteOn(page, tablePath);
  await shoot('version');
  await page.getByRole('link', { name: 'Vergelijk met nu' }).click();
  await page.getByRole('heading', { name: 'Wat er veranderde' }).waitFor();
  await shoot('versions-compare');
  await goTo(page, `${tablePath}/versies`);
  await page.getByRole('button', { name: 'Leg een versie vast' }).click();
  await page.getByRole('dialog', { name: 'Leg een versie vast' }).waitFor();
  await shoot('versions-freeze');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Zet terug: ${NAME}` }).click();
  const dialog = page.getByRole('dialog', { name: `Zet ‘${NAME}’ terug` });
  await dialog.waitFor();
  await shoot('versions-put-back');
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await page.getByRole('list', { name: 'Wat er werd teruggezet' }).waitFor();
  await page.getByRole('button', { name: 'Melding sluiten' }).first().click();
  await shoot('versions');
}
