/**
 * A private answer, as a person types it.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./apps.mjs').App} App
 */

/** Goes to a question, and gives the field of its explanation. @param {Page} page @param {App} app @param {string} code */
async function goToQuestion(page, app, code) {
  await page.goto(`${app.home}#/voorbereiden/vragen/${code}`);
  await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
  return page.getByLabel('Toelichting');
}

/** Waits until the bar says that it is kept. @param {Page} page @param {App} app @param {string} code @param {string} text */
export async function answer(page, app, code, text) {
  const field = await goToQuestion(page, app, code);
  await field.fill(text);
  await page
    .getByRole('banner')
    .getByText(/^bewaard/)
    .waitFor();
}

/** @param {Page} page @param {App} app @param {string} code */
export async function readAnswer(page, app, code) {
  const field = await goToQuestion(page, app, code);
  return await field.inputValue();
}
