import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

const WORDS = 'Nog niet gehoord van de scholen';

test('CHK-5 answers lie face down until the facilitator reveals them, to everybody at once', async ({
  host,
  startDevice,
}) => {
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Samen omdraaien', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.url()).hash.slice(1);

  await goTo(here, `${table}/spiegel`);
  await here.getByRole('button', { name: 'Begin een gesloten ronde' }).click();
  await expect(here.getByText('Nog geen partij legde antwoorden dicht op tafel.')).toBeVisible();

  await goTo(there, '/voorbereiden/vragen/1.1a');
  await there.getByRole('radio', { name: /^Nee/ }).check();
  await there.getByLabel('Toelichting').fill(WORDS);
  await waitUntilKept(there);
  await goTo(there, `${table}/inbrengen`);
  await there.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await there.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = there.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview.getByText(/Er is een gesloten ronde. 1 antwoord ligt dicht/)).toBeVisible();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);

  await expect(here.getByText('1 antwoord dicht', { exact: true })).toBeVisible();
  await expect(here.getByText(WORDS)).toHaveCount(0);
  await goTo(there, table);
  await here.getByRole('button', { name: 'Draai thema 1 om' }).click();
  await here.getByRole('dialog').getByRole('button', { name: 'Draai om' }).click();
  await there.getByRole('button', { name: 'Bekijk de spiegel' }).click();
  for (const page of [here, there]) {
    await page.getByRole('button', { name: /^1\.1a/ }).click();
    await expect(page.getByRole('dialog').getByText(WORDS)).toBeVisible();
    await expect(page.getByText('Dicht gelegd en ongewijzigd omgedraaid.')).toBeVisible();
  }
});
