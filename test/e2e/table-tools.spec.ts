import type { Locator } from '@playwright/test';
import { editorOf, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const TABLE_TOOLS = ['Voeg rij toe', 'Voeg kolom toe', 'Verwijder rij', 'Verwijder kolom', 'Verwijder tabel'];

/** Whether a tool lies wholly on the screen with nothing over it. */
const isInReach = (tool: Locator): Promise<boolean> =>
  tool.evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const isOnTop = (x: number, y: number): boolean => button.contains(document.elementFromPoint(x, y));
    return [left + 4, right - 4].every((x) => [top + 4, bottom - 4].every((y) => isOnTop(x, y)));
  });

for (const { name, viewport, hasTouch, leastPx } of [
  { name: 'by mouse', viewport: { width: 1024, height: 768 }, hasTouch: false, leastPx: 24 },
  { name: 'by mouse at 200 %', viewport: { width: 512, height: 384 }, hasTouch: false, leastPx: 24 },
  { name: 'by mouse on a narrow page', viewport: { width: 390, height: 844 }, hasTouch: false, leastPx: 24 },
  { name: 'by finger on a tablet', viewport: { width: 1024, height: 768 }, hasTouch: true, leastPx: 44 },
  { name: 'by finger on a phone', viewport: { width: 390, height: 844 }, hasTouch: true, leastPx: 44 },
])
  test(`DOC-1 all tools of a table are in reach ${name}, and the bar stays as high as it was`, async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice({ viewport, hasTouch });
    await makeTable(page, host.url, 'Met een tabel');
    await writeLine(page, 'Wie doet wat:');
    const bar = page.getByRole('toolbar', { name: 'Opmaak van de tekst' });
    const tool = (of: string): Locator => bar.getByRole('button', { name: of });
    const heightBefore = (await bar.boundingBox())?.height;
    await tool('Voeg tabel in').click();
    for (const each of TABLE_TOOLS) {
      const box = await tool(each).boundingBox();
      expect(box?.width, each).toBeGreaterThanOrEqual(leastPx);
      expect(box?.height, each).toBeGreaterThanOrEqual(leastPx);
      expect(await isInReach(tool(each)), each).toBe(true);
    }
    expect((await bar.boundingBox())?.height).toBe(heightBefore);

    const rows = editorOf(page).getByRole('row');
    await expect(rows).toHaveCount(3);
    if (hasTouch) await tool('Voeg rij toe').tap();
    else await tool('Voeg rij toe').click();
    await expect(rows).toHaveCount(4);

    await tool('Maak ongedaan').focus();
    for (let at = 0; at < (await bar.getByRole('button').count()); at += 1) {
      await expect.poll(() => isInReach(page.locator(':focus'))).toBe(true);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('End');
    await expect(tool('Verwijder tabel')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(0);
    expect((await bar.boundingBox())?.height).toBe(heightBefore);
  });
