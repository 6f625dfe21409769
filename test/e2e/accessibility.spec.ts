import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAsMember, makeInternalTable } from './support/members';
import { openLiving, placeLiving } from './support/living';
import { commentOn, openMargin, suggestFor } from './support/margin';
import { addTerm, settleTerm, writeReading } from './support/definitions';
import {
  anna,
  bo,
  chooseByKey,
  closeMessages,
  editorOf,
  goTo,
  introduceOneself,
  join,
  makeTable,
  writeLine,
} from './support/person';
import { prepareWork } from './support/prepared';
import { arrangementRows, layDispute } from './support/settling';
import { freezeAndWriteOn } from './support/versions';
import { expect, test } from './support/test';

const school = { name: 'Cor', party: 'De Brug', partyKind: 'school' };

const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks at a screen in light and in dark: what lies there is the same, so one walk does for both. What comes a moment later
 * makes a page longer, and puts its end under a standing bar: then it is looked at again.
 */
async function expectNoViolations(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(async () => {
      expect(await findViolations(page, `${screen}, ${colorScheme}`)).toEqual([]);
    }).toPass({ timeout: 30_000, intervals: [500] });
  }
}

/** No page has frames: what looks into them opens a page for each look, and takes twice as long. */
async function findViolations(page: Page, screen: string): Promise<readonly string[]> {
  const { viewport, height } = await showWhole(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: WCAG_TAGS }, resultTypes: ['violations'] })
    .analyze();
  await page.setViewportSize({ ...viewport, height });
  return violations.map(
    ({ id, nodes }) => `${screen}: ${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/**
 * Makes the window as high as the page: what a standing bar covers until one scrolls is no small target. A window that is
 * higher than it is wide has its bar at the bottom, so that the page is longer there: it is measured twice.
 */
async function showWhole(page: Page): Promise<{ viewport: { width: number; height: number }; height: number }> {
  const viewport = page.viewportSize() ?? { width: 1024, height: 768 };
  for (let time = 0; time < 2; time += 1) {
    const wholeHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...viewport, height: Math.min(Math.max(wholeHeight, viewport.height), 12_000) });
  }
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  return { viewport, height: viewport.height };
}

const PREPARE_SCREENS = [
  ['/', 'Hoe staan we ervoor'],
  ['/voorbereiden', 'Voorbereiden'],
  ['/voorbereiden/vragen', 'Vragenlijst'],
  ['/voorbereiden/vragen/3.1b', /./],
  ['/voorbereiden/vragen/eigen', 'Eigen vragen'],
  ['/voorbereiden/vragen/papier', 'Vragenlijst op papier'],
  ['/voorbereiden/vragen/overnemen', 'Formulier overnemen'],
  ['/voorbereiden/polsslag', 'Polsslag'],
  ['/doorloop', /^Vraag/],
  ['/doorloop/klaar', 'Snelle doorloop afgerond'],
  ['/voorbereiden/arrangementen', 'Arrangementen'],
  ['/voorbereiden/arrangementen?groep=gemeente', 'Arrangementen'],
  ['/voorbereiden/arrangementen/overzicht', 'Arrangementen in een tabel'],
  ['/voorbereiden/arrangementen/nieuw', /./],
  ['/voorbereiden/registers', 'Registers'],
  ['/voorbereiden/registers/scholen', 'Scholen'],
  ['/voorbereiden/registers/aanbieders/nieuw', /./],
  ['/voorbereiden/registers/contracten/nieuw', /./],
  ['/voorbereiden/registers/inschattingen/nieuw', /./],
  ['/voorbereiden/registers/contracten/overnemen', 'Neem een spreadsheet over'],
  ['/voorbereiden/registers/vraag-en-aanbod', 'Vraag en aanbod'],
  ['/voorbereiden/registers/rekenwijze', 'Rekenwijze van de regio'],
  ['/voorbereiden/arrangementen/overnemen', 'Neem een spreadsheet over'],
  ['/voorbereiden/arrangementen/beeld', 'Beeld van de arrangementen'],
  ['/voorbereiden/arrangementen/blinde-vlekken', 'Blinde vlekken'],
  ['/voorbereiden/conceptafspraken', 'Conceptafspraken'],
  ['/voorbereiden/conceptafspraken/nieuw/A6', /./],
  ['/aan-tafel', 'Tafels'],
  ['/aan-tafel/nieuw', 'Nieuwe tafel'],
  ['/aan-tafel/regiobestand', 'Regiobestand'],
  ['/bestand', 'Lees een bestand in'],
  ['/vaststellen', 'Vaststellen'],
  ['/regio', 'Holland Rijnland'],
  ['/instellingen', 'Instellingen'],
  ['/opslag', 'Uw werk bewaren'],
  ['/opslag/inleveren', 'Lever dit apparaat in'],
  ['/opslag/redden', 'Red wat er is'],
  ['/hulp', 'Hulp'],
  ['/hulp/bijeenkomst', 'Een bijeenkomst voorbereiden'],
  ['/verbinding', 'Hoe u verbonden bent'],
  ['/bestaat-niet', /./],
] as const;

test('HLP-6 no screen of preparing breaks WCAG 2.2 AA, in light and dark', async ({ host, startDevice }) => {
  test.setTimeout(900_000);
  const { page } = await startDevice();
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolations(page, 'start');
  await introduceOneself(page, host.url);
  await prepareWork(page);
  for (const [path, heading] of PREPARE_SCREENS) {
    await goTo(page, path);
    await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    await expectNoViolations(page, path);
  }
});

test('HLP-6 no screen at the table breaks WCAG 2.2 AA, in light and dark', async ({ host, startDevice }) => {
  test.setTimeout(900_000);
  const { page } = await startDevice({ viewport: { width: 390, height: 844 } });
  const other = await startDevice();
  await introduceOneself(other.page, host.url);
  await prepareWork(other.page);
  const invitation = await makeTable(other.page, host.url, 'Toegankelijk', anna);
  await page.goto(invitation);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolations(page, 'join');
  await join(page, invitation, bo);
  await expect(editorOf(page)).toContainText('Visie');
  await writeLine(page, 'Een zin van Bo');
  await expect(editorOf(other.page)).toContainText('Een zin van Bo');
  for (const seen of [page, other.page]) await expectNoViolations(seen, 'table');
  const tablePath = new URL(other.page.url()).hash.slice(1);
  await goTo(other.page, `${tablePath}/inbrengen`);
  await other.page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await expectNoViolations(other.page, 'bring in');
  await other.page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  await other.page.getByRole('dialog').waitFor();
  await expectNoViolations(other.page, 'preview');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click();
  await other.page.getByRole('dialog').waitFor({ state: 'detached' });
  // A message lies over the page for a while and would be taken for a covered target.
  await closeMessages(other.page);
  await goTo(other.page, `${tablePath}/namens`);
  await other.page.getByRole('radio', { name: bo.party }).check();
  await other.page
    .getByRole('group', { name: /^1\.1a / })
    .getByRole('radio', { name: 'Nee' })
    .check();
  await other.page.getByText('1 antwoord getypt').waitFor();
  await expectNoViolations(other.page, 'typing for another');
  await other.page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  await other.page.getByRole('dialog').waitFor();
  await expectNoViolations(other.page, 'preview for another');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click();
  await other.page.getByRole('dialog').waitFor({ state: 'detached' });
  await closeMessages(other.page);
  await goTo(other.page, `${tablePath}/spiegel`);
  await other.page.getByRole('button', { name: 'Begin een gesloten ronde' }).click();
  await other.page.getByText('Nog geen partij legde antwoorden dicht op tafel.').waitFor();
  await closeMessages(other.page);
  await other.page.getByRole('button', { name: 'Draai alles om' }).click();
  await other.page.getByRole('dialog').waitFor();
  await expectNoViolations(other.page, 'reveal');
  await other.page.getByRole('button', { name: 'Nog niet' }).click();
  await goTo(other.page, `${tablePath}/spiegel?lijst=clarifying-questions&vraag=1.0a`);
  const line = other.page.getByRole('dialog', { name: /1\.0a/ });
  await line.getByText('Maak hier werk van').click();
  await line.getByRole('radio', { name: 'Een zin in het document' }).check();
  await expectNoViolations(other.page, 'sentence from the mirror');
  await line.getByRole('radio', { name: 'Een actie' }).check();
  await line.getByLabel('Wanneer is het klaar?').fill('2026-01-15');
  await expectNoViolations(other.page, 'action from the mirror');
  await line.getByRole('button', { name: 'Voeg toe' }).click();
  await line.getByText('Hieruit kwam: 1 actie.').waitFor();
  await expectNoViolations(other.page, 'what came of it');
  await goTo(other.page, `${tablePath}/acties`);
  await other.page.getByRole('button', { name: 'Nieuwe actie' }).click();
  await other.page.getByRole('dialog', { name: 'Nieuwe actie' }).waitFor();
  await expectNoViolations(other.page, 'new action');
  await other.page.keyboard.press('Escape');
  await freezeAndWriteOn(other.page, tablePath);
  await expectNoViolations(other.page, 'one version');
  await layDispute(other.page, page, tablePath);
  await arrangementRows(other.page).first().click();
  await other.page.getByText(/^Wat er gebeurde: /).click();
  await expectNoViolations(other.page, 'one arrangement');
  await other.page.getByRole('button', { name: 'Vul in: Financiële eigenaar' }).click();
  await other.page.getByRole('dialog').waitFor();
  await expectNoViolations(other.page, 'owner');
  await other.page.keyboard.press('Escape');
  await goTo(other.page, `${tablePath}/begrippen`);
  await addTerm(other.page, 'zorgklas');
  await writeReading(other.page, 'zorgklas', 'Een klas op school waar ook zorg is.');
  await settleTerm(other.page, 'zorgklas', 'Onderwijs en zorg in één programma.');
  await goTo(other.page, `${tablePath}/lezen`);
  await other.page.getByRole('button', { name: 'Wie schreef wat' }).click();
  await other.page.getByRole('region', { name: 'Wie schreef wat' }).waitFor();
  await expectNoViolations(other.page, 'who wrote what');
  await goTo(other.page, `${tablePath}/agenda`);
  await other.page.getByText('Voeg een eigen punt toe').click();
  await other.page.getByLabel('Waarover wilt u praten?').fill('Wachttijden');
  await other.page.getByRole('button', { name: 'Zet op de agenda' }).click();
  await other.page.getByRole('button', { name: 'Begin hiermee' }).click();
  await other.page.getByRole('timer').waitFor();
  await closeMessages(other.page);
  await goTo(other.page, `${tablePath}/schrijfronde`);
  await other.page.getByRole('button', { name: 'Begin de schrijfronde' }).click();
  await other.page.getByLabel('Uw woorden').waitFor();
  await goTo(other.page, tablePath);
  await commentOn(other.page, 'Visie', 'Wat bedoelen we hiermee?');
  await suggestFor(other.page, 'Begrippen', 'Woorden', 'Dat leest makkelijker.');
  const living = await openLiving(other.page);
  await expectNoViolations(other.page, 'data for the text');
  await placeLiving(other.page, living);
  await expectNoViolations(other.page, 'living block');
  for (const seen of [page, other.page]) {
    for (const place of [
      'spiegel',
      'beeld',
      'agenda',
      'schrijfronde',
      'scherm',
      'veranderd',
      'acties',
      'begrippen',
      'arrangementen',
      'arrangementen/verschillen',
      'arrangementen/blinde-vlekken',
      'registers',
      'samen-bekijken',
      'vragen',
      'uitnodigen',
      'lezen',
      'sleutels',
      'plek',
      'verbinding',
      'pakket',
      'namens',
      'nakijken',
      'afsluiten',
      'versies',
      'versies/vergelijken',
      'samen',
      'koppelen',
    ]) {
      await goTo(seen, `${tablePath}/${place}`);
      await seen.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoViolations(seen, place);
    }
    await seen.getByRole('button', { name: 'Koppel zonder camera' }).click();
    await expect(seen.getByLabel('Uw code')).toHaveValue(/^otk1/);
    await expectNoViolations(seen, 'pairing');
    await goTo(seen, '/aan-tafel/regiobestand');
    await seen.getByLabel('Doe er een leesbare versie bij').check();
    await expectNoViolations(seen, 'region file');
    await goTo(seen, tablePath);
    await seen.getByRole('button', { name: /^Wie zit aan tafel/ }).click();
    await seen.getByRole('dialog', { name: 'Wie zit aan tafel' }).waitFor();
    await expectNoViolations(seen, 'who is here');
    await seen.keyboard.press('Escape');
    await openMargin(seen);
    await expectNoViolations(seen, 'margin');
    await seen.keyboard.press('Escape');
  }
  const internal = await makeInternalTable(other.page, 'Binnen de partij', anna);
  await answerAsMember(page, internal.invitation, school, [
    ['1.0a', /^Nee/, 'Bij ons niet.'],
    ['3.1b', /^Ja/, ''],
  ]);
  await closeMessages(page);
  for (const seen of [page, other.page]) {
    await goTo(seen, internal.path);
    await seen.getByText(/^Deze tafel is binnen/).waitFor();
    await expectNoViolations(seen, 'internal table');
    await goTo(seen, `${internal.path}/stemmen`);
    await seen.getByRole('link', { name: /^3\.1b/ }).waitFor();
    await expectNoViolations(seen, 'voices');
    await goTo(seen, `${internal.path}/stemmen/1.0a`);
    await seen.getByText('Bij ons niet.').waitFor();
    await expectNoViolations(seen, 'voices on a part');
  }
  await other.page.getByRole('button', { name: 'Schrijf het antwoord' }).click();
  await other.page.getByText(/^Uit 1 stem/).click();
  await other.page.getByRole('link', { name: 'Bekijk alle stemmen' }).waitFor();
  await expectNoViolations(other.page, 'own answer with voices');
});

test('HLP-6 by keyboard alone: from the first start to an answer, a table and a written word', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Goes on by Tab until the focus is on what a screen reader calls so. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      const focused = await page.evaluate(readFocusedName);
      if (name.test(focused)) return;
      await press('Tab');
    }
    throw new Error(`Nothing called ${String(name)} takes the focus`);
  };
  await press('Tab');
  await press('Enter');
  await tabTo(/^gemeente$/);
  await press('Space');
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'school', exact: true })).toBeChecked();
  await tabTo(/Wat doet u/);
  await page.keyboard.type('gesp');
  await tabTo(/Bekijk het voorbeeld/);
  await press('Enter');
  await tabTo(/Begin met de vragen/);
  await press('Enter');
  await expect(page.getByText(/· \d+ van \d+/)).toBeVisible();
  await chooseByKey(page, '3', /Nee/);
  await tabTo(/Toelichting|Uw antwoord in eigen woorden/);
  await page.keyboard.type('Met het toetsenbord');
  await page.goto(`${host.url}#/aan-tafel`);
  await page.getByRole('heading', { level: 1, name: 'Tafels' }).waitFor();
  await tabTo(/Maak een tafel/);
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe tafel' }).waitFor();
  await tabTo(/Naam van de tafel/);
  await page.keyboard.type('Toetsentafel');
  await tabTo(/Uw naam/);
  await page.keyboard.type('Anna');
  await tabTo(/Naam van uw partij/);
  await page.keyboard.type('De Brug');
  await tabTo(/Maak de tafel/);
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nodig uit' }).waitFor();
  await tabTo(/Naar de tafel/);
  await press('Enter');
  await expect(editorOf(page)).toBeVisible();
  await tabTo(/^Ontwikkeldocument van/);
  await press('Control+End');
  await page.keyboard.type('Zonder muis');
  await expect(editorOf(page)).toContainText('Zonder muis');
  // Escape, then Tab, leaves the text: it is no trap.
  await press('Escape');
  await press('Tab');
  expect(await page.evaluate(readFocusedName)).not.toMatch(/^Ontwikkeldocument van/);
});

/** What assistive technology calls the element that has the focus. */
function readFocusedName(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !element.matches('a, button, input, select, textarea, [contenteditable]'))
    return '';
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const text = element.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ');
  return (text || element.textContent).replace(/\s+/g, ' ').trim();
}

test('HLP-6 at 320 px and 200 % nothing scrolls sideways', async ({ host, startDevice }) => {
  const { page } = await startDevice({ viewport: { width: 320, height: 640 } });
  await introduceOneself(page, host.url);
  await prepareWork(page);
  for (const [path, heading] of PREPARE_SCREENS) {
    await goTo(page, path);
    await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
