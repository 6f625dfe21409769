import { addOwnQuestion } from './support/own-questions';
import { waitUntilInstalled } from './support/pairing';
import {
  anna,
  bo,
  editorOf,
  fillSeat,
  goTo,
  introduceOneself,
  makeTable,
  waitUntilKept,
  writeLine,
} from './support/person';
import { prepareWork } from './support/prepared';
import { openRegionFile, pickRegionFile, saveRegionFile } from './support/region-file';
import { expect, test } from './support/test';

test('IO-4 J10 a successor opens the region file on an empty device and has the tables, and nothing private', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  await introduceOneself(first.page, host.url, 'gemeente');
  await prepareWork(first.page);
  await addOwnQuestion(first.page, 'Is er een wachtlijst?');
  await makeTable(first.page, host.url, 'Ontwikkeldocument 2027', anna);
  await writeLine(first.page, 'Wat wij samen willen');
  await waitUntilKept(first.page);
  const tablePath = new URL(first.page.url()).hash.slice(1);
  const file = await saveRegionFile(first.page, { withQuestions: true });
  expect(file.name).toMatch(/^ontwikkeltafel-regio-\d{4}-\d\d-\d\d\.ontwikkeltafel$/);
  for (const words of ['Wat wij samen', 'Zorgklas']) expect(file.buffer.includes(words)).toBe(false);
  expect((await saveRegionFile(first.page, { withPage: true, withQuestions: true })).name).toMatch(/\.zip$/);

  await second.page.goto(host.url);
  await second.page.getByRole('heading', { level: 1 }).waitFor();
  await waitUntilInstalled(second.page);
  await host.end();
  await openRegionFile(second.page, file);
  await expect(second.page.getByText(/^Holland Rijnland .*komt op dit apparaat/)).toBeVisible();
  await expect(second.page.getByText(/U zit er als gespreksleider/)).toBeVisible();
  await fillSeat(second.page, bo);
  await second.page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(second.page.getByText('Het regiobestand is ingelezen')).toBeVisible();
  await second.page.getByRole('link', { name: 'Naar de tafels' }).click();
  await second.page.getByRole('link', { name: 'Ontwikkeldocument 2027', exact: true }).click();
  await expect(editorOf(second.page)).toContainText('Wat wij samen willen');
  await goTo(second.page, '/voorbereiden/arrangementen');
  await expect(second.page.getByRole('heading', { level: 1, name: 'Arrangementen' })).toBeVisible();
  await expect(second.page.getByText('Zorgklas')).toHaveCount(0);

  // The questions of the region are in it too, and are looked at where questions are.
  await openRegionFile(second.page, file);
  await second.page.getByRole('button', { name: 'Bekijk de vragen' }).click();
  await expect(second.page.getByRole('heading', { name: '1 nieuwe vraag' })).toBeVisible();
  await second.page.getByRole('button', { name: 'Neem over' }).click();
  await expect(second.page.getByText('1 eigen vraag', { exact: true })).toBeVisible();

  // The same again changes nothing, and it says so; a changed byte is refused.
  await openRegionFile(second.page, file);
  await expect(second.page.getByText(/^Alles uit dit regiobestand staat al op dit apparaat/)).toBeVisible();
  const damaged = Buffer.from(file.buffer);
  damaged[400] = (damaged[400] ?? 0) ^ 1;
  await pickRegionFile(second.page, { ...file, buffer: damaged });
  await expect(second.page.getByText(/beschadigd of niet heel aangekomen/)).toBeVisible();

  // The successor goes on, and hands it back: both have everything.
  await goTo(second.page, tablePath);
  await writeLine(second.page, 'Van de opvolger');
  await waitUntilKept(second.page);
  const back = await saveRegionFile(second.page, { withQuestions: true });
  await openRegionFile(first.page, back);
  await first.page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(first.page.getByText('Het regiobestand is ingelezen')).toBeVisible();
  await goTo(first.page, tablePath);
  await expect(editorOf(first.page)).toContainText('Wat wij samen willen');
  await expect(editorOf(first.page)).toContainText('Van de opvolger');
});
