import type { Page } from '@playwright/test';
import { goTo, introduceOneself, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

const LIST = '/voorbereiden/arrangementen';

async function addArrangement(page: Page, name: string, municipality: string, school: string): Promise<void> {
  await goTo(page, `${LIST}/nieuw`);
  await page.getByLabel('Naam van het arrangement').fill(name);
  await page.getByLabel('School 1').fill(school);
  await page.getByLabel('Gemeente van de school').fill(municipality);
  await page.getByLabel('Aantal jongeren').fill('6');
  await waitUntilKept(page);
  await goTo(page, LIST);
  await expect(page.getByRole('link', { name })).toBeVisible();
}

test('INV-9 INV-13 INV-14 a person narrows the list, keeps the view, changes rows at once, and puts a field back', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await addArrangement(page, 'Zorgklas Het Anker', 'Leiden', 'Het Anker');
  await addArrangement(page, 'Leertuin', 'Katwijk', 'De Brug');
  await addArrangement(page, 'Zorgboerderij', 'Katwijk', 'Het Anker');

  // A choice stands in a sentence, and in the address: the view that is kept opens again by its link.
  await page.getByText('Meer kiezen en groeperen').click();
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Katwijk' });
  await page.getByLabel('Groepeer per').selectOption({ label: 'school' });
  await expect(page.getByText('U ziet: alle arrangementen · in Katwijk · per school.')).toBeVisible();
  await expect(page.getByText(/^Samen: 2 arrangementen en 12 jongeren\./)).toBeVisible();
  await expect(page).toHaveURL(/gemeente=Katwijk&groep=school/);
  await page.getByRole('button', { name: 'Bewaar als weergave' }).click();
  await page.getByLabel('Naam van de weergave').fill('Rond Katwijk');
  await page.getByRole('button', { name: 'Bewaar weergave' }).click();
  await expect(page.getByRole('link', { name: 'Rond Katwijk' })).toBeVisible();
  await goTo(page, '/voorbereiden');
  await expect(page.getByRole('heading', { level: 1, name: 'Voorbereiden' })).toBeVisible();
  await goTo(page, LIST);
  await page.getByRole('link', { name: 'Rond Katwijk' }).click();
  await expect(page.getByText('U ziet: alle arrangementen · in Katwijk · per school.')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(5);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(5);

  // Many rows at once, and back at once; then once more, to be put back for one row alone.
  const changeSource = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Kies alle 2 getoonde' }).click();
    await page.getByRole('button', { name: 'Wijzig gekozen rijen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wat wilt u invullen?').selectOption({ label: 'Gemeente van de school' });
    await dialog.getByLabel('Gemeente van de school').fill('Noordwijk');
    await expect(dialog.getByText(/2 rijen krijgen bij ‘Gemeente van de school’: Noordwijk\./)).toBeVisible();
    await dialog.getByRole('button', { name: 'Vul in bij 2 rijen' }).click();
    await expect(page.getByText('2 rijen zijn gewijzigd.')).toBeVisible();
  };
  await page.getByRole('button', { name: 'Kies rijen' }).click();
  await changeSource();
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(page.getByRole('checkbox', { name: 'Kies Leertuin' })).toBeVisible();
  await changeSource();
  await page.getByRole('button', { name: 'Toon alle arrangementen' }).click();
  await page.getByRole('button', { name: 'Stop met kiezen' }).click();

  await page.getByRole('link', { name: 'Leertuin' }).click();
  await expect(page.getByLabel('Gemeente van de school')).toHaveValue('Noordwijk');
  await page.getByRole('link', { name: 'Wat is er veranderd' }).click();
  await expect(page.getByText('van Katwijk naar Noordwijk')).toBeVisible();
  await page.getByRole('button', { name: /^Zet terug/ }).click();
  await expect(page.getByText('van Noordwijk naar Katwijk')).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar het arrangement' }).click();
  await expect(page.getByLabel('Gemeente van de school')).toHaveValue('Katwijk');

  // What is typed is remembered too, also after the app was opened anew.
  await page.getByLabel('Aantal jongeren').fill('9');
  await waitUntilKept(page);
  await page.reload();
  await page.getByRole('link', { name: 'Wat is er veranderd' }).click();
  await expect(page.getByText('van 6 naar 9')).toBeVisible();

  // The table counts what the list shows.
  await goTo(page, LIST);
  await page.getByRole('link', { name: 'Bekijk als tabel' }).click();
  await page.getByLabel('Rijen', { exact: true }).selectOption({ label: 'school' });
  await page.getByLabel('Kolommen', { exact: true }).selectOption({ label: 'gemeente' });
  await page.getByLabel('Tel', { exact: true }).selectOption({ label: 'jongeren' });
  await expect(page.getByRole('row', { name: /^De Brug/ })).toHaveText(/De Brug\s*9\s*–\s*–\s*9/);
  await page
    .getByRole('row', { name: /^De Brug/ })
    .getByRole('link', { name: '9' })
    .click();
  await expect(page.getByText('U ziet: alle arrangementen · op De Brug · in Katwijk.')).toBeVisible();
});

test('INV-9 a long list scrolls by keyboard, and the row with focus stays', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await addArrangement(page, 'Klas 0', 'Leiden', 'Het Anker');
  await page.evaluate(copyRow, 999);
  await page.reload();
  const table = page.getByRole('table', { name: 'Arrangementen' });
  await expect(table).toHaveAttribute('aria-rowcount', '1001');
  await page.getByRole('link', { name: 'Klas 0', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Klas 999', exact: true })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Klas 999', exact: true })).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('link', { name: 'Klas 989', exact: true })).toBeFocused();
  await page.getByRole('region', { name: 'Arrangementen' }).evaluate((box) => {
    box.scrollTop = 0;
  });
  await expect(page.getByRole('link', { name: 'Klas 3', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Klas 989', exact: true })).toBeFocused();
  expect(await table.getByRole('row').count()).toBeLessThan(80);
});

/** Runs in the page: writes so many copies of the one arrangement, by number. */
function copyRow(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ontwikkeltafel');
    opening.onerror = () => reject(new Error('The database does not open.'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('arrangements', 'readwrite');
      const rows = writing.objectStore('arrangements');
      const reading = rows.getAll();
      reading.onsuccess = () => {
        const row: unknown = reading.result[0];
        for (let at = 1; at <= count; at += 1)
          rows.put(Object.assign({}, row, { id: `copy-${String(at)}`, name: `Klas ${String(at)}` }));
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      writing.onabort = () => reject(new Error('The copies were not written.'));
    };
  });
}
