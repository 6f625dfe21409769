import type { Page } from '@playwright/test';
import { goTo, waitUntilKept } from './person';

/** Answers some questions and adds an arrangement, through the screens, so that every place has something to show. */
export async function prepareWork(page: Page): Promise<void> {
  for (const [code, value, explanation] of [
    ['1.0a', /^Ja/, 'Staat in hoofdstuk 3 van het jeugdplan.'],
    ['1.0b', /^Hier niet bekend/, ''],
    ['3.1b', /^Deels/, 'Twee van de vijf scholen hebben geteld.'],
  ] as const) {
    await goTo(page, `/voorbereiden/vragen/${code}`);
    await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
    await page.getByRole('radio', { name: value }).check();
    if (explanation !== '') await page.getByLabel('Toelichting').fill(explanation);
    await waitUntilKept(page);
  }
  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill('Zorgklas Het Anker');
  await waitUntilKept(page);
}
