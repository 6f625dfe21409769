import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const OWN_WORDS = 'Een vast gezicht op elke school.';

test('TBL-5 TBL-6 TBL-8 others look along with the facilitator, ask for the word, and write before they talk', async ({
  host,
  startDevice,
}) => {
  const [leads, follows] = await Promise.all([startDevice(), startDevice()]);
  await join(follows.page, await makeTable(leads.page, host.url, 'Vergadertafel', anna), bo);
  await expect(editorOf(follows.page)).toContainText('Visie');
  const tablePath = new URL(leads.page.url()).hash.slice(1);

  // The facilitator shows where they are; Bo looks along, and goes elsewhere when they like.
  await goTo(leads.page, `${tablePath}/agenda`);
  await leads.page.getByRole('button', { name: 'Laat anderen meekijken' }).click();
  await expect(leads.page.getByText('De anderen kunnen meekijken.')).toBeVisible();
  await follows.page.getByRole('button', { name: 'Kijk mee', exact: true }).click();
  await expect(follows.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  await goTo(leads.page, `${tablePath}/spiegel`);
  await expect(follows.page.getByRole('heading', { level: 1, name: 'Spiegel' })).toBeVisible();
  await goTo(leads.page, tablePath);
  await expect(editorOf(follows.page)).toBeVisible();
  await follows.page.getByRole('button', { name: 'Kijk niet meer mee' }).click();
  await writeLine(follows.page, 'geschreven terwijl er iets getoond wordt');

  // A hand waits until its person gets the word.
  await follows.page.getByRole('button', { name: 'Steek uw hand op' }).click();
  await expect(leads.page.getByText('Hand op: Bo')).toBeVisible();
  await leads.page.getByRole('button', { name: 'Geef Bo het woord' }).click();
  await expect(follows.page.getByRole('button', { name: 'Steek uw hand op' })).toBeVisible();

  // Everybody writes for oneself. What Bo wrote comes when the round is shown, also when Bo is elsewhere at the table.
  await goTo(leads.page, `${tablePath}/schrijfronde`);
  await leads.page.getByLabel('Waar schrijft iedereen over?').fill('Wachttijden');
  await leads.page.getByRole('button', { name: 'Begin de schrijfronde' }).click();
  await follows.page.getByRole('link', { name: 'Schrijf mee' }).click();
  await follows.page.getByLabel('Uw woorden').fill(OWN_WORDS);
  await follows.page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(follows.page.getByText(/^U bent klaar\./)).toBeVisible();
  await expect(leads.page.getByText('1 persoon is klaar.')).toBeVisible();
  await expect(leads.page.getByText(OWN_WORDS)).toHaveCount(0);
  await goTo(follows.page, tablePath);
  await expect(editorOf(follows.page)).toContainText('Visie');
  await leads.page.getByRole('button', { name: 'Laat alles zien' }).click();
  await expect(leads.page.getByText(OWN_WORDS)).toBeVisible();
});
