import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { readTableWords } from './support/table-words';
import { expect, test } from './support/test';
import type { Locator, Page } from '@playwright/test';

test.use({ hasServiceWorker: false });

async function answer(page: Page, code: string, value: RegExp, explanation: string, ownNote: string): Promise<void> {
  await goTo(page, `/voorbereiden/vragen/${code}`);
  await page.getByRole('radio', { name: value }).check();
  await page.getByLabel('Toelichting').fill(explanation);
  await page.getByLabel('Eigen notitie').fill(ownNote);
  await waitUntilKept(page);
}

async function addSchool(page: Page, brin: string): Promise<void> {
  await goTo(page, '/voorbereiden/registers/scholen/nieuw');
  await page.getByLabel('Naam', { exact: true }).fill('De Brug');
  await page.getByLabel('BRIN-nummer').fill(brin);
  await waitUntilKept(page);
}

/** Opens the table again by way of its list, chooses all answers, looks at the preview and brings in. */
async function bringInAnswers(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  for (const row of await page.getByRole('checkbox', { name: 'De Brug' }).all()) await row.check();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview).toBeVisible();
  const shown = await preview.innerText();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
  return shown;
}

async function readMirror(page: Page): Promise<string> {
  return page.getByRole('table', { name: 'Spiegel' }).innerText();
}

/** Takes over a list of arrangements from a spreadsheet. */
async function takeOverList(page: Page, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `Zorgklas ${at + 1};School ${at + 1};${(at % 40) + 10}`);
  const list = ['Naam;School;Aantal jongeren', ...rows].join('\r\n');
  await goTo(page, '/voorbereiden/arrangementen/overnemen');
  const file = { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.getByLabel('Kies een bestand').setInputFiles(file);
  await page.getByRole('button', { name: 'Neem over', exact: true }).click();
  await expect(page.getByText(`${count} arrangementen zijn overgenomen.`)).toBeVisible();
}

/** What stands beside one of the values that parties give. */
const valueOf = (page: Page, value: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByText(value, { exact: true }) })
    .last();

/** Whether one thing stands wholly above another on the screen. */
async function isAbove(upper: Locator, lower: Locator): Promise<boolean> {
  const [above, below] = await Promise.all([upper.boundingBox(), lower.boundingBox()]);
  if (above === null || below === null) throw new Error('One of the two is not on the screen.');
  return above.y + above.height <= below.y;
}

test.describe('bringing in', () => {
  test('INV-8 CHK-4 hundreds of arrangements are chosen at once, shown by the hundred, and all lie at the table', async ({
    host,
    startDevice,
  }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Inbrengtafel', anna), bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    const tablePath = new URL(here.page.url()).hash.slice(1);
    const { page } = here;
    await takeOverList(page, 250);

    await goTo(page, `${tablePath}/inbrengen`);
    await page.getByRole('button', { name: 'Kies alle arrangementen' }).click();
    await expect(page.getByText('250 gekozen')).toBeVisible();
    const seePreview = page.getByRole('button', { name: 'Bekijk wat de anderen zien' });
    await seePreview.click();
    const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
    const shown = preview.getByRole('article');
    await expect(shown).toHaveCount(100);
    await expect(shown.first()).not.toContainText('Begonnen bij vraag');
    await preview.getByRole('button', { name: 'Toon nog 100' }).click();
    await expect(shown).toHaveCount(200);
    await preview.getByRole('button', { name: 'Toon nog 50' }).click();
    await expect(shown).toHaveCount(250);
    await preview.getByRole('button', { name: 'Breng in' }).click();

    // What is said of it leaves the buttons free.
    const said = page.getByRole('region', { name: 'Meldingen' }).getByText('250 onderdelen ingebracht.');
    await expect(said).toBeVisible();
    expect(await isAbove(said, seePreview)).toBe(true);
    await expect(page.getByText('250 arrangementen', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kies alle arrangementen' })).toBeDisabled();

    await goTo(there.page, `${tablePath}/arrangementen`);
    await expect(there.page.getByText('250 arrangementen.', { exact: true })).toBeVisible();
    await expect(there.page.getByRole('link', { name: /^Zorgklas 1\b/ })).toBeVisible();
  });

  test('J3 CHK-4 CHK-6 INV-1 INV-8 both parties bring in, both mirrors are equal, and notes stay private', async ({
    host,
    startDevice,
  }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Spiegeltafel', anna), bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    const tablePath = new URL(here.page.url()).hash.slice(1);

    await answer(here.page, '1.0a', /^Ja/, 'Staat in het jeugdplan', 'GEHEIM-HIER');
    await answer(there.page, '1.0a', /^Nee/, 'Wij zien het niet terug', 'GEHEIM-DAAR');
    await addSchool(here.page, '00AA');
    await addSchool(there.page, '00AB');
    for (const { page } of [here, there]) {
      await goTo(page, `${tablePath}/inbrengen`);
      const shown = await bringInAnswers(page);
      expect(shown).not.toContain('GEHEIM');
    }
    for (const { page } of [here, there]) {
      await goTo(page, `${tablePath}/spiegel`);
      await expect(page.getByText('Om over te praten: 1 tegenspraak.')).toBeVisible();
    }
    expect(await readMirror(there.page)).toBe(await readMirror(here.page));

    // INV-1: what both say of one school stands together.
    for (const { page } of [here, there]) {
      await goTo(page, `${tablePath}/arrangementen`);
      await page.getByRole('link', { name: 'Registers', exact: true }).click();
      await expect(page.getByText('Bij 1 naam zeggen partijen iets anders.')).toBeVisible();
      await page.getByText('Wat er staat over De Brug').click();
      await expect(valueOf(page, '00AA')).toContainText('Gemeente');
      await expect(valueOf(page, '00AB')).toBeVisible();
    }

    // INV-8: one settles it, and the other reads what was settled, by whom of which party and when.
    await here.page.getByRole('button', { name: 'Kies 00AB bij BRIN-nummer van De Brug' }).click();
    for (const { page } of [here, there]) {
      await expect(page.getByText('Vastgesteld: 00AB', { exact: true })).toBeVisible();
      await expect(page.getByText(/^Anna .*\(.+\), \d+ \S+ \d{4}, \d\d:\d\d$/)).toBeVisible();
      await expect(page.getByText('1 verschil: 0 nog open, 1 vastgesteld, 0 betwist.')).toBeVisible();
    }

    for (const { page } of [here, there]) {
      const bytes = await readTableWords(page);
      expect(bytes).toContain('Staat in het jeugdplan');
      expect(bytes).toContain('Wij zien het niet terug');
      expect(bytes).not.toContain('GEHEIM');
    }
  });

  test('CHK-4 taking back tells the truth and works on both sides', async ({ host, startDevice }) => {
    const [here, there] = await Promise.all([startDevice(), startDevice()]);
    await join(there.page, await makeTable(here.page, host.url, 'Terugneemtafel', anna), bo);
    await expect(editorOf(there.page)).toContainText('Visie');
    const tablePath = new URL(here.page.url()).hash.slice(1);
    await answer(here.page, '2.4', /^Deels/, 'Daar praten we nog over', '');
    await goTo(here.page, `${tablePath}/inbrengen`);
    await bringInAnswers(here.page);
    await goTo(there.page, `${tablePath}/spiegel`);
    await expect(there.page.getByText('Deels').first()).toBeVisible();
    await here.page.getByRole('button', { name: /Neem terug/ }).click();
    const dialog = here.page.getByRole('dialog', { name: 'Terugnemen van de tafel?' });
    await expect(dialog.getByText(/kan het gelezen of bewaard hebben/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Neem terug' }).click();
    await expect(here.page.getByText('teruggenomen')).toBeVisible();
    await expect(there.page.getByText('De spiegel is nog leeg')).toBeVisible();
  });
});
