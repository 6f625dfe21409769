import { expect, type Page } from '@playwright/test';
import { editorOf, goTo, goToEnd, waitUntilKept } from './person';

/** Writes a line below the last one, and looks that it stands there. */
export async function addLine(page: Page, text: string, shown = text): Promise<void> {
  const blocks = editorOf(page).locator('> *');
  await blocks.last().click();
  await expect(editorOf(page)).toBeFocused();
  await goToEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 5 });
  await expect(blocks.last()).toHaveText(shown);
}

/** Puts another text in place of a whole paragraph. */
export async function rewrite(page: Page, text: string, other: string): Promise<void> {
  // What stands above the text may come late and move it.
  await expect(async () => {
    await editorOf(page).getByText(text, { exact: true }).click({ clickCount: 3 });
    expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe(text);
  }).toPass();
  await page.keyboard.type(other, { delay: 5 });
  await expect(editorOf(page)).toContainText(other);
  await waitUntilKept(page);
}

/**
 * Leaves the table, also where the app asks whether one means it, and waits until it is closed on this device: all is on
 * disk and no link is left.
 */
export async function leave(page: Page): Promise<void> {
  await goTo(page, '/aan-tafel');
  const leaving = page.getByRole('button', { name: 'Ga toch weg' });
  await expect(async () => {
    if (await leaving.isVisible()) await leaving.click();
    expect(await editorOf(page).count()).toBe(0);
  }).toPass({ timeout: 30_000 });
  const countOpen = (): Promise<number> =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.filter(({ name }) => name?.startsWith('ontwikkeltafel-tafel-')).length;
    });
  await expect.poll(countOpen, { timeout: 30_000 }).toBe(0);
}

/** Two rewrite one sentence while apart, and come together again. */
export async function layApart(page: Page, other: Page, tablePath: string): Promise<void> {
  for (const seen of [page, other]) await goTo(seen, tablePath);
  await addLine(page, 'Elk kind hoort erbij.');
  await expect(editorOf(other)).toContainText('Elk kind hoort erbij.');
  await leave(other);
  await rewrite(page, 'Elk kind hoort erbij.', 'Ieder kind doet mee op school.');
  await leave(page);
  await goTo(other, tablePath);
  await rewrite(other, 'Elk kind hoort erbij.', 'Kinderen horen overal bij.');
  await goTo(page, tablePath);
  for (const seen of [page, other])
    await expect(seen.getByRole('link', { name: '1 plek om samen te bekijken' })).toBeVisible();
}

/** Takes pictures of a place to look at together: the mark in the text, and what is chosen from. */
export async function shootLookHere(page: Page, shoot: (screen: string) => Promise<void>): Promise<void> {
  await shoot('look-here');
  await editorOf(page)
    .locator('mark', { hasText: /kind doet mee|Kinderen horen/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Kijk hier: anders geschreven' }).click();
  await page.getByRole('dialog', { name: 'Kijk hier' }).waitFor();
  await shoot('look-here-open');
  await page.keyboard.press('Escape');
}
