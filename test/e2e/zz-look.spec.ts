import { editorOf, makeTable } from './support/person';
import { test } from './support/test';

test('look', async ({ host, startDevice }) => {
  for (const [name, width, height, dark] of [
    ['wide', 1024, 768, false],
    ['phone', 390, 844, false],
    ['big', 1440, 900, true],
  ] as const) {
    const { page } = await startDevice({ hasTouch: !dark, viewport: { width, height } });
    if (dark) await page.emulateMedia({ colorScheme: 'dark' });
    await makeTable(page, host.url, 'Ontwikkeldocument 2027');
    await editorOf(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('[ ] school bellen over de wachtlijst');
    await page.keyboard.press('Enter');
    await page.keyboard.type('gemeente bellen');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('! Let op de termijn: voor 1 januari moet dit besproken zijn met de school.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('---Daarna verder met de school.');
    await page.screenshot({ path: `test/output/look-${name}-kinds.png` });
    if (name !== 'phone') {
      await page.getByRole('button', { name: 'Orden hoofdstukken' }).click();
      await page.getByRole('button', { name: 'Zet op slot Visie' }).click();
      await page.getByText('Op slot, door Anna').waitFor();
      await page.keyboard.press('Tab');
      await editorOf(page).getByText('bellen over').click();
      await page.keyboard.type('x');
      await page.getByText(/staat op slot, dus/).waitFor();
      await page.screenshot({ path: `test/output/look-${name}-order.png` });
      await page.getByRole('button', { name: 'Spiegel ernaast' }).click();
      await page.getByRole('button', { name: 'Zoek in de tekst' }).click();
      await page.getByRole('textbox', { name: 'Zoek' }).fill('school');
      await page.screenshot({ path: `test/output/look-${name}-find.png` });
    } else {
      await page.getByRole('button', { name: 'Zoek in de tekst' }).click();
      await page.getByRole('textbox', { name: 'Zoek' }).fill('school');
      await page.screenshot({ path: `test/output/look-${name}-find.png` });
      await page.getByRole('button', { name: 'Sluit zoeken' }).click();
      await page.getByRole('button', { name: 'Aan deze tafel' }).click();
      await page.getByRole('heading', { name: 'Hoofdstukken' }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: `test/output/look-${name}-sheet.png` });
    }
    await page.close();
  }
});
