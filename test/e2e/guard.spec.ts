import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { editorOf, goTo, introduceOneself, makeTable, waitUntilKept, writeLine } from './support/person';
import { readTableWords } from './support/table-words';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const NUMBER = '123456782';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

test.describe('the guard on personal data', () => {
  test('PRV-1 J10 what is typed is pointed out and masked in one tap; the preview warns for the rest', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/1.0a');
    await page.getByRole('radio', { name: /^Ja/ }).check();
    const explanation = page.getByLabel('Toelichting');
    await explanation.fill(`Zie de beschikking voor ${NUMBER}.`);
    await expect(page.getByText('Dit lijkt op een burgerservicenummer:')).toBeVisible();
    await expectNoViolations(page);

    // By keyboard alone: from the field to the button, and back in the field after it.
    await explanation.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Maak onleesbaar' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(explanation).toHaveValue('Zie de beschikking voor [burgerservicenummer weggelaten].');
    await expect(explanation).toBeFocused();
    await waitUntilKept(page);

    // Another one is left standing while typing; before it goes to the table it is listed all the same.
    await goTo(page, '/voorbereiden/vragen/1.0b');
    await expect(page.getByText(/^vraag 1\.0b ·/)).toBeVisible();
    await expect(explanation).toHaveValue('');
    await page.getByRole('radio', { name: /^Nee/ }).check();
    await explanation.fill('Bel de ouders op 06-12345678.');
    await page.getByRole('button', { name: 'Laat staan' }).click();
    await expect(page.getByText('Dit lijkt op een telefoonnummer')).toHaveCount(0);
    await waitUntilKept(page);

    await makeTable(page, host.url, 'Tafel');
    const tablePath = new URL(page.url()).hash.slice(1);
    await goTo(page, `${tablePath}/inbrengen`);
    await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
    await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
    const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
    await expect(preview.getByText('Hier staat 1 gegeven dat op een persoon lijkt te wijzen')).toBeVisible();
    await expectNoViolations(page);
    await preview.getByRole('button', { name: 'Breng in' }).click();
    await expect(preview.getByText('Kies eerst hier wat u hiermee doet.')).toBeVisible();
    await preview.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }).click();
    await expect(preview.getByText('Bel de ouders op [telefoonnummer weggelaten].')).toBeVisible();
    await preview.getByRole('button', { name: 'Breng in' }).click();
    await expect(preview).toHaveCount(0);

    const words = await readTableWords(page);
    expect(words).toContain('Bel de ouders op [telefoonnummer weggelaten].');
    expect(words).not.toContain('06-12345678');
    expect(words).not.toContain(NUMBER);
  });

  test('PRV-1 in the document it is underlined, masked, and listed before a copy is saved', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await makeTable(page, host.url, 'Tafel');
    const tablePath = new URL(page.url()).hash.slice(1);
    await writeLine(page, 'Het gaat om J. de Vries, 14 jaar, en bsn 123456782.');
    await expect(page.getByText('Dit lijkt op een naam met een leeftijd:')).toBeVisible();
    await expect(editorOf(page).locator('.pointed-out')).toHaveText(['J. de Vries, 14 jaar', NUMBER]);
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Maak onleesbaar' }).click();
    await expect(editorOf(page)).toContainText('Het gaat om [naam weggelaten], en bsn 123456782.');
    await expect(page.getByText('Dit lijkt op een burgerservicenummer:')).toBeVisible();

    await goTo(page, `${tablePath}/lezen`);
    await expect(page.getByText('Hier staat 1 gegeven dat op een persoon lijkt te wijzen')).toBeVisible();
    await page.getByRole('button', { name: 'Bewaar een kopie' }).click();
    await expect(page.getByText('Kies eerst hier wat u hiermee doet.')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: `Maak onleesbaar: ${NUMBER}` }).click();
    await expect(page.getByText('en bsn [burgerservicenummer weggelaten].')).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar een kopie' }).click();
    const copy = readFileSync(await (await saving).path(), 'utf8');
    expect(copy).toContain('[burgerservicenummer weggelaten]');
    expect(copy).not.toContain(NUMBER);

    // The copy is masked, the table is not yet: a parcel takes the table itself along.
    await goTo(page, `${tablePath}/pakket`);
    await expect(page.getByText(/Wat er eerst stond, kan in de geschiedenis van de tafel blijven/)).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: `Maak onleesbaar: ${NUMBER}` }).click();
    await expect(page.getByText('Onleesbaar gemaakt.')).toBeFocused();
    await goTo(page, tablePath);
    await expect(editorOf(page)).toContainText('en bsn [burgerservicenummer weggelaten].');
  });
});
