import type { Page } from '@playwright/test';
import { goTo } from './person';

/** Opens the questions of a region at the theme about early help, unless it is open already. */
export async function openOwnQuestions(page: Page): Promise<void> {
  await goTo(page, '/voorbereiden/vragen/eigen');
  await page.getByRole('heading', { level: 1, name: 'Eigen vragen' }).waitFor();
  const list = page.getByRole('list', { name: /^Vragen in Inkoop aan de voorkant/ });
  if (!(await list.isVisible())) await page.getByText(/^Thema 2 · /).click();
  await list.waitFor();
}

/** Adds a question to that theme, and returns its code. */
export async function addOwnQuestion(page: Page, question: string): Promise<string> {
  await openOwnQuestions(page);
  await page.getByRole('button', { name: /^Voeg een vraag toe aan Inkoop aan/ }).click();
  const form = page.getByRole('dialog', { name: 'Nieuwe vraag' });
  await form.getByRole('textbox', { name: 'Vraag', exact: true }).fill(question);
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await form.waitFor({ state: 'detached' });
  const row = page.getByRole('listitem').filter({ hasText: question });
  const words = await row.getByText(/^R\d+-[a-z]{4} · /).textContent();
  return words?.split(' ')[0] ?? '';
}
