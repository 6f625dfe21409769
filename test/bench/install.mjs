import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from '../helpers/browsers.mjs';

/**
 * How long it takes to put the app on a device that never visited: from its address until all of it is kept and works
 * without a network. A new browser process on a new profile each round, with a host nearby.
 */

const LIMIT_MS = 120_000;

/**
 * @param {() => Promise<{ url: string, end: () => void }>} startHost
 * @param {number} roundCount
 * @returns {Promise<number[]>} ms of each round
 */
export async function measureInstall(startHost, roundCount) {
  const { path: executablePath, reason } = ensureChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${reason}`);
  const host = await startHost();
  const takesMs = [];
  for (let round = 0; round < roundCount; round += 1) {
    const profile = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-bench-'));
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_FLAGS });
    takesMs.push(await visitFirst(context, host.url));
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  host.end();
  return takesMs;
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} url */
async function visitFirst(context, url) {
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(async () => {
    const { active } = await globalThis.navigator.serviceWorker.ready;
    if (active.state !== 'activated')
      await new Promise((resolve) => {
        active.onstatechange = () => active.state === 'activated' && resolve(undefined);
      });
    return performance.now();
  });
}
