import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { showDrawing, writeEmptyFilm } from './support/code-film';
import { joinOffline, waitUntilInstalled } from './support/pairing';
import { goToParcel, pick, saveParcel, takeIn } from './support/parcels';
import { anna, bo, editorOf, goTo, makeTable, waitUntilKept, writeLine } from './support/person';
import { expect, test } from './support/test';

const PHRASE = 'zes losse woorden op een rij';

test('TBL-2 TBL-11 J6 two devices that were never linked come to one text by files alone', async ({
  host,
  startDevice,
}) => {
  test.setTimeout(180_000);
  const [first, second] = await Promise.all([startDevice(), startDevice()]);
  for (const { page } of [first, second]) {
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await waitUntilInstalled(page);
  }
  await makeTable(first.page, host.url, 'Ontwikkeldocument 2027', anna);
  await host.end();
  await writeLine(first.page, 'voordat Bo erbij was');
  await waitUntilKept(first.page);

  // Bo has no invitation: the file brings it, behind a phrase.
  await goToParcel(first.page);
  await first.page.getByLabel(/^Voor iemand die nog niet aan tafel zit/).check();
  await first.page.getByLabel('Wachtzin').fill(PHRASE);
  const invited = await saveParcel(first.page);
  expect(invited.name).toMatch(/^ontwikkeldocument-2027-\d{4}-\d\d-\d\d\.ontwikkeltafel$/);
  expect(invited.buffer.includes('Bo erbij')).toBe(false);
  await goTo(second.page, '/bestand');
  await pick(second.page, 'Kies een bestand', invited);
  await second.page.getByLabel('Wachtzin').fill(PHRASE);
  await second.page.getByRole('button', { name: 'Open' }).click();
  await expect(second.page.getByRole('heading', { name: 'Ontwikkeldocument 2027' })).toBeVisible();
  await second.page.getByLabel('Uw naam').fill(bo.name);
  await second.page.getByLabel('Wat voor partij vertegenwoordigt u?').selectOption({ label: bo.partyKind });
  await second.page.getByLabel('Naam van uw partij').fill(bo.party);
  await second.page.getByLabel('Uw rol').selectOption({ label: 'secretaris' });
  await second.page.getByRole('button', { name: 'Sluit aan en lees in' }).click();
  await second.page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(second.page)).toContainText('voordat Bo erbij was');

  // Both write apart, and each takes in what the other made.
  await goTo(first.page, new URL(first.page.url()).hash.slice(1).replace('/pakket', ''));
  await writeLine(first.page, 'door Anna apart geschreven');
  await writeLine(second.page, 'door Bo apart geschreven');
  for (const { page } of [first, second]) await waitUntilKept(page);
  await goToParcel(first.page);
  const fromAnna = await saveParcel(first.page);
  await goToParcel(second.page);
  const fromBo = await saveParcel(second.page);
  await takeIn(second.page, fromAnna);
  await takeIn(first.page, fromBo);
  for (const { page } of [first, second]) {
    await expect(editorOf(page)).toContainText('door Anna apart geschreven');
    await expect(editorOf(page)).toContainText('door Bo apart geschreven');
  }
  for (const { page } of [first, second]) await goTo(page, `${new URL(page.url()).hash.slice(1)}/lezen`);
  const texts = await Promise.all([first, second].map(({ page }) => page.getByRole('article').innerText()));
  expect(texts[0]).toBe(texts[1]);

  // The same again changes nothing, and it says so; a changed byte is refused.
  await goToParcel(second.page);
  await pick(second.page, 'Kies een pakket', fromAnna);
  await expect(second.page.getByText('Alles uit dit pakket staat hier al. Er verandert niets.')).toBeVisible();
  const damaged = Buffer.from(fromAnna.buffer);
  damaged[400] = (damaged[400] ?? 0) ^ 1;
  await pick(second.page, 'Kies een bestand', { ...fromAnna, buffer: damaged });
  await expect(second.page.getByText(/beschadigd of niet heel aangekomen/)).toBeVisible();
});

/** The code that is in sight, held still: which one, of how many, and how it is drawn. */
async function readDrawing(page: Page): Promise<{ total: number; size: number; squares: string }> {
  const label = await page.getByText(/^Code \d+ van \d+$/).innerText();
  const [, total = 0] = (label.match(/\d+/g) ?? []).map(Number);
  const picture = page.getByRole('img', { name: label, exact: true });
  const [, , size] = ((await picture.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const squares = await picture.locator('path').getAttribute('d');
  return { total, size: size ?? 0, squares: squares ?? '' };
}

/** Holds the code that is in sight before the camera, and again when it has turned since, until the other has it. */
async function holdUntilSeen(page: Page, film: string, sign: Locator): Promise<void> {
  await expect(async () => {
    const { size, squares } = await readDrawing(page);
    await showDrawing(film, size, squares);
    await expect(sign).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test('IO-4 a small table goes from screen to camera as a series of codes', async ({ host, startDevice }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(joinPath(tmpdir(), 'ontwikkeltafel-film-'));
  const film = joinPath(folder, 'series.y4m');
  await writeEmptyFilm(film);
  const [shows, scans] = await Promise.all([startDevice(), startDevice({ cameraFilm: film })]);
  await scans.page.goto(host.url);
  await waitUntilInstalled(scans.page);
  const invitation = await makeTable(shows.page, host.url, 'Van scherm naar camera', anna);
  await waitUntilInstalled(shows.page);
  await host.end();
  await writeLine(shows.page, 'gaat over de tafel');
  await waitUntilKept(shows.page);
  await joinOffline(scans.page, invitation, bo);

  await goToParcel(shows.page);
  await shows.page.getByRole('button', { name: 'Laat als QR-codes zien' }).click();
  // These browsers ask for little motion: the codes stand still until somebody lets them turn.
  await expect(shows.page.getByRole('button', { name: 'Laat draaien' })).toBeVisible();
  await goTo(scans.page, '/bestand');
  await scans.page.getByRole('button', { name: 'Scan QR-codes' }).click();
  await expect(scans.page.getByText(/^Richt de camera op de codes/)).toBeVisible();
  const { total } = await readDrawing(shows.page);
  for (let count = 1; count < total; count += 1) {
    await holdUntilSeen(shows.page, film, scans.page.getByText(`${count} van ${total}`).first());
    await shows.page.getByRole('button', { name: 'Volgende code' }).click();
  }
  await holdUntilSeen(shows.page, film, scans.page.getByRole('button', { name: 'Lees in' }));
  await scans.page.getByRole('button', { name: 'Lees in' }).click();
  await expect(scans.page.getByText('Het pakket is ingelezen')).toBeVisible();
  await scans.page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(scans.page)).toContainText('gaat over de tafel');
  await rm(folder, { recursive: true, force: true });
});
