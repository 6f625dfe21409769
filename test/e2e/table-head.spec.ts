import type { Page } from '@playwright/test';
import { bo, editorOf, join, makeTable, openMenu, takeTool } from './support/person';
import { expect, test } from './support/test';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1024, height: 768 };

/** How far down the screen the text begins, in pixels. */
async function textBegins(page: Page): Promise<number> {
  const box = await editorOf(page).getByRole('heading').first().boundingBox();
  return box?.y ?? Number.POSITIVE_INFINITY;
}

test('DOC-1 on a phone and a tablet the text begins in the first half of the screen, and the menu has all that helps', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(120_000);
  const [phone, tablet] = await Promise.all([
    startDevice({ viewport: PHONE, hasTouch: true }),
    startDevice({ viewport: TABLET, hasTouch: true }),
  ]);
  await join(tablet.page, await makeTable(phone.page, host.url, 'Ontwikkeldocument 2027'), bo);
  for (const { page } of [phone, tablet]) {
    await expect(page.getByRole('button', { name: 'Wie zit aan tafel: 2 deelnemers' })).toBeVisible();
    await expect.poll(() => textBegins(page)).toBeLessThan((page.viewportSize()?.height ?? 0) / 2);
    const menu = await openMenu(page);
    for (const name of ['Zoek in de tekst', /^Opmerkingen en voorstellen:/, 'Voeg gegevens in'])
      await expect(menu.getByRole('button', { name })).toBeVisible();
    for (const name of [/^Breng in/, /^Nodig uit/]) await expect(menu.getByRole('link', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Aan deze tafel' })).toBeFocused();
    await takeTool(page, 'Zoek in de tekst');
    await expect(page.getByRole('textbox', { name: 'Zoek', exact: true })).toBeFocused();
  }
});

test('DOC-1 the menu of a table works by keyboard alone', async ({ host, startDevice }) => {
  const { page } = await startDevice({ viewport: TABLET });
  await makeTable(page, host.url, 'Met toetsen');
  const button = page.getByRole('button', { name: 'Aan deze tafel' });
  await button.focus();
  await page.keyboard.press('Enter');
  const placing = page.getByRole('button', { name: 'Voeg gegevens in' });
  await expect(placing).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(placing).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Voeg gegevens in' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
