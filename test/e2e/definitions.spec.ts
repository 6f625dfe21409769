import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

const TERM = 'zorgklas';

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Writes what one's own party means by the word. */
async function writeReading(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: `Schrijf wat uw partij bedoelt: ${TERM}` }).click();
  const form = dialogOf(page, `Uw uitleg bij ‘${TERM}’`);
  await form.getByRole('textbox', { name: new RegExp(`met ‘${TERM}’`) }).fill(text);
  await form.getByRole('button', { name: 'Zet op tafel' }).click();
  await expect(form).toHaveCount(0);
}

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
  await here.page.getByRole('button', { name: 'Nieuw begrip' }).click();
  await dialogOf(here.page, 'Nieuw begrip').getByRole('textbox', { name: 'Woord of begrip' }).fill(TERM);
  await dialogOf(here.page, 'Nieuw begrip').getByRole('button', { name: 'Voeg toe' }).click();
  await expect(there.page.getByRole('heading', { name: TERM })).toBeVisible();
  await writeReading(here.page, 'Een klas met zorg van de gemeente.');
  await writeReading(there.page, 'Een groep op school waar zorg is.');
  for (const { page } of [here, there]) {
    const readings = page.getByRole('list', { name: `Wat de partijen met ‘${TERM}’ bedoelen` });
    await expect(readings).toContainText('Een klas met zorg van de gemeente.');
    await expect(readings).toContainText('Een groep op school waar zorg is.');
  }

  // The table settles one wording, and names a word that it would rather not use.
  await there.page.getByRole('button', { name: `Stel ‘${TERM}’ vast` }).click();
  const settling = dialogOf(there.page, `Stel ‘${TERM}’ vast`);
  await settling.getByRole('textbox', { name: `Wat betekent ‘${TERM}’ aan deze tafel?` }).fill('Onderwijs met zorg.');
  await settling.getByRole('button', { name: 'Stel vast' }).click();
  await expect(here.page.getByText('Onderwijs met zorg.')).toBeVisible();
  await expect(here.page.getByText(/^Bo \(SWV Rijnstreek\), /)).toBeVisible();
  await here.page.getByText('Woorden om te mijden').click();
  await here.page.getByRole('textbox', { name: `Welk woord gebruikt u liever niet voor ‘${TERM}’?` }).fill('plusklas');
  await here.page.getByRole('button', { name: `Voeg woord toe: liever niet voor ‘${TERM}’` }).click();
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
