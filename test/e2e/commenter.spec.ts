import type { Locator, Page } from '@playwright/test';
import { commentOn, openMargin, selectWords, selectionBar } from './support/margin';
import { anna, editorOf, join, makeTable, readInvitation, writeLine, type Seat } from './support/person';
import { expect, test } from './support/test';

const lees: Seat = { name: 'Lees', party: 'Basisschool De Brug', partyKind: 'school' };

/** One makes a table with a sentence in the document, the other comes to it to think along. */
async function seatBoth(here: Page, thinks: Page, hostUrl: string): Promise<void> {
  await makeTable(here, hostUrl, 'Ontwikkeldocument 2027', anna);
  await writeLine(here, 'De gemeente betaalt de begeleiding op school.');
  await join(thinks, await readInvitation(here, 'Als meedenker'), lees);
}

test('TBL-1 AGR-3 AGR-4 who thinks along comments and suggests, and does not change the text', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [{ page: here }, { page: thinks }] = await Promise.all([startDevice(), startDevice()]);
  await seatBoth(here, thinks, host.url);
  const text = thinks.getByRole('document', { name: /^Ontwikkeldocument van/ });
  await expect(text).toContainText('De gemeente betaalt de begeleiding op school.');
  await expect(thinks.getByText(/^U bent meedenker/)).toBeVisible();
  await expect(thinks.getByRole('toolbar')).toHaveCount(0);

  await commentOn(thinks, 'de begeleiding', 'Ook het vervoer?');
  await selectWords(thinks, 'betaalt');
  await selectionBar(thinks).getByRole('button', { name: 'Stel iets anders voor' }).click();
  await thinks.getByRole('textbox', { name: 'Wat moet er komen te staan?' }).fill('vergoedt');
  await thinks.getByRole('button', { name: 'Doe dit voorstel' }).click();
  await expect((await openMargin(thinks)).getByText('vergoedt')).toBeVisible();
  // Suggestions are taken over by who may write.
  await expect(thinks.getByRole('button', { name: /^(Neem over|Wijs af)/ })).toHaveCount(0);

  const panel = await openMargin(here);
  await expect(panel.getByText('Ook het vervoer?')).toBeVisible();
  // It came without a reason: who takes it over says why.
  await panel.getByRole('button', { name: 'Neem over: betaalt' }).click();
  await panel.getByRole('textbox', { name: 'Waarom wordt dit overgenomen?' }).fill('Zo staat het in de verordening.');
  await panel.getByRole('button', { name: 'Neem over', exact: true }).click();
  await expect(editorOf(here)).toContainText('De gemeente vergoedt de begeleiding op school.');
  await expect(text).toContainText('De gemeente vergoedt de begeleiding op school.');
  await expect(thinks.getByRole('banner').getByText('uw laatste zin staat op 2 van 2 apparaten')).toBeVisible();
});

test('AGR-3 who thinks along types in the text, and so does who writes with suggesting on', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [{ page: here }, { page: thinks }] = await Promise.all([startDevice(), startDevice()]);
  await seatBoth(here, thinks, host.url);
  const text = thinks.getByRole('document', { name: /^Ontwikkeldocument van/ });
  const field = (page: Page) => page.getByRole('textbox', { name: 'Uw voorstel voor deze woorden' });
  await selectWords(thinks, 'betaalt');
  await thinks.keyboard.press('v');
  await thinks.keyboard.type('ergoedt');
  await expect(field(thinks)).toHaveValue('De gemeente vergoedt de begeleiding op school.');
  await thinks.keyboard.press('Enter');
  await expect(text.locator('mark.passage-struck')).toHaveText('betaalt');
  await expect(text.locator('ins')).toHaveText('vergoedt');
  const why = thinks.getByRole('form', { name: 'Reden van uw voorstel' });
  await why.getByRole('textbox', { name: 'Waarom stelt u dit voor: “vergoedt”?' }).fill('Zo heet het.');
  await why.getByRole('button', { name: 'Zet erbij' }).click();
  await expect(why).toHaveCount(0);

  // Who writes taps in the line with suggesting on, and composes a letter as a keyboard on the screen does.
  await expect(editorOf(here).locator('mark.passage-struck')).toHaveText('betaalt');
  await expect(editorOf(here).locator('ins')).toHaveText('vergoedt');
  // On a smaller screen the tools stand in one row, this one among them: no higher than a row and a half.
  await here.setViewportSize({ width: 1024, height: 768 });
  const tools = here.getByRole('toolbar', { name: 'Opmaak van de tekst' });
  const tool = tools.getByRole('button', { name: 'Voorstellen' });
  const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? Infinity;
  await expect.poll(async () => (await heightOf(tools)) / (await heightOf(tool))).toBeLessThan(1.5);
  await here.getByRole('button', { name: 'Voorstellen' }).click();
  await here.getByText('de begeleiding op school.').click();
  await expect(field(here)).toBeFocused();
  await here.keyboard.press('End');
  const keyboard = await here.context().newCDPSession(here);
  await keyboard.send('Input.imeSetComposition', { text: ' Alti', selectionStart: 5, selectionEnd: 5 });
  await keyboard.send('Input.insertText', { text: ' Altijd.' });
  await expect(field(here)).toHaveValue('De gemeente betaalt de begeleiding op school. Altijd.');
  await here.keyboard.press('Enter');
  const panel = await openMargin(here);
  await expect(panel.getByText('Zo heet het.')).toBeVisible();
  await panel.getByRole('button', { name: 'Neem over: betaalt' }).click();
  await expect(text).toContainText('De gemeente vergoedt de begeleiding op school.');
  await expect(text).toContainText('Altijd.');
});

test('AGR-3 AGR-4 who thinks along rewords and takes back the own words, also after coming back', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [{ page: here }, { page: thinks }] = await Promise.all([startDevice(), startDevice()]);
  await seatBoth(here, thinks, host.url);
  await expect(thinks.getByRole('document', { name: /^Ontwikkeldocument van/ })).toContainText('op school.');
  await commentOn(thinks, 'de begeleiding', 'Ook het vervoer?');
  await expect((await openMargin(here)).getByText('Ook het vervoer?')).toBeVisible();
  await thinks.reload();

  const panel = await openMargin(thinks);
  await panel.getByRole('button', { name: 'Verander uw woorden bij: de begeleiding' }).click();
  await panel.getByRole('textbox', { name: 'Uw woorden' }).fill('Ook het vervoer naar de gym?');
  await panel.getByRole('button', { name: 'Vervang' }).click();
  await expect(panel.getByText('Ook het vervoer naar de gym?')).toBeVisible();
  const others = here.getByRole('list', { name: 'Gesprek over: de begeleiding' });
  await expect(others.getByText('Ook het vervoer naar de gym?')).toBeVisible();
  await expect(others.getByText('Ook het vervoer?')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Neem terug: de begeleiding' }).click();
  await expect(panel.getByText('Er staat niets open.')).toBeVisible();
  await expect(here.getByText('Ook het vervoer naar de gym?')).toHaveCount(0);
  await expect(here.getByText('Er staat niets open.')).toBeVisible();
});
