import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Page } from '@playwright/test';
import { showCode, writeEmptyFilm } from './support/code-film';
import {
  goToPairing,
  isAnswering,
  joinOffline,
  pairByPasting,
  pasteCode,
  readCode,
  waitUntilInstalled,
} from './support/pairing';
import { anna, bo, editorOf, goTo, makeTable, writeLine, type Seat } from './support/person';
import { expect, test } from './support/test';

const co: Seat = { name: 'Co', party: 'Basisschool De Brug', partyKind: 'school' };

/** Opens the app while the host is still there, so that it is kept on the device. */
async function install(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await waitUntilInstalled(page);
}

const goToTable = (page: Page): Promise<void> => goTo(page, new URL(page.url()).hash.slice(1).replace('/koppelen', ''));

test('TBL-2 a table of three is formed by codes alone, with no signalling host running', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(300_000);
  const [first, second, third] = await Promise.all([startDevice(), startDevice(), startDevice()]);
  const pages = [first.page, second.page, third.page];
  for (const page of pages) await install(page, host.url);
  const invitation = await makeTable(first.page, host.url, 'Zonder dienst', anna);
  await host.end();
  await joinOffline(second.page, invitation, bo);
  await joinOffline(third.page, invitation, co);

  await expect(second.page.getByRole('link', { name: 'Koppel met een apparaat naast u' })).toBeVisible();
  await pairByPasting(first.page, second.page);
  await expect(first.page.getByText('Gekoppeld met Bo (SWV Rijnstreek).')).toBeVisible();
  // Each device that is at the table can pair the next; its neighbours come by themselves.
  await pairByPasting(second.page, third.page);

  for (const page of pages) {
    await goToTable(page);
    await expect(editorOf(page)).toContainText('Visie');
  }
  await writeLine(first.page, 'door Anna geschreven');
  await writeLine(second.page, 'door Bo geschreven');
  await writeLine(third.page, 'door Co geschreven');
  for (const page of pages)
    for (const name of ['Anna', 'Bo', 'Co']) await expect(editorOf(page)).toContainText(`door ${name} geschreven`);
  for (const page of pages)
    await expect(page.getByRole('banner').getByText('uw laatste zin staat op 3 van 3 apparaten')).toBeVisible();
  // The reading view: the document as it is, without anyone's cursor in it.
  for (const page of pages) await goTo(page, `${new URL(page.url()).hash.slice(1)}/lezen`);
  const texts = await Promise.all(pages.map((page) => page.getByRole('article').innerText()));
  expect(new Set(texts).size).toBe(1);
});

test('TBL-2 a code is scanned by the camera of another device', async ({ host, startDevice }) => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(joinPath(tmpdir(), 'ontwikkeltafel-film-'));
  const film = joinPath(folder, 'code.y4m');
  await writeEmptyFilm(film);
  const [shows, scans] = await Promise.all([startDevice(), startDevice({ cameraFilm: film })]);
  for (const { page } of [shows, scans]) await install(page, host.url);
  const invitation = await makeTable(shows.page, host.url, 'Met de camera', anna);
  await host.end();
  await joinOffline(scans.page, invitation, bo);

  await goToPairing(shows.page);
  await shows.page.getByRole('button', { name: 'Koppel zonder camera' }).click();
  await goToPairing(scans.page);
  await scans.page.getByRole('button', { name: 'Koppel met de camera' }).click();
  await expect(scans.page.getByText(/richt uw camera op de code/)).toBeVisible();
  await showCode(film, await readCode(shows.page));
  const isDone = await isAnswering(scans.page);
  // The other has no camera: it gets this device's code as text, and this one goes on scanning.
  await scans.page.getByRole('button', { name: 'Plak de code van de ander' }).click();
  await pasteCode(shows.page, await readCode(scans.page));
  if (!isDone) {
    await scans.page.getByRole('button', { name: 'Gebruik de camera' }).click();
    expect(await isAnswering(shows.page)).toBe(true);
    await showCode(film, await readCode(shows.page));
  }
  await expect(scans.page.getByText('Gekoppeld met Anna (Gemeente Leiden).')).toBeVisible();
  await goToTable(scans.page);
  await expect(editorOf(scans.page)).toContainText('Visie');
  await rm(folder, { recursive: true, force: true });
});

test('TBL-1 an invitation is scanned by the camera', async ({ host, startDevice }) => {
  const folder = await mkdtemp(joinPath(tmpdir(), 'ontwikkeltafel-film-'));
  const film = joinPath(folder, 'invitation.y4m');
  await writeEmptyFilm(film);
  const [here, there] = await Promise.all([startDevice(), startDevice({ cameraFilm: film })]);
  const invitation = await makeTable(here.page, host.url, 'Gescand', anna);
  await there.page.goto(`${host.url}#/aan-tafel`);
  await there.page.getByRole('button', { name: 'Scan de code' }).click();
  await expect(there.page.getByText('Richt de camera op de QR-code van de uitnodiging.')).toBeVisible();
  await showCode(film, invitation);
  await expect(there.page.getByRole('heading', { level: 1, name: 'Sluit aan bij een tafel' })).toBeVisible();
  await expect(there.page.getByText(/U bent uitgenodigd als meeschrijver/)).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});

test('a camera that is not there is explained, and the code can be pasted', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await makeTable(page, host.url, 'Zonder camera', anna);
  await goToPairing(page);
  await page.getByRole('button', { name: 'Koppel met de camera' }).click();
  await expect(page.getByText(/camera niet gebruiken|geen camera te gebruiken/)).toBeVisible();
  await expect(page.getByLabel('Code van de ander')).toBeVisible();
  const own = await readCode(page);
  await pasteCode(page, 'hallo');
  await expect(page.getByText(/Dat is geen code om te koppelen/)).toBeVisible();
  await pasteCode(page, own);
  await expect(page.getByText('Dat is uw eigen code.')).toBeVisible();
});
