import { anna, bo, editorOf, goTo, join, makeTable, takeTool, writeLine } from './support/person';
import { closeMessages, layDispute } from './support/settling';
import { expect, test } from './support/test';

const TITLE = 'Arrangementen aan deze tafel';

test('DOC-8 the arrangements in the text follow the table elsewhere, and a version keeps what they said', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(300_000);
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Levende tafel', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.url()).hash.slice(1);
  await layDispute(here, there, table);

  // Placed here, it is seen there.
  await goTo(here, table);
  await writeLine(here, 'Dit ligt er:');
  await takeTool(here, 'Voeg gegevens in');
  const dialog = here.getByRole('dialog', { name: 'Voeg gegevens in' });
  await expect(dialog.getByRole('region', { name: 'Zo staat het er nu' })).toContainText('partijen verschillen');
  await dialog.getByRole('button', { name: 'Voeg in' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(there, table);
  const block = editorOf(there).getByRole('group', { name: TITLE });
  await expect(block.getByRole('row').nth(1)).toContainText('partijen verschillen');
  await expect(block).toContainText('Volgt de gegevens van deze tafel · nu');

  // One goes on writing below it by keyboard, and past it with the arrows.
  await editorOf(here).press('ArrowUp');
  await editorOf(here).press('ArrowDown');
  await here.keyboard.type('En zo verder.');
  await expect(editorOf(there)).toContainText('En zo verder.');

  // Settled here, it changes there.
  await goTo(here, `${table}/arrangementen/verschillen`);
  await here.getByRole('button', { name: /^Kies 9 bij Aantal jongeren/ }).click();
  await expect(block.getByRole('cell', { name: '9', exact: true })).toBeVisible();

  // Frozen, the version keeps it, and the text goes on with the table.
  await goTo(here, `${table}/versies`);
  await here.getByRole('button', { name: 'Leg een versie vast' }).click();
  const form = here.getByRole('dialog', { name: 'Leg een versie vast' });
  await form.getByRole('textbox', { name: 'Naam van de versie' }).fill('Met negen');
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await expect(here.getByRole('heading', { level: 1, name: 'Met negen' })).toBeVisible();
  const version = new URL(here.url()).hash.slice(1);
  await goTo(here, `${table}/arrangementen/verschillen`);
  await closeMessages(here);
  await here.getByText('Vastgesteld: 1').click();
  await here
    .getByRole('button', { name: /^Maak weer open/ })
    .first()
    .click();
  await expect(block.getByRole('cell', { name: '9', exact: true })).toHaveCount(0);
  await goTo(here, version);
  await expect(here.getByRole('cell', { name: '9', exact: true })).toBeVisible();
  await expect(here.getByText(/^Stand van /)).toBeVisible();
  await goTo(there, `${table}/lezen`);
  await expect(there.getByRole('table')).toContainText('partijen verschillen');
  // On paper it stands too, with the day of it, and without what only a screen can do.
  await there.emulateMedia({ media: 'print' });
  await expect(there.getByRole('table')).toBeVisible();
  await expect(there.getByText(/^Stand van /)).toBeVisible();
  await goTo(there, table);
  await expect(block).toBeVisible();
  await expect(block.getByRole('button')).toBeHidden();
  await there.emulateMedia({ media: 'screen' });

  // Taken out of the text, and put back by undoing.
  await goTo(there, table);
  await block.getByRole('button', { name: `Haal weg uit de tekst: ${TITLE}` }).click();
  await expect(block).toHaveCount(0);
  await there.getByRole('toolbar').getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(block).toHaveCount(1);
});
