import type { Page } from '@playwright/test';
import { anna, bo, editorOf, goTo, join, makeTable, waitUntilKept, writeLine } from './support/person';
import { expect, test } from './support/test';
import { typeOver } from './support/versions';

const NAME = 'Voor de bijeenkomst';

const rowOf = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Vastgelegde versies' }).getByRole('listitem').filter({ hasText: name });

const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The six words of a version, where it is read. */
async function readSixWords(page: Page): Promise<string> {
  const words = page.getByRole('list', { name: 'De zes woorden van deze versie' }).getByRole('listitem');
  await expect(words).toHaveCount(6);
  return (await words.allTextContents()).join(' ');
}

test('J7 DOC-5 DOC-6 DOC-7 a version is frozen, has the same six words elsewhere, is compared, put back and put forward again', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(240_000);
  const [{ page: here }, { page: there }] = await Promise.all([startDevice(), startDevice()]);
  await join(there, await makeTable(here, host.url, 'Versietafel', anna), bo);
  await expect(editorOf(there)).toContainText('Visie');
  const table = new URL(here.url()).hash.slice(1);
  await writeLine(here, 'Elke jongere krijgt binnen 6 weken een antwoord.');
  await expect(editorOf(there)).toContainText('binnen 6 weken');

  // Frozen here, it has the same six words there.
  await goTo(here, `${table}/versies`);
  await expect(here.getByRole('heading', { name: 'Er is nog geen versie vastgelegd' })).toBeVisible();
  await here.getByRole('button', { name: 'Leg een versie vast' }).click();
  const form = here.getByRole('dialog', { name: 'Leg een versie vast' });
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await expect(form.getByText('Geef de versie een naam.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Naam van de versie' }).fill(NAME);
  await form.getByRole('radio', { name: /^Besproken/ }).check();
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await expect(here.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  const words = await readSixWords(here);
  await goTo(there, `${table}/versies`);
  await rowOf(there, NAME).getByRole('link', { name: NAME, exact: true }).click();
  await expect(there.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(there.getByText('Elke jongere krijgt binnen 6 weken een antwoord.')).toBeVisible();
  expect(await readSixWords(there)).toBe(words);

  // Written on there, it is compared here word by word, with the chapter and the amount.
  await goTo(there, table);
  await typeOver(there, ' weken een antwoord.', '4');
  await expect(editorOf(there)).toContainText('binnen 4 weken');
  await writeLine(there, 'De school hoort dat meteen.');
  await goTo(here, `${table}/versies`);
  await here.getByRole('link', { name: `Vergelijk met nu: ${NAME}` }).click();
  await expect(here.getByRole('heading', { level: 1, name: 'Vergelijk versies' })).toBeVisible();
  await expect(here.getByText('van 6 naar 4 weken')).toBeVisible();
  await expect(sectionOf(here, 'Wat er veranderde').getByText('1 zin nieuw')).toBeVisible();
  const text = sectionOf(here, 'In de tekst');
  await expect(text.getByRole('deletion').filter({ hasText: '6' })).toBeVisible();
  await expect(text.getByRole('insertion').filter({ hasText: 'De school hoort dat meteen.' })).toBeVisible();

  // By party: the new words are of the one, what they stand for was of the other.
  const byParty = sectionOf(here, 'Per partij');
  await expect(byParty.getByRole('heading', { level: 3 })).toHaveText([/Gemeente Leiden/, /SWV Rijnstreek/]);
  await expect(byParty.getByRole('deletion')).toHaveText([/6/]);
  await expect(byParty.getByRole('insertion')).toHaveText([/4/, /De school hoort dat meteen\./]);

  // On paper stands what changed, without what is pressed and chosen on a screen.
  await here.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
    };
  });
  const print = here.getByRole('button', { name: 'Druk af' });
  await print.click();
  await expect(here.locator('html[data-printed]')).toHaveCount(1);
  await here.emulateMedia({ media: 'print' });
  await expect(byParty.getByRole('insertion').first()).toBeVisible();
  await expect(print).toBeHidden();
  await here.emulateMedia({ media: null });

  // Put back here, after seeing what changes, it is told there.
  await goTo(there, table);
  await expect(editorOf(there)).toContainText('binnen 4 weken');
  await goTo(here, `${table}/versies`);
  await here.getByRole('button', { name: `Zet terug: ${NAME}` }).click();
  const dialog = here.getByRole('dialog', { name: `Zet ‘${NAME}’ terug` });
  await expect(dialog.getByText('van 4 naar 6 weken')).toBeVisible();
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(editorOf(there)).toContainText('binnen 6 weken');
  await expect(editorOf(there)).not.toContainText('De school hoort dat meteen.');
  await expect(there.getByText(`Anna (Gemeente Leiden) zette ‘${NAME}’ terug.`)).toBeVisible();

  // There it is undone: nothing was lost.
  await goTo(there, `${table}/versies`);
  await there.getByRole('button', { name: `Maak ongedaan: ‘${NAME}’ terugzetten` }).click();
  const back = there.getByRole('dialog', { name: /^Zet ‘Wat er stond voordat/ });
  await expect(back.getByText('van 6 naar 4 weken')).toBeVisible();
  await back.getByRole('button', { name: 'Zet terug' }).click();
  await expect(back).toHaveCount(0);
  await goTo(here, table);
  await expect(editorOf(here)).toContainText('binnen 4 weken');
  await expect(editorOf(here)).toContainText('De school hoort dat meteen.');
  await expect(here.getByText(`Bo (SWV Rijnstreek) maakte het terugzetten van ‘${NAME}’ ongedaan.`)).toBeVisible();
  await waitUntilKept(here);
  await here.reload();
  await expect(editorOf(here)).toContainText('De school hoort dat meteen.');
});
