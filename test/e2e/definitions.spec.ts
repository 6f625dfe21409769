import type { Page } from '@playwright/test';
import { addTerm, avoidWord, settleTerm, writeReading } from './support/definitions';
import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const TERM = 'zorgklas';

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

test('AGR-10 HLP-4 two parties say what a word means, settle it, and see it in the document', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(420_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Begrippentafel', anna), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  const tablePath = new URL(here.page.url()).hash.slice(1);
  const listPath = `${tablePath}/begrippen`;

  // One begins; both write what they mean, and each sees the other's beside its own.
  await goTo(here.page, listPath);
  await goTo(there.page, listPath);
  await addTerm(here.page, TERM);
  await expect(there.page.getByRole('heading', { name: TERM })).toBeVisible();
  await writeReading(here.page, TERM, 'Een klas met zorg van de gemeente.');
  await writeReading(there.page, TERM, 'Een groep op school waar zorg is.');
  for (const { page } of [here, there]) {
    const readings = page.getByRole('list', { name: `Wat de partijen met ‘${TERM}’ bedoelen` });
    await expect(readings).toContainText('Een klas met zorg van de gemeente.');
    await expect(readings).toContainText('Een groep op school waar zorg is.');
  }

  // The table settles one wording, and names a word that it would rather not use.
  await settleTerm(there.page, TERM, 'Onderwijs met zorg.');
  await expect(here.page.getByText('Onderwijs met zorg.')).toBeVisible();
  await expect(here.page.getByText(/^Bo \(SWV Rijnstreek\), /)).toBeVisible();
  await avoidWord(here.page, TERM, 'plusklas');
  await expect(there.page.getByText('Liever niet: plusklas')).toBeVisible();

  // In the document it is underlined, a tap tells what it means; what deviates and an abbreviation too.
  await goTo(there.page, tablePath);
  await expect(editorOf(there.page)).toBeVisible();
  await writeLine(there.page, 'De zorgklas en de plusklas horen bij het OOGO.');
  const settled = there.page.locator('.term-settled', { hasText: TERM });
  await expect(settled).toBeVisible();
  await settled.click();
  await expect(there.page.getByText('Vastgesteld begrip')).toBeVisible();
  await expect(there.page.getByText('Onderwijs met zorg.')).toBeVisible();
  await there.page.locator('.term-deviating', { hasText: 'plusklas' }).click();
  await expect(there.page.getByText(`Aan deze tafel betekent ‘${TERM}’ het volgende.`, { exact: false })).toBeVisible();
  await there.page.getByRole('button', { name: 'Sluit', exact: true }).click();

  // By keyboard, on the other device, where nothing of it became text.
  await goTo(here.page, tablePath);
  await expect(editorOf(here.page)).toContainText('horen bij het OOGO.');
  const summary = here.page.getByText('3 begrippen in deze tekst · 1 plek wijkt af');
  await summary.focus();
  await here.page.keyboard.press('Enter');
  await here.page.getByRole('button', { name: 'OOGO: wat betekent dit?' }).focus();
  await here.page.keyboard.press('Enter');
  await expect(dialogOf(here.page, 'OOGO').getByText('op overeenstemming gericht overleg')).toBeVisible();
  await here.page.keyboard.press('Escape');
  await expect(here.page.getByRole('button', { name: 'OOGO: wat betekent dit?' })).toBeFocused();

  // Opened again it is underlined no more, and what was settled stays to be read.
  await goTo(here.page, listPath);
  await here.page.getByRole('button', { name: `Maak ‘${TERM}’ weer open` }).click();
  const why = dialogOf(here.page, `Maak ‘${TERM}’ weer open`);
  await why.getByRole('textbox', { name: 'Waarom?' }).fill('Te vaag');
  await why.getByRole('button', { name: 'Maak weer open' }).click();
  await expect(here.page.getByText('Alle begrippen zijn vastgesteld.')).toHaveCount(0);
  await here.page.getByText('Wat eerder is gezegd').click();
  await expect(here.page.getByText('Vastgesteld: Onderwijs met zorg.')).toBeVisible();
  await expect(settled).toHaveCount(0);
});
