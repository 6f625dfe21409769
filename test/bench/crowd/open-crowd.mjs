import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium } from '../../helpers/browsers.mjs';
import { startServer } from '../link/devices.mjs';

/**
 * The page of the crowd, built and served by a host of its own.
 * @param {string} dist the folder of our build, for the host
 */
export async function startCrowdHost(dist) {
  await build({ configFile: fileURLToPath(new URL('vite.config.mjs', import.meta.url)) });
  const root = fileURLToPath(new URL('../../output/bench-crowd', import.meta.url));
  return startServer(join(dist, 'host/main.js'), ['--port', '0', '--root', root]);
}

/**
 * A browser process with nothing but a page for a crowd.
 * @param {string} url of the crowd's host
 */
export async function openCrowd(url) {
  const { path: executablePath, reason } = ensureChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${reason}`);
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, '--disable-features=WebRtcHideLocalIpsWithMdns'],
  });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'crowd' in globalThis);
  return { page, browser };
}
