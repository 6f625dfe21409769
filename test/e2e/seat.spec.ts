import type { Page } from '@playwright/test';
import {
  anna,
  bo,
  editorOf,
  fillSeat,
  goTo,
  introduceOneself,
  join,
  makeTable,
  waitUntilKept,
  writeLine,
} from './support/person';
import { startHost } from './support/host';
import { openRegionFile, saveRegionFile } from './support/region-file';
import { expect, test } from './support/test';

async function chooseOwnAddress(page: Page, address: string): Promise<void> {
  await goTo(page, '/instellingen');
  await page.getByLabel('Eigen adres om elkaar te vinden').fill(address);
  await page.keyboard.press('Tab');
  await expect(page.getByText(`Nu in gebruik: ${address}`)).toBeVisible();
}

test('TR16 an own address to find each other goes along in the invitation, and is shown before one uses it', async ({
  host,
  startDevice,
}) => {
  // Each opens the app at a host of its own, so they can only find each other at the third.
  const [elsewhere, between] = await Promise.all([startHost(), startHost()]);
  const address = `${between.url.replace('http:', 'ws:')}signalling`;
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await introduceOneself(here.page, host.url);
  await chooseOwnAddress(here.page, address);
  const invitation = await makeTable(here.page, host.url, 'Eigen adres', anna);

  await there.page.goto(`${elsewhere.url}${new URL(invitation).hash}`);
  await expect(there.page.getByText(`Deze tafel vindt u via ${address}.`, { exact: false })).toBeVisible();
  await join(there.page, there.page.url(), bo);
  await writeLine(there.page, 'gevonden bij de derde');
  await expect(editorOf(here.page)).toContainText('gevonden bij de derde');
  await Promise.all([elsewhere.end(), between.end()]);
});

test('TR17 a region file brings the own address along, and its tables meet there', async ({ host, startDevice }) => {
  const [elsewhere, between] = await Promise.all([startHost(), startHost()]);
  const address = `${between.url.replace('http:', 'ws:')}signalling`;
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await introduceOneself(here.page, host.url);
  await chooseOwnAddress(here.page, address);
  await makeTable(here.page, host.url, 'Eigen adres', anna);
  await writeLine(here.page, 'van het eerste apparaat');
  await waitUntilKept(here.page);
  const table = new URL(here.page.url()).hash.slice(1);
  const file = await saveRegionFile(here.page, {});

  await there.page.goto(elsewhere.url);
  await openRegionFile(there.page, file);
  await expect(there.page.getByText(`U vindt elkaar via ${address}.`, { exact: true })).toBeVisible();
  await expect(there.page.getByRole('checkbox', { name: 'Gebruik dit adres om elkaar te vinden' })).toBeChecked();
  await fillSeat(there.page, bo);
  await there.page.getByRole('button', { name: 'Voeg samen' }).click();
  await expect(there.page.getByText('Het regiobestand is ingelezen')).toBeVisible();
  await goTo(here.page, table);
  await goTo(there.page, table);
  await writeLine(there.page, 'gevonden bij de derde');
  await expect(editorOf(here.page)).toContainText('gevonden bij de derde');
  await Promise.all([elsewhere.end(), between.end()]);
});

test('TD99 who sat down under a wrong name or party corrects it at the table, and the others see that', async ({
  host,
  startDevice,
}) => {
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  await join(there.page, await makeTable(here.page, host.url, 'Wie zit waar'), bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  const people = here.page.getByRole('button', { name: /^Wie zit aan tafel/ });
  const peopleThere = there.page.getByRole('button', { name: /^Wie zit aan tafel/ });
  await peopleThere.click();
  await there.page.getByRole('link', { name: 'Verbeter uw naam of partij' }).click();
  await expect(there.page.getByRole('heading', { level: 1, name: 'Verbeter uw naam of partij' })).toBeVisible();
  await there.page.getByLabel('Uw naam').fill('');
  await there.page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(there.page.getByLabel('Uw naam')).toBeFocused();
  await there.page.getByLabel('Uw naam').fill('Boukje');
  await there.page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(editorOf(there.page)).toContainText('Visie');
  await people.click();
  const shown = here.page.getByRole('dialog', { name: 'Wie zit aan tafel' });
  await expect(shown.getByText('Boukje')).toBeVisible();
  await expect(shown.getByText('Bo', { exact: true })).toHaveCount(0);
});
