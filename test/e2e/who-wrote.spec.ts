import { anna, bo, editorOf, goTo, join, makeTable, writeLine } from './support/person';
import { expect, test } from './support/test';

test('DOC-11 of each sentence both devices say which party wrote it', async ({ host, startDevice }) => {
  test.setTimeout(300_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Schrijftafel', anna), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  const tablePath = new URL(here.page.url()).hash.slice(1);
  await writeLine(here.page, 'De gemeente schrijft dit.');
  await expect(editorOf(there.page)).toContainText('De gemeente schrijft dit.');
  await writeLine(there.page, 'Het samenwerkingsverband schrijft dat.');
  await expect(editorOf(here.page)).toContainText('Het samenwerkingsverband schrijft dat.');

  for (const { page } of [here, there]) {
    await goTo(page, `${tablePath}/lezen`);
    await page.getByRole('button', { name: 'Wie schreef wat' }).click();
    await expect(page.getByRole('heading', { name: 'Visie door sjabloon' })).toBeVisible();
    const article = page.getByRole('region', { name: 'Wie schreef wat' });
    await expect(article).toContainText(/De gemeente schrijft dit\.\s*A?\s*.*door Gemeente Leiden/);
    await expect(article).toContainText(/Het samenwerkingsverband schrijft dat\..*door SWV Rijnstreek/);
    await expect(article).not.toContainText('niet bekend');
  }
});
