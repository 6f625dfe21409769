import { goTo, introduceOneself, waitUntilKept } from './support/person';
import { addEstimates } from './support/registers';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

test('INV-1 INV-5 a school and a contract are filled in, chosen in an arrangement, renamed, and there after a reload', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);

  await goTo(page, '/voorbereiden/registers');
  await page.getByRole('link', { name: 'Scholen' }).click();
  await page.getByRole('link', { name: 'Voeg school toe' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('De Brug');
  await page.getByLabel('Soort onderwijs').selectOption({ label: 'mbo' });
  await page.getByLabel('Gemeente', { exact: true }).fill('Leiden');
  await expect(page.getByRole('heading', { level: 1, name: 'De Brug' })).toBeVisible();
  await waitUntilKept(page);

  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill('Zorgklas');
  const school = page.getByRole('combobox', { name: 'School 1' });
  await expect(school).toBeVisible();
  const listId = await school.getAttribute('list');
  await expect(page.locator(`[id="${listId ?? ''}"] option`)).toHaveAttribute('value', 'De Brug');
  await school.fill('De Brug');
  await page.getByLabel('Aanbieder 1').fill('Aanbieder X');
  await page.getByRole('group', { name: 'Aanbieders' }).getByRole('button', { name: 'Voeg aanbieder toe' }).click();
  await page.getByRole('button', { name: 'Zet ‘Aanbieder X’ in het register' }).click();
  await expect(page.getByText('‘Aanbieder X’ staat in het register.')).toBeVisible();
  await waitUntilKept(page);

  await goTo(page, '/voorbereiden/registers/contracten/nieuw');
  await page.getByLabel('Aanbieder', { exact: true }).fill('Aanbieder X');
  await page.getByLabel('Gecontracteerd door').fill('Leiden');
  await page.getByRole('button', { name: 'Voeg gemeente toe' }).click();
  await page.getByLabel('Gemeente 1', { exact: true }).fill('Lisse');
  await page.getByLabel('Omvang 1').fill('12,5');
  await waitUntilKept(page);

  await goTo(page, '/voorbereiden/registers/scholen');
  await page.getByRole('link', { name: 'De Brug' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('De Nieuwe Brug');
  await page.getByRole('button', { name: 'Zet ook daar ‘De Nieuwe Brug’' }).click();
  await expect(page.getByText('De naam is in 1 regel aangepast.')).toBeVisible();
  await waitUntilKept(page);

  await goTo(page, '/voorbereiden/arrangementen');
  await expect(
    page.getByRole('table', { name: 'Arrangementen' }).getByText('De Nieuwe Brug', { exact: true }),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('table', { name: 'Arrangementen' }).getByText('De Nieuwe Brug', { exact: true }),
  ).toBeVisible();
  await goTo(page, '/voorbereiden/registers/contracten');
  await page.getByRole('link', { name: 'Aanbieder X' }).click();
  await expect(page.getByLabel('Omvang 1')).toHaveValue('12,5');
});

test('INV-2 INV-3 INV-4 figures stand with their factor and source, a gap with its reason, and the home page leads to those without an owner', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill('Zorgklas');
  await page.getByLabel('Aantal jongeren').fill('14');
  await page.getByText('Dit aantal heeft een eigen bron of peildatum').click();
  await page.getByLabel('Waar komt dit aantal vandaan?').fill('Telling');
  await page.getByLabel('Omvang van de zorg').fill('12');
  await expect(page.getByText('12 uren per week = 480 uur per jaar (40 schoolweken)')).toBeVisible();
  await page.getByRole('button', { name: 'Voeg geldstroom toe' }).click();
  await page.getByLabel('Geldstroom 1', { exact: true }).selectOption({ label: 'anders' });
  await page.getByLabel('Naam van geldstroom 1').fill('Regiofonds');
  await page.getByLabel('Deel van geldstroom 1 in procenten').fill('80');
  await expect(page.getByText('Samen 80 %, er ontbreekt 20 %.')).toBeVisible();
  await page.getByLabel('Wat ontbreekt er aan geld, en waarom?').fill('Leiden beslist in het voorjaar');
  await waitUntilKept(page);
  await page.reload();
  await expect(page.getByLabel('Wat ontbreekt er aan geld, en waarom?')).toHaveValue('Leiden beslist in het voorjaar');
  await expect(page.getByLabel('Naam van geldstroom 1')).toHaveValue('Regiofonds');

  await goTo(page, '/');
  await page.getByRole('link', { name: /zonder eigenaar/ }).click();
  await expect(page.getByRole('radio', { name: 'zonder eigenaar' })).toBeChecked();
  await expect(page.getByText('14 jongeren (zonder peildatum, bron: Telling)')).toBeVisible();
});

test('INV-12 the sources of an estimate stand side by side, with a band', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await addEstimates(page);
  await goTo(page, '/voorbereiden/registers/vraag-en-aanbod');
  await expect(page.getByRole('heading', { name: 'Leiden, Ambulant' })).toBeVisible();
  await expect(page.getByText('Samen: 95 tot 210 jongeren')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Samen: 95 tot 210 jongeren')).toBeVisible();
});
