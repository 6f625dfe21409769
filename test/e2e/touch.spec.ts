import type { Locator } from '@playwright/test';
import { openMargin, selectWords, selectionBar } from './support/margin';
import { closeMessages, editorOf, makeTable, takeTool, writeLine } from './support/person';
import { expect, test } from './support/test';

/** So large is what a finger has to hit. */
const LEAST_PX = 44;

/** Taps what is large enough for a finger. */
async function tap(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(Math.ceil(box?.height ?? 0), target.toString()).toBeGreaterThanOrEqual(LEAST_PX);
  expect(Math.ceil(box?.width ?? 0), target.toString()).toBeGreaterThanOrEqual(LEAST_PX);
  await target.tap();
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])
  test(`AGR-3 AGR-4 DOC-8 by finger one comments, suggests, accepts, puts in data and looks beside the text, ${viewport.width} wide`, async ({
    host,
    startDevice,
  }) => {
    test.setTimeout(180_000);
    const { page } = await startDevice({ hasTouch: true, viewport });
    const isPhone = viewport.width < 960;
    /** The messages may lie over what is tapped next. */
    const clear = (): Promise<void> => closeMessages(page);
    await makeTable(page, host.url, 'Met de vinger');
    await writeLine(page, 'De gemeente betaalt de begeleiding op school.');

    await selectWords(page, 'de begeleiding');
    await tap(selectionBar(page).getByRole('button', { name: 'Opmerking' }));
    await page.getByRole('textbox', { name: 'Uw opmerking' }).fill('Ook het vervoer?');
    await tap(page.getByRole('button', { name: 'Plaats' }));
    const panel = await openMargin(page);
    await tap(panel.getByRole('button', { name: 'Verander uw woorden bij: de begeleiding' }));
    await panel.getByRole('textbox', { name: 'Uw woorden' }).fill('Ook het vervoer naar de gym?');
    await tap(panel.getByRole('button', { name: 'Vervang' }));
    await expect(panel.getByText('Ook het vervoer naar de gym?')).toBeVisible();
    await clear();
    await tap(panel.getByRole('button', { name: 'Antwoord op de opmerking bij: de begeleiding' }));
    await panel.getByRole('textbox', { name: 'Uw antwoord' }).fill('Ja.');
    await tap(panel.getByRole('button', { name: 'Antwoord', exact: true }));
    await expect(panel.getByText('Ja.', { exact: true })).toBeVisible();
    await clear();
    await tap(panel.getByRole('button', { name: 'Naar de tekst: de begeleiding' }));

    await selectWords(page, 'betaalt');
    await tap(selectionBar(page).getByRole('button', { name: 'Stel iets anders voor' }));
    await page.getByRole('textbox', { name: 'Wat moet er komen te staan?' }).fill('vergoedt');
    await page.getByRole('textbox', { name: 'Waarom? (mag leeg blijven)' }).fill('Zo heet het.');
    await tap(page.getByRole('button', { name: 'Doe dit voorstel' }));
    await clear();
    await tap(page.getByRole('button', { name: 'Neem over: betaalt' }));
    await expect(page.getByText('1 open opmerking', { exact: true })).toBeVisible();
    await clear();
    const fold = isPhone ? 'Sluiten' : 'Klap Opmerkingen en voorstellen in';
    await tap(page.getByRole('button', { name: fold, exact: true }));
    await expect(editorOf(page)).toContainText('De gemeente vergoedt de begeleiding op school.');

    await takeTool(page, isPhone ? 'Spiegel of arrangementen' : 'Naast de tekst');
    const beside = page.getByRole('combobox', { name: 'Wat wilt u erbij zien?' });
    await tap(beside);
    await beside.selectOption('arrangements');
    const looked = page.getByText(/^Nog geen arrangementen aan tafel/);
    await expect(looked).toBeVisible();
    // On a phone there is no room beside the text: one tap leads to and fro.
    if (isPhone) {
      const before = await page.evaluate(() => window.scrollY);
      await tap(page.getByRole('button', { name: 'Naar de tekst', exact: true }));
      await expect(looked).toBeHidden();
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
      await tap(page.getByRole('button', { name: 'Arrangementen', exact: true }));
      await expect(looked).toBeVisible();
      await tap(page.getByRole('button', { name: 'Klap Spiegel of arrangementen in' }));
      await expect(looked).toHaveCount(0);
      // Upright on a tablet both are in sight, and what is written stays above.
      await page.setViewportSize({ width: 768, height: 1024 });
      await takeTool(page, 'Spiegel of arrangementen');
      await beside.selectOption('arrangements');
      await expect(looked).toBeVisible();
      await writeLine(page, 'Met het oog op de lijst.');
      const line = await editorOf(page).getByText('Met het oog op de lijst.').boundingBox();
      const below = await beside.boundingBox();
      expect((line?.y ?? Infinity) + (line?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
      await tap(page.getByRole('button', { name: 'Klap Spiegel of arrangementen in' }));
      await page.setViewportSize(viewport);
    }

    await takeTool(page, 'Voeg gegevens in');
    const dialog = page.getByRole('dialog', { name: 'Voeg gegevens in' });
    await tap(dialog.getByRole('button', { name: 'Voeg in' }));
    await expect(dialog).toHaveCount(0);
    await expect(editorOf(page).getByRole('group', { name: 'Arrangementen aan deze tafel' })).toBeVisible();
    // What is said of it leaves the tools free.
    const said = page.getByRole('region', { name: 'Meldingen' }).getByText('staat in de tekst.');
    await expect(said).toBeVisible();
    const [message, tools] = await Promise.all([
      said.boundingBox(),
      page.getByRole('toolbar', { name: 'Opmaak van de tekst' }).boundingBox(),
    ]);
    expect((message?.y ?? Infinity) + (message?.height ?? 0)).toBeLessThanOrEqual(tools?.y ?? 0);
  });
