import type { Page } from '@playwright/test';
import { bringInAll } from './members';
import { anna, goTo, waitUntilKept } from './person';

/** What is done before pictures are made, so that screens look as they do with some work. */

/** The other party sees some things otherwise, so that there is something to talk about. */
export async function answerOtherwise(page: Page, tablePath: string): Promise<void> {
  for (const [code, value] of [
    ['1.0a', /^Nee/],
    ['1.0b', /^Hier niet bekend/],
    ['3.1b', /^Hier niet bekend/],
  ] as const) {
    await goTo(page, `/voorbereiden/vragen/${code}`);
    await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
    await page.getByRole('radio', { name: value }).check();
    await waitUntilKept(page);
  }
  await bringInAll(page, tablePath);
}

/** The other party begins a new round and thinks otherwise by now, once with a reason and once without. */
export async function answerAnew(page: Page, tablePath: string): Promise<void> {
  await goTo(page, '/voorbereiden/vragen');
  await page.getByRole('button', { name: 'Begin een nieuwe ronde' }).click();
  for (const [code, value, reason] of [
    ['1.0a', /^Ja/, 'De raad stelde het jeugdplan in maart vast. Inkoop heeft nu een eigen hoofdstuk.'],
    ['3.1b', /^Nee/, ''],
  ] as const) {
    await goTo(page, `/voorbereiden/vragen/${code}`);
    await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
    await page.getByRole('radio', { name: value }).check();
    await page.getByLabel('Wat is er veranderd?').fill(reason);
    await waitUntilKept(page);
  }
  await bringInAll(page, tablePath);
}

/** The other party types something for this one. */
export async function typeForAnother(page: Page, tablePath: string): Promise<void> {
  await goTo(page, `${tablePath}/namens`);
  await page.getByRole('radio', { name: anna.party }).check();
  for (const code of ['1.1a', '1.1b'])
    await page
      .getByRole('group', { name: new RegExp(`^${code.replace('.', '\\.')} `) })
      .getByRole('radio', { name: 'Nee' })
      .check();
  await page.getByLabel('Toelichting bij 1.1a').fill('Gehoord in het overleg van september.');
  await page.getByText('2 antwoorden getypt').waitFor();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Breng in' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Begins an action and a sentence at a line of the mirror, which stays open, and adds more at the actions themselves. */
export async function makeWork(page: Page, tablePath: string): Promise<void> {
  await goTo(page, `${tablePath}/acties`);
  for (const [title, lane, day] of [
    ['Wachttijden per aanbieder opvragen', 'Korte termijn', '2026-11-02'],
    ['Afspreken wie het onderwijs op de bestuurlijke tafel vertegenwoordigt', 'Lange termijn', '2027-06-30'],
    ['Een contactpersoon per school doorgeven', 'Korte termijn', ''],
  ] as const) {
    await page.getByRole('button', { name: 'Nieuwe actie' }).click();
    const form = page.getByRole('dialog', { name: 'Nieuwe actie' });
    await form.getByLabel('Wat gaat er gebeuren?').fill(title);
    await form.getByRole('radio', { name: lane }).check();
    if (day !== '') await form.getByLabel('Wanneer is het klaar?').fill(day);
    await form.getByLabel('Eigenaar vanuit gemeente en zorg').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Voeg toe' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Melding sluiten' }).click();
  }
  await page.getByRole('button', { name: 'Klaar: Een contactpersoon per school doorgeven' }).click();
  await page.getByRole('button', { name: 'Melding sluiten' }).click();
  await goTo(page, `${tablePath}/spiegel?lijst=clarifying-questions&vraag=3.1b`);
  const line = page.getByRole('dialog', { name: /3\.1b/ });
  await line.getByText('Maak hier werk van').click();
  await line.getByRole('radio', { name: 'Een actie' }).check();
  await line.getByLabel('Eigenaar vanuit het onderwijs').selectOption({ index: 1 });
  await line.getByRole('button', { name: 'Voeg toe' }).click();
  await line.getByText('Hieruit kwam: 1 actie.').waitFor();
}
