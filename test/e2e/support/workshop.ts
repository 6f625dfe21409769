import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { PeerLook } from '../../bench/crowd/simulated-peer';
import { digestDoc } from '../../faults/support/content.mjs';
import { readRecords } from '../../faults/support/database.mjs';
import { pick, save, saveParcel, takeInParcel, type SavedFile } from '../../faults/support/files.mjs';
import type { SimulatedCrowd } from './crowd';
import type { Device } from './device';
import { editorOf, fillSeat, goTo, waitUntilKept, type Seat } from './person';
import { expect } from './test';

/** Someone with a real browser, and the words that they lay sealed. */
export type Guest = { readonly device: Device; readonly word: string };

/** The part that everybody answers, and its theme. */
export const PART = { code: '1.1a', theme: '1' } as const;
/** All of this happens among many processes on few processors. */
const SLOWLY = { timeout: 240_000, intervals: [500, 1_000] };

const PHRASE = 'zes losse woorden op een rij';

/** A word that stands nowhere else, in letters that every encoding leaves as they are. */
export const createWord = (): string => `merkwoord${randomUUID().replaceAll('-', '')}`;

function tablePathOf(page: Page): string {
  const path = /^#(\/aan-tafel\/[\w-]+)/.exec(new URL(page.url()).hash)?.[1];
  if (path === undefined) throw new Error(`No table is open at ${page.url()}`);
  return path;
}

export const goToTable = (page: Page): Promise<void> => goTo(page, tablePathOf(page));

/** The address of the table, as the helpers of parcels want it. */
export const tableAddressOf = (page: Page): { readonly address: string; readonly databaseName: string } => {
  const { origin, pathname } = new URL(page.url());
  const path = tablePathOf(page);
  return {
    address: `${origin}${pathname}#${path}`,
    databaseName: `ontwikkeltafel-tafel-${path.split('/').at(-1) ?? ''}`,
  };
};

/** The invitation for one more facilitator. */
export async function readFacilitatorInvitation(page: Page): Promise<string> {
  const path = tablePathOf(page);
  await goTo(page, `${path}/uitnodigen`);
  await page.getByRole('radio', { name: 'Als gespreksleider' }).check();
  const invitation = await page.getByLabel('Uitnodigingslink').inputValue();
  await goTo(page, path);
  return invitation;
}

export async function beginRound(page: Page): Promise<void> {
  await goTo(page, `${tablePathOf(page)}/spiegel`);
  await page.getByRole('button', { name: 'Begin een gesloten ronde' }).click();
  await expect(page.getByText('Nog geen partij legde antwoorden dicht op tafel.')).toBeVisible();
}

/** Makes a file of the table for someone without an invitation. */
export async function saveLockedParcel(page: Page): Promise<SavedFile> {
  await goTo(page, `${tablePathOf(page)}/pakket`);
  await page.getByLabel(/^Voor iemand die nog niet aan tafel zit/).check();
  await page.getByLabel('Wachtzin').fill(PHRASE);
  return save(page, () => page.getByRole('button', { name: 'Maak pakket' }).click());
}

/** Sits down with nothing but a file. */
export async function joinByFile(page: Page, file: SavedFile, seat: Seat): Promise<void> {
  await goTo(page, '/bestand');
  await pick(page, 'Kies een bestand', file);
  await page.getByLabel('Wachtzin').fill(PHRASE);
  await page.getByRole('button', { name: 'Open' }).click();
  await fillSeat(page, seat);
  await page.getByRole('button', { name: 'Sluit aan en lees in' }).click();
  await page.getByRole('link', { name: 'Naar de tafel' }).click();
  await expect(editorOf(page)).toContainText('Visie');
}

/** Makes a file of all that is here of the table, for who has a key, and goes back to the table. */
export async function handOut(page: Page): Promise<SavedFile> {
  const path = tablePathOf(page);
  const file = await saveParcel(page, tableAddressOf(page));
  await goTo(page, path);
  return file;
}

/** Takes in a file from the table that is open, and goes back to it. */
export async function takeIn(page: Page, file: SavedFile): Promise<void> {
  const path = tablePathOf(page);
  await takeInParcel(page, tableAddressOf(page), file);
  await goTo(page, path);
}

/** Answers the part and brings that in, where a round is going on. */
export async function bringInSealed({ device: { page }, word }: Guest): Promise<void> {
  const path = tablePathOf(page);
  await goTo(page, `/voorbereiden/vragen/${PART.code}`);
  await page.getByRole('radio', { name: /^Nee/ }).check();
  await page.getByLabel('Toelichting').fill(word);
  await waitUntilKept(page);
  await goTo(page, `${path}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
  const preview = page.getByRole('dialog', { name: 'Dit zien de anderen' });
  await expect(preview.getByText(/1 antwoord ligt dicht/)).toBeVisible();
  await preview.getByRole('button', { name: 'Breng in' }).click();
  await expect(preview).toHaveCount(0);
  await goTo(page, path);
}

/** Waits until all sealed answers are on this device, and then reveals the theme. */
export async function revealTheme(page: Page, sealedCount: number): Promise<void> {
  await goTo(page, `${tablePathOf(page)}/spiegel`);
  await expect(page.getByText(`${sealedCount} antwoorden dicht, van ${sealedCount} partijen`)).toBeVisible(SLOWLY);
  await page.getByRole('button', { name: `Draai thema ${PART.theme} om` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Draai om' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, SLOWLY);
}

/** Looks in the mirror for every word, and closes it again. */
export async function expectInMirror(page: Page, words: readonly string[]): Promise<void> {
  await goTo(page, `${tablePathOf(page)}/spiegel`);
  await page
    .getByRole('button', { name: new RegExp(`^${PART.code.replace('.', '\\.')}`) })
    .first()
    .click(SLOWLY);
  const dialog = page.getByRole('dialog');
  for (const word of words) await expect(dialog.getByText(word)).toBeVisible(SLOWLY);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await goTo(page, tablePathOf(page));
}

/** Which of some words lie in what a browser keeps of the table. */
export async function findOnDisk(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const records = await readRecords(page, tableAddressOf(page).databaseName);
  const texts = records.map((record) => Buffer.from(record, 'base64').toString('latin1'));
  return words.filter((word) => texts.some((text) => text.includes(word)));
}

/** One hash of all that a browser keeps of the table. */
export async function digestOnDisk(page: Page): Promise<string> {
  await waitUntilKept(page);
  const records = await readRecords(page, tableAddressOf(page).databaseName);
  return digestUpdates(records);
}

/** Opens the last step of the meeting, where the six words stand. */
export const goToClosing = (page: Page): Promise<void> => goTo(page, `${tablePathOf(page)}/afsluiten`);

/** The six words as a screen shows them now; empty until they are made. */
export const readSixWords = async (page: Page): Promise<string> =>
  (await page.getByRole('list', { name: 'Zes woorden' }).getByRole('listitem').allTextContents()).join(' ');

/** One hash for each simulated peer. */
export const digestPeers = async (crowd: SimulatedCrowd): Promise<readonly string[]> =>
  (await crowd.readBytes()).map((bytes) => digestUpdates([bytes]));

function digestUpdates(updates: readonly string[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  const digest = digestDoc(doc);
  doc.destroy();
  return digest;
}

/** Waits until all peers of some crowds are as they should be; where they are not, it is told how they stand. */
export async function expectPeers<Value>(
  crowds: readonly SimulatedCrowd[],
  read: (look: PeerLook) => Value,
  wanted: Value,
): Promise<void> {
  const findOthers = async (): Promise<readonly string[]> => {
    const looks = (await Promise.all(crowds.map((crowd) => crowd.look()))).flat();
    return looks
      .filter((look) => JSON.stringify(read(look)) !== JSON.stringify(wanted))
      .map(({ name, linkCount, hereCount, sealedCount, explanations, problem }) =>
        [
          `${name}: ${linkCount} links, ${hereCount} here, ${sealedCount} sealed, ${explanations.length} open`,
          ...(problem === '' ? [] : [problem]),
        ].join(', '),
      );
  };
  await expect.poll(findOthers, SLOWLY).toEqual([]);
}
