import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { bo, editorOf, join, makeTable, takeTool } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const chaptersOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Hoofdstukken' });
const chapter = (page: Page, name: string): Locator => chaptersOf(page).getByRole('button', { name, exact: true });

/** Puts the caret in the line below a heading. */
async function beginBelow(page: Page, name: string): Promise<void> {
  await chapter(page, name).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Writes more lines than the window has, and goes back up: the line one is in always stands where one sees it. */
async function expectWrittenInSight(
  page: Page,
  sightOf: (tools: Box) => { readonly top: number; readonly bottom: number },
): Promise<void> {
  const expectSeen = async (words: string): Promise<void> => {
    await expect(async () => {
      const line = await editorOf(page).getByText(words, { exact: true }).boundingBox();
      const tools = await page.getByRole('toolbar', { name: 'Opmaak van de tekst' }).boundingBox();
      const sight = sightOf(tools ?? { x: 0, y: 0, width: 0, height: 0 });
      expect(line?.y ?? 0, words).toBeGreaterThanOrEqual(sight.top);
      expect((line?.y ?? 0) + (line?.height ?? 0), words).toBeLessThanOrEqual(sight.bottom);
    }).toPass();
  };
  await page.keyboard.press('End');
  for (let number = 1; number <= 30; number += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(`regel ${number}`);
    if (number % 3 === 0) await expectSeen(`regel ${number}`);
  }
  for (let number = 29; number >= 1; number -= 1) {
    await page.keyboard.press('ArrowUp');
    if (number % 3 === 0) await expectSeen(`regel ${number}`);
  }
}

test.describe('an editor that feels right', () => {
  test('DOC-1 signs at the start of a line become tasks, frames and lines, and another sees and ticks them', async ({
    host,
    startDevice,
  }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Soorten tekst'), bo);
    await beginBelow(here.page, 'Visie');
    await here.page.keyboard.type('[ ] school bellen');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('gemeente bellen');
    await here.page.keyboard.press('Control+Enter');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('! Let op de termijn');
    const boxes = editorOf(there.page).getByRole('checkbox', { name: 'Gedaan' });
    await expect(boxes).toHaveCount(2);
    await expect(boxes.nth(0)).toHaveAttribute('aria-checked', 'false');
    await expect(boxes.nth(1)).toHaveAttribute('aria-checked', 'true');
    await boxes.nth(0).click();
    await expect(editorOf(here.page).getByRole('checkbox', { name: 'Gedaan' }).nth(0)).toHaveAttribute(
      'aria-checked',
      'true',
    );
    await expect(editorOf(there.page).getByRole('note')).toContainText('Let op de termijn');
  });

  test('DOC-1 find by Ctrl+F, replace all, and undo it in one step', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Zoeken');
    await beginBelow(page, 'Visie');
    await page.keyboard.type('De school en de School, schoolplein');
    // What helps to write comes after the text.
    await expect(chaptersOf(page).getByText('6 woorden')).toBeVisible();
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: 'Zoek in de tekst' });
    await bar.getByRole('textbox', { name: 'Zoek' }).fill('school');
    await expect(bar.getByText('1 van 3')).toBeVisible();
    await bar.getByText('Vervang, of zoek preciezer').click();
    await bar.getByRole('checkbox', { name: 'Alleen hele woorden' }).check();
    await expect(bar.getByText('1 van 2')).toBeVisible();
    await bar.getByRole('textbox', { name: 'Vervang door' }).fill('klas');
    await bar.getByRole('button', { name: 'Vervang alles' }).click();
    await expect(editorOf(page)).toContainText('De klas en de klas, schoolplein');
    await bar.getByRole('button', { name: 'Sluit zoeken' }).click();
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(editorOf(page)).toContainText('De school en de School, schoolplein');
  });

  test('DOC-1 ED34 in a long text every letter stands where it was typed, also far away and in what was just made', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Lang');
    await beginBelow(page, 'Visie');
    const blocks = editorOf(page).locator('> *');
    for (let number = 1; number <= 60; number += 1) {
      await page.keyboard.insertText(`Alinea ${number} over school en zorg.`);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+End');
    await page.keyboard.type('laatste');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Onze ');
    await expect(blocks.first()).toHaveText('Onze Visie');
    // Nothing of the end was ever in sight on the page that opens now.
    await expect(page.getByRole('banner').getByText('bewaard')).toBeVisible();
    await page.reload();
    await expect(blocks.first()).toHaveText('Onze Visie');
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' woord');
    await expect(blocks.last()).toHaveText('laatste woord');
    await page.keyboard.press('Enter');
    await page.keyboard.type('slot');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await expect(blocks.last()).toHaveText('slot');
    const middle = editorOf(page).getByText('Alinea 30 over school');
    await middle.scrollIntoViewIfNeeded();
    await middle.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Midden: ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nieuw ');
    await expect(blocks.filter({ hasText: 'Midden:' })).toHaveText('Midden: ');
    await expect(blocks.filter({ hasText: 'nieuw' })).toHaveText(/^nieuw Alinea 30/);
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: 'Zoek in de tekst' });
    await bar.getByRole('textbox', { name: 'Zoek' }).fill('Alinea 50 over');
    await expect(bar.getByText('1 van 1')).toBeVisible();
    await bar.getByRole('button', { name: 'Sluit zoeken' }).click();
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.type('ver ');
    await expect(editorOf(page)).toContainText('ver Alinea 50 over');
  });

  test('DOC-4 DOC-2 chapters move and lock for everybody, and what was written meanwhile is pointed out', async ({
    host,
    startDevice,
  }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Hoofdstukken'), bo);
    await beginBelow(there.page, 'Visie');
    await there.page.keyboard.type('van Bo');
    await expect(editorOf(here.page)).toContainText('van Bo');
    await expect(chaptersOf(here.page).getByText('Bo is hier')).toBeVisible();

    await here.page.getByRole('button', { name: 'Orden hoofdstukken' }).click();
    await here.page.getByRole('button', { name: 'Zet Visie omlaag' }).click();
    await expect(here.page.getByText('Visie staat nu op plaats 2.')).toBeAttached();
    // The chapter someone writes in is not made anew.
    await there.page.keyboard.type(' en verder');
    await expect(editorOf(here.page)).toContainText('van Bo en verder');

    await here.page.getByRole('button', { name: 'Zet op slot Visie' }).click();
    await expect(chaptersOf(there.page).getByText('Op slot, door Anna')).toBeVisible();
    await there.page.keyboard.type(' na het slot');
    await expect(there.page.getByText(/Visie staat op slot, dus er is niets gewijzigd/)).toBeVisible();
    await expect(editorOf(there.page)).not.toContainText('na het slot');
    await here.page.getByRole('button', { name: 'Haal van het slot Visie' }).click();
    await expect(chaptersOf(there.page).getByText('Op slot, door Anna')).toBeHidden();
    await there.page.keyboard.type(' weer vrij');
    await expect(editorOf(here.page)).toContainText('van Bo en verder weer vrij');
  });

  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ])
    test(`DOC-4 by finger the tools at the bottom edge leave the caret in the text, ${viewport.width} wide`, async ({
      host,
      startDevice,
    }) => {
      const { page } = await startDevice({ hasTouch: true, viewport });
      await makeTable(page, host.url, 'Met de vinger');
      await editorOf(page).getByRole('heading', { name: 'Visie' }).tap();
      await expect(editorOf(page)).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('school bellen');
      const toolbar = page.getByRole('toolbar', { name: 'Opmaak van de tekst' });
      await toolbar.getByRole('button', { name: 'Tussenkop' }).tap();
      await expect(editorOf(page).getByRole('heading', { level: 3, name: 'school bellen' })).toBeVisible();
      await expect(editorOf(page)).toBeFocused();
      await toolbar.getByRole('button', { name: 'Gewone tekst' }).tap();
      await toolbar.getByRole('button', { name: 'Lijst met taken' }).tap();
      await expect(editorOf(page)).toBeFocused();
      const box = editorOf(page).getByRole('checkbox', { name: 'Gedaan' });
      await box.tap();
      await expect(box).toHaveAttribute('aria-checked', 'true');
      await expect(editorOf(page)).toBeFocused();
      const edge = await toolbar.boundingBox();
      expect(edge?.y ?? 0).toBeGreaterThan(viewport.height / 2);
      await expectWrittenInSight(page, (tools) => ({ top: 0, bottom: tools.y }));
    });

  test('DOC-4 what is written, and where arrows lead, does not lie behind the tools at the top', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Met de muis');
    await beginBelow(page, 'Visie');
    await expectWrittenInSight(page, (tools) => ({ top: tools.y + tools.height, bottom: 768 }));
  });

  test('all that helps to write has a name and can be read, in light and dark', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Leesbaar');
    await beginBelow(page, 'Visie');
    await page.keyboard.type('[x] school bellen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('! Let op de school');
    await page.getByRole('button', { name: 'Orden hoofdstukken' }).click();
    await page.getByRole('button', { name: 'Zet op slot Visie' }).click();
    await expect(chaptersOf(page).getByText('Op slot, door Anna')).toBeVisible();
    await takeTool(page, 'Naast de tekst');
    await takeTool(page, 'Zoek in de tekst');
    await page.getByRole('textbox', { name: 'Zoek' }).fill('school');
    await page.getByText('Vervang, of zoek preciezer').click();
    await expect(page.getByRole('button', { name: 'Vervang alles' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    }
  });
});
