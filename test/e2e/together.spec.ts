import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addLine, leave, rewrite } from './support/apart';
import { selectionBar } from './support/margin';
import { closeMessages } from './support/settling';
import { waitUntilInstalled } from './support/pairing';
import { pick, goToParcel, saveParcel, takeIn } from './support/parcels';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept, type Seat } from './support/person';
import type { Device } from './support/device';
import { expect, test } from './support/test';

const PHRASE = 'zes losse woorden op een rij';
const cas: Seat = { name: 'Cas', party: 'School De Linde', partyKind: 'school' };

/** Takes in a table that is not known here, from a file behind a phrase. */
async function joinByFile(page: Page, file: Awaited<ReturnType<typeof saveParcel>>, seat: Seat): Promise<void> {
  await goTo(page, '/bestand');
  await pick(page, 'Kies een bestand', file);
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByLabel('Uw naam').fill(seat.name);
  await page.getByLabel('Wat voor partij vertegenwoordigt u?').selectOption({ label: seat.partyKind });
  await page.getByLabel('Naam van uw partij').fill(seat.party);
  await page.getByLabel('Uw rol').selectOption({ label: 'secretaris' });
  await page.getByRole('button', { name: 'Sluit aan en lees in' }).click();
  await page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(page)).toContainText('Visie');
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** What the list of places to look at together says, once it counts as many as it should. */
async function readPlaces(page: Page, tablePath: string): Promise<string> {
  await goTo(page, `${tablePath}/samen-bekijken`);
  await expect(page.getByRole('heading', { name: '2 zinnen anders geschreven' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 stuk weggehaald en aangevuld' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    'Weggehaald door Gemeente Leiden. Aangevuld door School De Linde.',
  );
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const lists = await page.getByRole('main').getByRole('list').allInnerTexts();
  return lists.join('\n');
}

/** A month apart the clocks of tablets are apart too: one is behind, one is right, one is ahead. */
const CLOCKS_MS = [-40 * 60_000, 0, 3 * 3_600_000];

/** Sets the clock of a device wrong; everything else of it goes on as it did. */
async function setClock({ context }: Device, aheadMs: number): Promise<void> {
  await context.addInitScript((offsetMs) => {
    const now = Date.now.bind(Date);
    globalThis.Date = new Proxy(Date, {
      construct: (Real, given: unknown[]) =>
        Reflect.construct(Real, given.length === 0 ? [now() + offsetMs] : given) as Date,
      get: (Real, name) => (name === 'now' ? () => now() + offsetMs : (Reflect.get(Real, name) as unknown)),
    });
  }, aheadMs);
}

type Three = { readonly first: Device; readonly second: Device; readonly third: Device };

/** Three have a table, one of them by file only, and each writes in it alone; says where the table is. */
async function writeApart({ first, second, third }: Three, hostUrl: string): Promise<string> {
  for (const [at, device] of [first, second, third].entries()) await setClock(device, CLOCKS_MS[at] ?? 0);
  await third.page.goto(hostUrl);
  await waitUntilInstalled(third.page);
  await third.context.setOffline(true);
  const invitation = await makeTable(first.page, hostUrl, 'Ontwikkeldocument 2027', anna);
  const tablePath = new URL(first.page.url()).hash.slice(1);
  await addLine(first.page, 'Elk kind hoort erbij.');
  await addLine(first.page, 'De gemeente betaalt de zorg.');
  await addLine(first.page, '# Vervoer', 'Vervoer');
  await addLine(first.page, 'De bus rijdt elke dag.');
  await waitUntilKept(first.page);
  await join(second.page, invitation, bo);
  await expect(editorOf(second.page)).toContainText('De bus rijdt elke dag.');
  await goToParcel(first.page);
  await first.page.getByLabel(/^Voor iemand die nog niet aan tafel zit/).check();
  await first.page.getByLabel('Wachtzin').fill(PHRASE);
  await joinByFile(third.page, await saveParcel(first.page), cas);

  // Each takes it away and writes alone.
  await leave(second.page);
  await goTo(first.page, tablePath);
  await rewrite(first.page, 'Elk kind hoort erbij.', 'Ieder kind doet mee op school.');
  await rewrite(first.page, 'De gemeente betaalt de zorg.', 'Gemeenten betalen alle zorg samen.');
  await editorOf(first.page).getByText('Vervoer', { exact: true }).click({ clickCount: 3 });
  await first.page.keyboard.press('Control+Shift+End');
  await first.page.keyboard.press('Delete');
  await expect(editorOf(first.page)).not.toContainText('De bus rijdt');
  await waitUntilKept(first.page);
  await leave(first.page);
  await goTo(second.page, tablePath);
  await rewrite(second.page, 'Elk kind hoort erbij.', 'Kinderen horen overal bij.');
  await rewrite(second.page, 'De gemeente betaalt de zorg.', 'Het bestuur betaalt de helft.');
  await editorOf(third.page).getByText('De bus rijdt elke dag.').click();
  await third.page.keyboard.press('End');
  await third.page.keyboard.type(' Ook op zaterdag.', { delay: 5 });
  await waitUntilKept(third.page);
  return tablePath;
}

/** Gives what the third wrote to another by file. */
async function handIn(third: Page, to: Page): Promise<void> {
  await goToParcel(third);
  await takeIn(to, await saveParcel(third));
}

/** The six words that people read aloud to each other, once nothing is on its way any more. */
async function readSixWords(page: Page, tablePath: string): Promise<string> {
  await goTo(page, `${tablePath}/afsluiten`);
  const words = page.getByRole('list', { name: 'Zes woorden' }).getByRole('listitem');
  await expect(words).toHaveCount(6);
  return (await words.allInnerTexts()).join(' ');
}

/** Looks that all three read the same six words. */
const expectSameWords = (pages: readonly Page[], tablePath: string): Promise<void> =>
  expect(async () => {
    const words = [];
    for (const page of pages) words.push(await readSixWords(page, tablePath));
    expect(new Set(words).size).toBe(1);
  }).toPass({ timeout: 60_000 });

test('J6 DOC-3 joined the other way round, with clocks that are apart, all three come to the same', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(600_000);
  const [first, second, third] = await Promise.all([startDevice(), startDevice(), startDevice()]);
  const tablePath = await writeApart({ first, second, third }, host.url);
  // The file first, and the link after it.
  await handIn(third.page, second.page);
  await goTo(second.page, tablePath);
  await expect(editorOf(second.page)).toContainText('Kinderen horen');
  await goTo(first.page, tablePath);
  await expect(first.page.getByRole('link', { name: '3 plekken om samen te bekijken' })).toBeVisible();
  await goToParcel(first.page);
  await takeIn(third.page, await saveParcel(first.page));
  const pages = [first.page, second.page, third.page];
  await expectSameWords(pages, tablePath);
  const lists = [];
  for (const page of pages) lists.push(await readPlaces(page, tablePath));
  expect(new Set(lists).size).toBe(1);
  for (const words of ['Ieder kind doet mee op school.', 'Kinderen horen overal bij.', 'Ook op zaterdag.'])
    expect(lists[0]).toContain(words);
});

test('J6 DOC-3 three wrote apart, one by file only: every word is there, and they settle it together', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(600_000);
  const [first, second, third] = await Promise.all([startDevice(), startDevice(), startDevice()]);
  const tablePath = await writeApart({ first, second, third }, host.url);

  // They come together: two over a link, the third by files.
  await goTo(first.page, tablePath);
  await expect(editorOf(first.page)).toContainText('Kinderen horen');
  await handIn(third.page, first.page);
  await goToParcel(first.page);
  await takeIn(third.page, await saveParcel(first.page));
  await expectSameWords([first.page, second.page, third.page], tablePath);

  // Quiet marks in the text, a count, and the same list everywhere.
  for (const { page } of [third, second, first]) {
    await goTo(page, tablePath);
    await expect(page.getByRole('link', { name: '3 plekken om samen te bekijken' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const lists = [];
  for (const { page } of [first, second, third]) lists.push(await readPlaces(page, tablePath));
  expect(new Set(lists).size).toBe(1);
  for (const words of [
    'Ieder kind doet mee op school.',
    'Kinderen horen overal bij.',
    'Gemeenten betalen alle zorg samen.',
  ])
    expect(lists[0]).toContain(words);
  expect(lists[0]).toContain('De bus rijdt elke dag. Ook op zaterdag.');

  // One tap settles, for everybody; one tap takes it back.
  const { page } = first;
  await expectNoViolations(page);
  await page
    .getByRole('button', { name: /^Kies de tekst van SWV Rijnstreek/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '1 zin anders geschreven' })).toBeVisible();
  await expect(second.page.getByRole('heading', { name: '1 zin anders geschreven' })).toBeVisible();
  await page.getByRole('button', { name: 'Maak ongedaan', exact: true }).click();
  await expect(second.page.getByRole('heading', { name: '2 zinnen anders geschreven' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 zinnen anders geschreven' })).toBeVisible();
  await closeMessages(page);
  await page
    .getByRole('button', { name: /^Kies de tekst van SWV Rijnstreek/ })
    .first()
    .click();
  await closeMessages(page);
  await page.getByRole('button', { name: /^Zet terug/ }).click();
  await closeMessages(page);
  await expect(second.page.getByText('Afgehandeld: 2')).toBeVisible();
  await goTo(second.page, tablePath);
  await expect(editorOf(second.page)).toContainText('De bus rijdt elke dag. Ook op zaterdag.');
  await expect(second.page.getByRole('link', { name: '1 plek om samen te bekijken' })).toBeVisible();

  // In the text itself: a tap on the mark, and one on what is to stand there.
  await editorOf(second.page).locator('mark').first().click();
  await expect(editorOf(second.page)).toBeFocused();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
  await selectionBar(second.page).getByRole('button', { name: 'Kijk hier: anders geschreven' }).click();
  const sheet = second.page.getByRole('dialog', { name: 'Kijk hier' });
  await sheet
    .getByRole('button', { name: /^Kies de tekst van/ })
    .first()
    .waitFor();
  await expectNoViolations(second.page);
  await sheet.getByRole('button', { name: /^Kies de tekst van Gemeente Leiden/ }).click();
  await expect(sheet).toBeHidden();
  await expect(second.page.getByRole('link', { name: 'Samen bekijken' })).toBeVisible();
  await goTo(page, tablePath);
  await expect(page.getByRole('link', { name: 'Samen bekijken' })).toBeVisible();
  const texts = [];
  for (const device of [first, second]) {
    await goTo(device.page, `${tablePath}/lezen`);
    await expect(device.page.getByRole('article')).toContainText('Ook op zaterdag.');
    texts.push(await device.page.getByRole('article').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});
