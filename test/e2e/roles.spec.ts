import type { Page } from '@playwright/test';
import type { Device } from './support/device';
import { readText } from './support/look';
import {
  anna,
  bo,
  editorOf,
  goTo,
  join,
  makeTable,
  openMenu,
  readInvitation,
  writeLine,
  type Seat,
} from './support/person';
import { tamperWithReader } from './support/tampering';
import { expect, test } from './support/test';

const co: Seat = { name: 'Co', party: 'Basisschool De Brug', partyKind: 'school' };
const lees: Seat = { name: 'Lees', party: 'Gemeenteraad', partyKind: 'andere partij' };

/** A device that is gone without a word is noticed in at most this time. */
const NOTICED_MS = 90_000;

const tablePathOf = (page: Page): string => /^#(\/aan-tafel\/[\w-]+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
const barOf = (page: Page) => page.getByRole('banner');

test('TBL-1 a reader sees everything live and can change nothing; a co-writer writes', async ({
  host,
  startDevice,
}) => {
  const [here, writes, reads] = await Promise.all([startDevice(), startDevice(), startDevice()]);
  await join(writes.page, await makeTable(here.page, host.url, 'Rollen', anna), bo);
  await expect(editorOf(writes.page)).toContainText('Visie');
  await join(reads.page, await readInvitation(here.page, 'Als meelezer'), lees);
  const readable = reads.page.getByRole('document', { name: /^Ontwikkeldocument van/ });
  await expect(readable).toContainText('Visie');
  await expect(reads.page.getByText(/^U bent meelezer/)).toBeVisible();
  await expect(reads.page.getByRole('toolbar')).toHaveCount(0);

  await writeLine(writes.page, 'Bo schrijft mee');
  await expect(readable).toContainText('Bo schrijft mee');
  await readable.click();
  await reads.page.keyboard.type('en Lees ook');
  await writeLine(here.page, 'Anna sluit af');
  await expect(readable).toContainText('Anna sluit af');
  for (const { page } of [here, writes]) await expect(editorOf(page)).not.toContainText('en Lees ook');
  await expect(readable).not.toContainText('en Lees ook');

  // A reader may invite readers, and nobody else.
  await goTo(reads.page, `${tablePathOf(reads.page)}/uitnodigen`);
  await expect(reads.page.getByRole('radio')).toHaveCount(1);
  await here.page.getByRole('button', { name: /^Wie zit aan tafel/ }).click();
  await expect(here.page.getByRole('dialog').getByText('meelezer', { exact: true })).toBeVisible();
});

test('TBL-1 a reader whose app was tampered with writes for itself alone, and the facilitator sees that it tried', async ({
  host,
  startDevice,
}) => {
  const [here, writes, reads] = await Promise.all([
    startDevice(),
    startDevice(),
    startDevice({ hasServiceWorker: false }),
  ]);
  const expectTampered = await tamperWithReader(reads.context);
  await join(writes.page, await makeTable(here.page, host.url, 'Toch schrijven', anna), bo);
  await expect(editorOf(writes.page)).toContainText('Visie');
  await join(reads.page, await readInvitation(here.page, 'Als meelezer'), lees);
  await expect(editorOf(reads.page)).toContainText('Visie');
  expectTampered();
  const before = await readText(here.page);
  await writeLine(reads.page, 'Lees schrijft toch');

  await here.page.getByRole('button', { name: /^Wie zit aan tafel/ }).click();
  const people = here.page.getByRole('dialog', { name: 'Wie zit aan tafel' });
  await expect(people.getByRole('heading', { name: 'Geweigerd' })).toBeVisible();
  await expect(people.getByText('Een meelezer of meedenker probeerde te schrijven.')).toBeVisible();
  for (const { page } of [here, writes]) expect(await readText(page)).toBe(before);

  // It goes on for the others, and what the reader made of the text stays where it is.
  await here.page.keyboard.press('Escape');
  await writeLine(writes.page, 'Bo schrijft verder');
  await expect(editorOf(here.page)).toContainText('Bo schrijft verder');
  await writeLine(reads.page, 'en nog eens');
  await writeLine(here.page, 'Anna sluit af');
  await expect(editorOf(writes.page)).toContainText('Anna sluit af');
  for (const { page } of [here, writes]) {
    await expect(editorOf(page)).not.toContainText('Lees schrijft toch');
    await expect(editorOf(page)).not.toContainText('en nog eens');
  }
  expect(await readText(writes.page)).toBe(await readText(here.page));
});

test('PRV-5 new keys take someone out from now on; the others go on, and a new invitation lets one back in', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(300_000);
  const [here, out, stays, late] = await Promise.all([startDevice(), startDevice(), startDevice(), startDevice()]);
  const invitation = await makeTable(here.page, host.url, 'Nieuwe sleutels', anna);
  await join(out.page, invitation, bo);
  await join(stays.page, invitation, co);
  await writeLine(here.page, 'dit heeft Bo nog');
  for (const { page } of [out, stays]) await expect(editorOf(page)).toContainText('dit heeft Bo nog');

  const tablePath = tablePathOf(here.page);
  await goTo(here.page, `${tablePath}/sleutels`);
  await here.page.getByRole('checkbox', { name: 'Bo' }).check();
  await expect(here.page.getByText('Wat al bij Bo staat, blijft daar. Dat kan niemand terughalen.')).toBeVisible();
  await here.page.getByRole('button', { name: 'Geef nieuwe sleutels' }).click();
  await expect(here.page.getByRole('heading', { level: 1, name: 'Nodig uit' })).toBeVisible();
  const renewed = here.page.getByLabel('Uitnodigingslink');
  await expect(renewed).not.toHaveValue(invitation);
  const newInvitation = await renewed.inputValue();
  await expect(out.page.getByText('Deze tafel heeft nieuwe sleutels, en dit apparaat heeft ze niet')).toBeVisible();

  await goTo(here.page, tablePath);
  await expect(barOf(here.page).getByText(/van 2 apparaten/)).toBeVisible({ timeout: NOTICED_MS });
  await writeLine(here.page, 'dit krijgt Bo niet meer');
  await expect(editorOf(stays.page)).toContainText('dit krijgt Bo niet meer');
  await writeLine(stays.page, 'Co werkt gewoon door');
  await expect(editorOf(here.page)).toContainText('Co werkt gewoon door');
  await expect(editorOf(out.page)).toContainText('dit heeft Bo nog');
  await expect(editorOf(out.page)).not.toContainText('dit krijgt Bo niet meer');

  await goTo(out.page, new URL(newInvitation).hash.slice(1));
  await expect(editorOf(out.page)).toContainText('Co werkt gewoon door');
  await expect(editorOf(out.page)).toContainText('dit krijgt Bo niet meer');

  // Who was not there, and comes with an invitation of before, does not wait for ever.
  await join(late.page, invitation, { ...bo, name: 'Dirk' });
  await expect(late.page.getByText(/Vraag de gespreksleider om een nieuwe uitnodiging/)).toBeVisible();
  await expect(late.page.getByRole('heading', { name: 'Wachten op een apparaat met deze tafel' })).toBeHidden();
  await goTo(late.page, new URL(newInvitation).hash.slice(1));
  await expect(editorOf(late.page)).toContainText('dit heeft Bo nog');
});

test('TBL-4 one sentence tells where the last words are, also of a device that fell out and came back', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(300_000);
  const [here, falls, stays] = await Promise.all([startDevice(), startDevice(), startDevice()]);
  const invitation = await makeTable(here.page, host.url, 'Overal', anna);
  await expect(barOf(here.page).getByText('uw laatste zin staat alleen op dit apparaat')).toBeVisible();
  await join(falls.page, invitation, bo);
  await join(stays.page, invitation, co);
  await writeLine(here.page, 'eerste zin');
  await expect(barOf(here.page).getByText('uw laatste zin staat op 3 van 3 apparaten')).toBeVisible();

  const address = falls.page.url();
  await falls.kill();
  await writeLine(here.page, 'tweede zin');
  await expect(
    barOf(here.page).getByText('op 2 van 3 apparaten; SWV Rijnstreek (nu niet verbonden) nog niet'),
  ).toBeVisible({ timeout: NOTICED_MS });
  await here.page.getByRole('button', { name: /^Wie zit aan tafel/ }).click();
  const people = here.page.getByRole('dialog', { name: 'Wie zit aan tafel' });
  await expect(people.getByText('nu niet verbonden · heeft uw laatste zin nog niet')).toBeVisible();
  await expect(people.getByText('nu hier · heeft uw laatste zin')).toBeVisible();
  await here.page.keyboard.press('Escape');

  // Few words on a narrow screen, and the same truth.
  await here.page.setViewportSize({ width: 390, height: 844 });
  await expect(barOf(here.page).getByText('bewaard · 2/3 apparaten')).toBeVisible();
  await here.page.setViewportSize({ width: 1024, height: 768 });

  const back = await startDevice({ profile: falls.profile });
  await back.page.goto(address);
  await expect(editorOf(back.page)).toContainText('tweede zin');
  await expect(barOf(here.page).getByText('uw laatste zin staat op 3 van 3 apparaten')).toBeVisible();
});

test('TBL-4 who leaves while others wait for their words is asked, and else is not', async ({ host, startDevice }) => {
  test.setTimeout(300_000);
  const [here, there] = await Promise.all([startDevice(), startDevice()]);
  const invitation = await makeTable(here.page, host.url, 'Weggaan', anna);
  // So that the browser's Back leads out of the table.
  const tablePath = tablePathOf(here.page);
  await goTo(here.page, '/aan-tafel');
  await here.page.getByRole('link', { name: /^Weggaan/ }).click();
  await join(there.page, invitation, bo);
  await expect(editorOf(there.page)).toContainText('Visie');
  await writeLine(here.page, 'dit heeft Bo');
  await expect(barOf(here.page).getByText('op 2 van 2 apparaten')).toBeVisible();
  await there.kill();
  await writeLine(here.page, 'dit heeft Bo nog niet');
  await expect(barOf(here.page).getByText(/nu niet verbonden\) nog niet/)).toBeVisible({ timeout: NOTICED_MS });
  expect(await askToClose(here)).toBe('asked');
  await here.page.goBack();
  const guard = here.page.getByRole('dialog', { name: 'Uw laatste woorden staan alleen hier' });
  await guard.getByRole('button', { name: 'Blijf aan tafel' }).click();
  await expect(guard).toBeHidden();
  expect(tablePathOf(here.page)).toBe(tablePath);
  await expect(editorOf(here.page)).toContainText('dit heeft Bo nog niet');

  // The ways to bring them to the others stand in one place, and lead there.
  await (await openMenu(here.page)).getByRole('link', { name: 'Breng samen' }).click();
  await expect(here.page.getByRole('heading', { level: 1, name: 'Breng samen' })).toBeVisible();
  await here.page.getByRole('link', { name: 'Naar het pakket' }).click();
  await expect(here.page.getByRole('heading', { level: 1, name: 'Samenbrengen met een bestand' })).toBeVisible();
  await goTo(here.page, tablePath);

  const back = await startDevice({ profile: there.profile });
  await back.page.goto(`${host.url}#${tablePathOf(here.page)}`);
  await expect(editorOf(back.page)).toContainText('dit heeft Bo nog niet');
  await expect(barOf(here.page).getByText('op 2 van 2 apparaten')).toBeVisible();
  expect(await askToClose(here)).toBe('closed');
});

/** Closes the tab as a person does, and stays when the app asks. */
async function askToClose({ page }: Device): Promise<'asked' | 'closed'> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    return 'asked' as const;
  });
  const closed = page.waitForEvent('close').then(() => 'closed' as const);
  const outcome = Promise.race([asked, closed]);
  // Whichever does not happen is no fault.
  void asked.catch(() => undefined);
  void closed.catch(() => undefined);
  await page.close({ runBeforeUnload: true });
  return outcome;
}
