import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from '../helpers/browsers.mjs';

/**
 * How long the quick review takes from its address until an answer was tapped and counts: a new browser process on
 * a profile that has visited before, no network, a tablet whose processor is four times slower.
 */

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const SLOWER = 4;
const LIMIT_MS = 60_000;

/**
 * @param {() => Promise<{ url: string, end: () => void }>} startHost
 * @param {number} roundCount
 * @returns {Promise<number[]>} ms of each round
 */
export async function measureReview(startHost, roundCount) {
  const { path: executablePath, reason } = ensureChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${reason}`);
  const profile = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-bench-'));
  const open = () => chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_FLAGS, ...TABLET });
  const host = await startHost();
  await visit(await open(), host.url);
  host.end();
  const takesMs = [];
  for (let round = 0; round < roundCount; round += 1) {
    const context = await open();
    takesMs.push(await answerOne(context, `${host.url}#/doorloop`, round + 1));
    await context.close();
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return takesMs;
}

/**
 * Says who one is, and waits until the app can do without a network.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 */
async function visit(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('radio', { name: 'school', exact: true }).check();
  await page.getByLabel('Wat doet u?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Bekijk het voorbeeld Holland Rijnland' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hoe staan we ervoor' }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  await context.close();
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {number} wanted how many answers count then
 */
async function answerOne(context, url, wanted) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(answerInPage, wanted);
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => globalThis.document.documentElement.dataset.countedAt, undefined, {
    timeout: LIMIT_MS,
  });
  return Number(await seen.jsonValue());
}

/**
 * Runs in the page: answers as soon as that is possible, and notes when as many count as should. They are counted as they are
 * read back from the database.
 * @param {number} wanted
 */
function answerInPage(wanted) {
  const { document, requestAnimationFrame } = globalThis;
  let isAnswered = false;
  const look = () => {
    const answer = document.querySelector('main input[type=radio]:enabled');
    if (!isAnswered && answer !== null) {
      isAnswered = true;
      answer.click();
    }
    if (document.querySelector('main progress')?.value !== wanted) requestAnimationFrame(look);
    else requestAnimationFrame(() => (document.documentElement.dataset.countedAt = String(performance.now())));
  };
  requestAnimationFrame(look);
}
