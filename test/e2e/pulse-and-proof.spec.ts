import { goTo, introduceOneself, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

test('CHK-13 the pulse is taken, taken again, and what was said before is still there after reloading', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await goTo(page, '/voorbereiden');
  await expect(page.getByText('Nog niet opgenomen')).toBeVisible();
  await page.getByRole('link', { name: 'Open de polsslag' }).click();
  const first = page.getByRole('region', { name: /^P5\.1 / });
  await first.getByRole('radio', { name: 'Ja' }).check();
  await first.getByLabel('Toelichting').fill('In september gesproken.');
  await waitUntilKept(page);
  await expect(page.getByText(/^Laatst opgenomen op/)).toBeVisible();

  await page.getByRole('button', { name: 'Neem de polsslag opnieuw op' }).click();
  await expect(page.getByText(/Nog 1 vraag te gaan/)).toBeVisible();
  await first.getByRole('radio', { name: 'Deels' }).check();
  await first.getByLabel('Toelichting').fill('Alleen aan de telefoon.');
  await waitUntilKept(page);
  await page.reload();
  await expect(first.getByRole('radio', { name: 'Deels' })).toBeChecked();
  await first.getByText('Wat u eerder zei').click();
  await expect(first.getByText('In september gesproken.')).toBeVisible();

  // One tap says that it still holds.
  await page.getByRole('button', { name: 'Neem de polsslag opnieuw op' }).click();
  await first.getByRole('button', { name: 'Klopt nog' }).click();
  await expect(first.getByText('U hebt bevestigd dat dit nog klopt.')).toBeVisible();
  await expect(first.getByText('Wat u eerder zei (2)')).toBeVisible();
});

test('CHK-11 PRV-1 the inventory says what it knows, flags a yes, and goes into the explanation with small numbers in a range', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await goTo(page, '/voorbereiden/vragen/3.1b');
  await expect(page.getByText('Uw inventaris zegt: geen arrangementen.')).toBeVisible();
  await page.getByRole('radio', { name: /^Ja/ }).check();
  await expect(
    page.getByText(/^U antwoordt ‘Ja’\. Uw inventaris zegt: geen arrangementen\. Vul de inventaris aan/),
  ).toBeVisible();
  await waitUntilKept(page);

  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill('Zorgklas Het Anker');
  await page.getByLabel('Aantal jongeren').fill('3');
  await waitUntilKept(page);
  await goTo(page, '/voorbereiden/vragen/3.1b');
  await expect(page.getByText('Uw inventaris zegt: 1 arrangement, 3 jongeren.')).toBeVisible();
  await page.getByRole('button', { name: 'Neem over in de toelichting' }).click();
  await expect(page.getByLabel('Toelichting')).toHaveValue('Onze inventaris zegt: 1-4 arrangementen, 1-4 jongeren.');
  await page.getByRole('button', { name: 'Haal weer uit de toelichting' }).click();
  await expect(page.getByLabel('Toelichting')).toHaveValue('');
});
