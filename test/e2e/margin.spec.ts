import { leave } from './support/apart';
import { commentOn, openMargin, selectWords, selectionBar, suggestFor } from './support/margin';
import { goToParcel, saveParcel, takeIn } from './support/parcels';
import { waitUntilInstalled } from './support/pairing';
import {
  anna,
  bo,
  editorOf,
  goTo,
  goToEnd,
  join,
  makeTable,
  openMenu,
  waitUntilKept,
  writeLine,
} from './support/person';
import { expect, test } from './support/test';

const SENTENCE = 'De gemeente betaalt de begeleiding op school.';

test('AGR-4 a comment on words stays on them while the other writes before them, is answered and resolved', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(120_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  const [page, other] = [first.page, second.page];
  const invitation = await makeTable(page, host.url, 'Ontwikkeldocument 2027', anna);
  await join(other, invitation, bo);
  await writeLine(page, SENTENCE);
  await expect(editorOf(other)).toContainText(SENTENCE);

  await commentOn(page, 'de begeleiding', 'Ook het vervoer?');
  await expect(page.getByText('1 open opmerking', { exact: true })).toBeVisible();
  const menu = await openMenu(page);
  await expect(menu.getByRole('button', { name: 'Opmerkingen en voorstellen: 1 open opmerking' })).toBeVisible();
  await page.keyboard.press('Escape');

  // The other writes before it, taps the words, and answers.
  await expect(editorOf(other).locator('mark')).toHaveText('de begeleiding');
  await selectWords(other, 'De gemeente');
  await other.keyboard.press('ArrowRight');
  await other.keyboard.type(' of het samenwerkingsverband', { delay: 5 });
  // The cursor of the other stands in between.
  await expect(editorOf(page)).toContainText('De gemeente of het samenwerkingsverband');
  await expect(editorOf(page).locator('mark')).toHaveText('de begeleiding');
  await editorOf(other).locator('mark').click();
  const thread = other.getByRole('list', { name: 'Gesprek over: de begeleiding' });
  await expect(thread.getByText('Ook het vervoer?')).toBeVisible();
  await other.getByRole('button', { name: 'Antwoord op de opmerking bij: de begeleiding' }).click();
  await other.getByRole('textbox', { name: 'Uw antwoord' }).fill('Nee, dat regelt de gemeente.');
  const answer = page.getByRole('list', { name: 'Gesprek over: de begeleiding' }).getByRole('listitem').last();
  await other.getByLabel('Voor wie vooral?').selectOption({ label: `A · ${anna.party}` });
  await other.getByRole('button', { name: 'Antwoord', exact: true }).click();
  await expect(answer.getByText('Nee, dat regelt de gemeente.')).toBeVisible();
  await expect(answer.getByText('Voor uw partij')).toBeVisible();

  await page.getByRole('button', { name: 'Afgehandeld: de begeleiding' }).click();
  await expect(other.getByText('Er staat niets open.')).toBeVisible();
  await expect(editorOf(other).locator('mark')).toHaveCount(0);
  await other.getByText('1 afgehandeld').click();
  await expect(other.getByText('Ook het vervoer?')).toBeVisible();

  // What was said is there after closing the page.
  await waitUntilKept(other);
  await other.reload();
  await openMargin(other);
  await other.getByText('1 afgehandeld').click();
  await expect(other.getByText('Nee, dat regelt de gemeente.')).toBeVisible();
});

test('AGR-3 suggestions that were made apart come by a parcel, and are accepted and declined with a reason', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(240_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  const [page, other] = [first.page, second.page];
  for (const each of [page, other]) {
    await each.goto(host.url);
    await waitUntilInstalled(each);
  }
  const invitation = await makeTable(page, host.url, 'Ontwikkeldocument 2027', anna);
  const tablePath = new URL(page.url()).hash.slice(1);
  await writeLine(page, SENTENCE);
  await join(other, invitation, bo);
  await expect(editorOf(other)).toContainText(SENTENCE);
  await waitUntilKept(page);
  await leave(page);
  await host.end();

  await suggestFor(other, 'betaalt', 'vergoedt', 'Zo staat het in de verordening.');
  await suggestFor(other, 'op school', '', 'Thuis hoort er ook bij.');
  await waitUntilKept(other);
  const parcel = await (async () => {
    await goToParcel(other);
    return saveParcel(other);
  })();

  await goTo(page, tablePath);
  await expect(editorOf(page)).toBeVisible();
  await takeIn(page, parcel);
  // Who writes reads in the sentence what would go and what would come, with whose it is.
  await expect(editorOf(page).locator('mark.passage-struck')).toHaveText(['betaalt', 'op school']);
  const suggested = editorOf(page).locator('ins').first();
  await expect(suggested).toHaveText('vergoedt');
  await expect(suggested).toHaveAttribute('data-by', /^[A-Z]$/);
  await openMargin(page);
  await expect(page.getByText('2 open voorstellen', { exact: true })).toBeVisible();
  await expect(page.getByText('Zo staat het in de verordening.')).toBeVisible();
  await page.getByRole('button', { name: 'Neem over: betaalt' }).click();
  await expect(editorOf(page)).toContainText('De gemeente vergoedt de begeleiding op school.');
  await page.getByRole('button', { name: 'Wijs af: op school' }).click();
  await page.getByRole('textbox', { name: 'Waarom niet?' }).fill('Het gaat hier juist over school.');
  await page.getByRole('button', { name: 'Wijs af', exact: true }).click();
  await expect(page.getByText('Er staat niets open.')).toBeVisible();
  await page.getByText('Afgewezen: 1 voorstel').click();
  await expect(page.getByText('Afgewezen: Het gaat hier juist over school.')).toBeVisible();
  await waitUntilKept(page);

  await goToParcel(page);
  const back = await saveParcel(page);
  await takeIn(other, back);
  await expect(editorOf(other)).toContainText('De gemeente vergoedt de begeleiding op school.');
  await openMargin(other);
  await other.getByText('Afgewezen: 1 voorstel').click();
  await expect(other.getByText('Afgewezen: Het gaat hier juist over school.')).toBeVisible();
});

test('AGR-3 AGR-4 by keyboard alone: commenting, suggesting and accepting', async ({ host, startDevice }) => {
  test.setTimeout(120_000);
  const { page } = await startDevice();
  await makeTable(page, host.url, 'Ontwikkeldocument 2027', anna);
  await writeLine(page, 'Wij regelen het vervoer');
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Goes on by Tab until the focus is on a button of this name. */
  const tabTo = async (name: string): Promise<void> => {
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible();
    for (let step = 0; step < 120; step += 1) {
      await press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent.trim();
      });
      if (focused === name) return;
    }
    throw new Error(`No button called ${name} takes the focus`);
  };

  await press('Control+Shift+ArrowLeft');
  await expect(selectionBar(page)).toBeVisible();
  await press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Uw opmerking' })).toBeFocused();
  await page.keyboard.type('Ook terug naar huis?');
  await tabTo('Plaats');
  await press('Enter');
  await expect(page.getByRole('list', { name: 'Gesprek over: vervoer' })).toContainText('Ook terug naar huis?');
  await expect(editorOf(page).locator('mark')).toHaveAttribute(
    'aria-description',
    'Opmerking van Gemeente Leiden: Ook terug naar huis?',
  );

  // The focus may still go back to the margin for a moment.
  await expect(async () => {
    await editorOf(page).focus();
    await goToEnd(page);
    await press('Control+Shift+ArrowLeft');
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('vervoer');
  }).toPass();
  await expect(selectionBar(page)).toBeVisible();
  await press('Escape');
  await tabTo('Stel iets anders voor');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Wat moet er komen te staan?' })).toBeFocused();
  await press('Control+a');
  await page.keyboard.type('leerlingenvervoer');
  await press('Tab');
  await page.keyboard.type('Zo heet het.');
  await tabTo('Doe dit voorstel');
  await press('Enter');
  await tabTo('Neem over: vervoer');
  await press('Enter');
  await expect(editorOf(page)).toContainText('Wij regelen het leerlingenvervoer');
  await expect(page.getByText('1 open opmerking', { exact: true })).toBeVisible();
});
