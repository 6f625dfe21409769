import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

const REASON = 'De scholen hebben hun wensen in maart opgeschreven.';

/** Brings in every answer that can be chosen. */
async function bringInAll(page: Page, table: string): Promise<void> {
  await goTo(page, `${table}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
}

test('CHK-10 OVV-5 J9 a second round starts from the last, and another device sees what moved and why', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(240_000);
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Twee rondes', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.url()).hash.slice(1);

  // The first time: an answer that lies open.
  await goTo(there, '/voorbereiden/vragen/1.1a');
  await there.getByRole('radio', { name: /^Nee/ }).check();
  await there.getByLabel('Toelichting').fill('Nog niet gehoord.');
  await waitUntilKept(there);
  await bringInAll(there, table);
  await goTo(here, `${table}/spiegel`);
  await expect(here.getByRole('button', { name: /^1\.1a/ })).toBeVisible();

  // A closed round begins. The other begins a new round of its own, from the last, and gives a reason.
  await here.getByRole('button', { name: 'Begin een gesloten ronde' }).click();
  await expect(here.getByText('Nog geen partij legde antwoorden dicht op tafel.')).toBeVisible();
  await goTo(there, '/voorbereiden/vragen');
  await there.getByRole('button', { name: 'Begin een nieuwe ronde' }).click();
  await expect(there.getByText(/1 antwoord is nog niet bevestigd/)).toBeVisible();
  await there.getByRole('link', { name: 'Ga verder bij 1.1a' }).click();
  await expect(there.getByText(/antwoordde u: Nee\./)).toBeVisible();
  await there.getByRole('radio', { name: /^Ja/ }).check();
  await there.getByLabel('Wat is er veranderd?').fill(REASON);
  await waitUntilKept(there);
  await goTo(there, `${table}/inbrengen`);
  await there.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await there.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = there.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview.getByText(REASON)).toBeVisible();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);

  // Revealed, everybody sees the change with its reason.
  await expect(here.getByText('1 antwoord dicht', { exact: true })).toBeVisible();
  await here.getByRole('button', { name: 'Draai alles om' }).click();
  await here.getByRole('dialog').getByRole('button', { name: 'Draai om' }).click();
  await expect(here.getByText(/Alles van deze ronde is omgedraaid/)).toBeVisible();
  await here.getByRole('link', { name: 'Bekijk wat er veranderde' }).click();
  await goTo(there, `${table}/veranderd`);
  for (const page of [here, there]) {
    await expect(
      page.getByText(/^Sinds de gesloten ronde van .*: bij 1 vraag veranderde een antwoord\.$/),
    ).toBeVisible();
    const theme = page.getByRole('region', { name: /^1 · / });
    await expect(theme.getByText('Van “Nee” naar “Ja”')).toBeVisible();
    await expect(theme.getByText(REASON)).toBeVisible();
    await expect(theme.getByText(bo.party)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Aantal vragen per thema' })).toBeVisible();
  }
});
