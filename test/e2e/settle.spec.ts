import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept, type Seat } from './support/person';
import { arrangementRows, bringInArrangement, closeMessages, fillArrangement } from './support/settling';
import { expect, test } from './support/test';

test.use({ hasServiceWorker: false });

const lees: Seat = { name: 'Lea', party: 'Raad', partyKind: 'andere partij' };

async function readInvitation(page: Page, role: string): Promise<string> {
  await page.getByRole('radio', { name: role }).check();
  const link = page.getByLabel('Uitnodigingslink');
  await expect(link).toHaveValue(/#/);
  return link.inputValue();
}

test('J4 INV-8 INV-3 INV-13 two parties combine, settle, leave disputed and split; a reader sees it all', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(420_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Inventaristafel', anna), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  const tablePath = new URL(here.page.url()).hash.slice(1);
  const listPath = `${tablePath}/arrangementen`;
  await fillArrangement(here.page, 'Zorgklas De Brug', '6');
  await bringInArrangement(here.page, tablePath, 'Zorgklas De Brug');
  await fillArrangement(there.page, 'Zorgklas Brug', '9');
  await bringInArrangement(there.page, tablePath, 'Zorgklas Brug');

  // They look the same; who knows combines them, and the other sees the disputes.
  await goTo(here.page, listPath);
  await expect(here.page.getByText('Zonder eigenaar: 2')).toBeVisible();
  await here.page.getByRole('button', { name: /^Voeg samen: / }).click();
  await goTo(there.page, listPath);
  const row = there.page.getByRole('list', { name: 'Arrangementen aan tafel' }).getByRole('listitem');
  await expect(row.filter({ hasText: '2 verschillen' })).toContainText('zonder eigenaar');
  await expect(there.page.getByText('2 verschillen: 2 nog open, 0 vastgesteld, 0 betwist.')).toBeVisible();

  // There what one looks at is kept under a name, for oneself alone.
  await there.page.getByLabel('Toon').selectOption({ label: 'met verschillen' });
  await there.page.getByRole('button', { name: 'Bewaar als weergave' }).click();
  const saving = there.page.getByRole('dialog', { name: 'Bewaar deze weergave' });
  await saving.getByLabel('Naam van de weergave').fill('Te bespreken');
  await saving.getByRole('button', { name: 'Bewaar weergave' }).click();
  await expect(saving).toHaveCount(0);
  // The address follows a moment after the choice.
  await expect(there.page).toHaveURL(/arrangementen\?/);
  await goTo(there.page, listPath);
  await expect(there.page.getByLabel('Toon')).toHaveValue('all');
  await there.page.getByRole('link', { name: 'Te bespreken' }).click();
  await expect(there.page.getByLabel('Toon')).toHaveValue('differs');
  await expect(here.page.getByRole('link', { name: 'Te bespreken' })).toHaveCount(0);

  // One is settled on this side, one stays disputed on the other; both see both.
  await goTo(here.page, `${listPath}/verschillen`);
  await goTo(there.page, `${listPath}/verschillen`);
  await here.page.getByRole('button', { name: /^Kies 9 bij Aantal jongeren/ }).click();
  await expect(there.page.getByText('2 verschillen: 1 nog open, 1 vastgesteld, 0 betwist.')).toBeVisible();
  await there.page.getByRole('button', { name: /^Blijft betwist: Naam van het arrangement/ }).click();
  const form = there.page.getByRole('dialog', { name: 'Naam van het arrangement blijft betwist' });
  await form.getByRole('button', { name: 'Laat betwist' }).click();
  await expect(form.getByText('Schrijf op waarom dit betwist blijft.')).toBeVisible();
  await form.getByLabel('Waarom?').fill('De school noemt het anders');
  await form.getByRole('button', { name: 'Laat betwist' }).click();
  await expect(here.page.getByText('Betwist: De school noemt het anders')).toBeVisible();
  await expect(here.page.getByText('2 verschillen: 0 nog open, 1 vastgesteld, 1 betwist.')).toBeVisible();

  // Bringing in again shows what changes alone, and what was settled stays, with a mark.
  await goTo(there.page, '/voorbereiden/arrangementen');
  await there.page.getByRole('link', { name: 'Zorgklas Brug' }).click();
  await there.page.getByLabel('Aantal jongeren').fill('10');
  await waitUntilKept(there.page);
  const shown = await bringInArrangement(there.page, tablePath, 'Zorgklas Brug');
  expect(shown).toContain('van ‘9’ naar ‘10’');
  expect(shown).not.toContain('De Brug');
  await closeMessages(here.page);
  await here.page.getByText('Vastgesteld: 1').click();
  await expect(here.page.getByText('opnieuw bekijken')).toBeVisible();
  await expect(here.page.getByText('Vastgesteld: 9')).toBeVisible();

  // An owner is settled and confirmed by both.
  await goTo(here.page, listPath);
  await arrangementRows(here.page).click();
  await expect(here.page.getByRole('table', { name: 'Wat de partijen zeggen' })).toContainText('vastgesteld: 9');
  await here.page.getByRole('button', { name: 'Vul in: Financiële eigenaar' }).click();
  const owner = here.page.getByRole('dialog', { name: 'Andere waarde voor Financiële eigenaar' });
  await owner.getByLabel('Hoe staat het ermee?').selectOption({ label: 'Bekend' });
  await owner.getByLabel('Namen').fill('Gemeente Leiden');
  await owner.getByRole('button', { name: 'Stel vast' }).click();
  await closeMessages(here.page);
  await here.page.getByRole('button', { name: /^Dat klopt: .* als Financiële eigenaar/ }).click();
  await goTo(there.page, listPath);
  await arrangementRows(there.page).click();
  await expect(there.page.getByText('Bevestigd door Gemeente Leiden. Nog niet door SWV Rijnstreek.')).toBeVisible();
  await closeMessages(there.page);
  await there.page.getByRole('button', { name: /^Dat klopt: .* als Financiële eigenaar/ }).click();
  await expect(here.page.getByText('Bevestigd door Gemeente Leiden en SWV Rijnstreek.')).toBeVisible();

  // A reader sees all of it, and can change nothing.
  const reads = await startDevice();
  await goTo(here.page, `${tablePath}/uitnodigen`);
  await join(reads.page, await readInvitation(here.page, 'Als meelezer'), lees);
  await expect(reads.page.getByRole('document', { name: /^Ontwikkeldocument van/ })).toContainText('Visie');
  await goTo(reads.page, `${listPath}/verschillen`);
  await expect(reads.page.getByText('Betwist: De school noemt het anders')).toBeVisible();
  await expect(
    reads.page.getByRole('button', { name: /^(Kies|Andere waarde|Blijft betwist|Maak weer open)/ }),
  ).toHaveCount(0);
  await goTo(reads.page, listPath);
  await arrangementRows(reads.page).click();
  await reads.page.getByText(/^Wat er gebeurde: /).click();
  await expect(reads.page.getByText('Aantal jongeren: van 9 naar 10.')).toBeVisible();
  await expect(
    reads.page.getByRole('button', { name: /^(Dat klopt|Trek|Haal eruit|Voeg samen|Stel weer vast)/ }),
  ).toHaveCount(0);

  // Split again on the other side: two arrangements, and nothing is settled of either.
  await closeMessages(there.page);
  await there.page.getByRole('button', { name: 'Haal eruit: Zorgklas Brug van SWV Rijnstreek' }).click();
  await goTo(reads.page, listPath);
  await expect(reads.page.getByText('2 arrangementen.')).toBeVisible();
  await expect(reads.page.getByText('Geen verschillen.')).toBeVisible();
  await there.page.getByRole('button', { name: 'Maak ongedaan' }).last().click();
  await expect(reads.page.getByText('1 arrangement.')).toBeVisible();
});
