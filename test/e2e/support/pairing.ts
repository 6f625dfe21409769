import { expect, type Page } from '@playwright/test';
import { goTo, type Seat } from './person';

const ALMOST_DONE = /Bijna klaar/;
const OTHER_MUST_SCAN = /De code klopt|Uw camera las de code/;
/** An answer that nobody took is given up after a minute. */
const EXPIRES_MS = 120_000;
const MAX_ATTEMPTS = 3;

/** Goes to pairing at the table that is open on a page. */
export async function goToPairing(page: Page): Promise<void> {
  const table = /^#(\/aan-tafel\/[\w-]+)/.exec(new URL(page.url()).hash)?.[1];
  if (table === undefined) throw new Error(`No table is open at ${page.url()}`);
  await goTo(page, `${table}/koppelen`);
  await expect(page.getByRole('heading', { level: 1, name: 'Koppel' })).toBeVisible();
}

/** One's own code as text, once it is there. */
export async function readCode(page: Page): Promise<string> {
  const field = page.getByLabel('Uw code');
  await expect(field).toHaveValue(/^otk1\./);
  return field.inputValue();
}

export async function pasteCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code van de ander').fill(code);
  await page.getByRole('button', { name: 'Gebruik deze code' }).click();
}

/** Which of both must take in a code now: whoever answers waits, whoever must be scanned gives a code first. */
export async function isAnswering(page: Page): Promise<boolean> {
  await expect(page.getByText(ALMOST_DONE).or(page.getByText(OTHER_MUST_SCAN))).toBeVisible();
  return page.getByText(ALMOST_DONE).isVisible();
}

/** Pairs two devices that are at one table, by pasted codes alone. Where it fails, both try again, as people would. */
export async function pairByPasting(one: Page, other: Page): Promise<void> {
  for (const page of [one, other]) {
    await goToPairing(page);
    await page.getByRole('button', { name: /^Koppel (zonder camera|het volgende apparaat)$/ }).click();
  }
  for (let attempt = 1; ; attempt += 1) {
    await exchangeCodes(one, other);
    const isLinked = await areLinked(one, other);
    if (isLinked) return;
    expect(attempt, 'attempts to pair').toBeLessThan(MAX_ATTEMPTS);
    for (const page of [one, other]) await tryAgain(page);
  }
}

async function exchangeCodes(one: Page, other: Page): Promise<void> {
  await pasteCode(other, await readCode(one));
  if (await isAnswering(other)) {
    await pasteCode(one, await readCode(other));
  } else {
    await pasteCode(one, await readCode(other));
    expect(await isAnswering(one)).toBe(true);
    await pasteCode(other, await readCode(one));
  }
}

/** Whether both say in time that they are paired. */
async function areLinked(one: Page, other: Page): Promise<boolean> {
  try {
    for (const page of [one, other]) await expect(page.getByRole('status').getByText(/Gekoppeld/)).toBeVisible();
    return true;
  } catch {
    return false;
  }
}

/** Begins anew on a device once it says that it failed, unless it is still showing its own code. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Probeer opnieuw' });
  const stillShows = page.getByText(/^Geef uw code aan de ander/).or(page.getByText(OTHER_MUST_SCAN));
  await expect(button.or(stillShows)).toBeVisible({ timeout: EXPIRES_MS });
  if (await button.isVisible()) await button.click();
}

/** Waits until everything the app is made of is kept on a device, so that it works without the host. */
export async function waitUntilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(async () => {
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  }).toPass();
}

/** Sits down with an invitation that came from nearby, without any host. */
export async function joinOffline(page: Page, invitation: string, seat: Seat): Promise<void> {
  await goTo(page, new URL(invitation).hash.slice(1));
  await page.getByLabel('Uw naam').fill(seat.name);
  await page.getByLabel('Wat voor partij vertegenwoordigt u?').selectOption({ label: seat.partyKind });
  await page.getByLabel('Naam van uw partij').fill(seat.party);
  await page.getByLabel('Uw rol').selectOption({ label: 'secretaris' });
  await page.getByRole('button', { name: 'Sluit aan' }).click();
  await expect(page.getByRole('heading', { name: 'Wachten op een apparaat met deze tafel' })).toBeVisible();
}
