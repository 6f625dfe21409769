import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

const WORDS = 'Telefonisch gehoord';

async function chooseParty(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).check();
  await expect(page.getByRole('heading', { name: `Antwoorden van ${name}` })).toBeVisible();
}

const partOf = (page: Page, code: string) => page.getByRole('group', { name: new RegExp(`^${code} `) });

test('TBL-12 what is typed for another party survives closing, and is confirmed, changed or taken off by that party', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [here, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here.page, host.url, 'Namenstafel', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.page.url()).hash.slice(1);

  await here.page.getByRole('button', { name: 'Aan deze tafel' }).click();
  await here.page.getByRole('link', { name: /^Namens een ander/ }).click();
  await chooseParty(here.page, bo.party);
  for (const code of ['1.1a', '1.1b', '1.2a'])
    await partOf(here.page, code).getByRole('radio', { name: 'Nee' }).check();
  await here.page.getByLabel('Toelichting bij 1.1a').fill(WORDS);
  await waitUntilKept(here.page);
  await here.page.reload();
  await expect(here.page.getByText('3 antwoorden, nog niet op tafel')).toBeVisible();
  await chooseParty(here.page, bo.party);
  await expect(here.page.getByLabel('Toelichting bij 1.1a')).toHaveValue(WORDS);
  await expect(here.page.getByText('3 antwoorden getypt')).toBeVisible();
  await here.page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = here.page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(
    preview.getByText(`Ingetypt door Anna (${anna.party}), namens ${bo.party}. Nog niet bevestigd.`),
  ).toBeVisible();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);

  await expect(there.getByText('Er staan 3 antwoorden namens u op tafel. Kijk ze na.')).toBeVisible();
  await there.getByRole('link', { name: 'Kijk na' }).click();
  await there.getByRole('button', { name: 'Klopt: 1.1b' }).click();
  await expect(there.getByRole('button', { name: 'Klopt: 1.1b' })).toHaveCount(0);
  await there.getByRole('button', { name: 'Haal 1.2a weg' }).click();
  await there.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
  await expect(there.getByRole('button', { name: 'Klopt: 1.2a' })).toHaveCount(0);
  await there.getByRole('button', { name: 'Wijzig 1.1a' }).click();
  const own = there.getByRole('dialog', { name: 'Uw eigen antwoord op 1.1a' });
  await own.getByRole('radio', { name: 'Deels' }).check();
  await own.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  await own.getByRole('button', { name: 'Breng in' }).click();
  await expect(there.getByRole('heading', { name: 'Niets om na te kijken' })).toBeVisible();

  await goTo(here.page, `${table}/spiegel`);
  await here.page.getByRole('button', { name: /^1\.1b/ }).click();
  const mirror = here.page.getByRole('dialog');
  await expect(mirror).toContainText(`ingetypt door Anna (${anna.party}), bevestigd door Bo (${bo.party})`);
  await here.page.keyboard.press('Escape');
  await here.page.getByRole('button', { name: /^1\.1a/ }).click();
  await expect(mirror).toContainText('Deels');
  await expect(mirror).toContainText(`Eerder: Nee, ingetypt door Anna (${anna.party}), nog niet bevestigd. ${WORDS}`);
  await here.page.keyboard.press('Escape');
  await expect(here.page.getByRole('button', { name: /^1\.2a/ })).toHaveCount(0);
});
