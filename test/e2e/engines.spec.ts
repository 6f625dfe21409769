import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox, ensureWebKit } from '../helpers/browsers.mjs';
import { expect, test } from './support/test';
import { WebKitBrowser } from './support/webdriver';

/** Installing a browser on a fresh machine takes its time. */
const WITH_INSTALL_MS = 900_000;

test.describe.configure({ mode: 'serial' });

test('OFF-4 DOC-1 Firefox: the app boots, an answer survives a restart, the editor types', async ({ host }) => {
  test.setTimeout(WITH_INSTALL_MS);
  const firefox = ensureFirefox();
  if (firefox.path === undefined) console.warn(`\nSKIPPED: no Firefox (${firefox.reason})\n`);
  test.skip(firefox.path === undefined, 'Firefox could not be installed');
  const userDataDir = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-firefox-'));
  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox.path ?? '',
      headless: true,
      userDataDir,
      defaultViewport: { width: 1024, height: 768 },
    });

  const first = await launch();
  const page = await first.newPage();
  await openPart(page, host.url);
  await page.locator('input[type="radio"][value="partly"]').click();
  await page.locator('main textarea').fill('In Firefox getypt');
  await waitForText(page, 'header', 'bewaard om');
  await first.close();

  const second = await launch();
  const again = await second.newPage();
  await openPart(again, host.url);
  await again.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('main textarea')?.value === 'In Firefox getypt',
  );
  expect(
    await again.$eval('input[value="partly"]', (radio) => radio instanceof HTMLInputElement && radio.checked),
  ).toBe(true);
  await makeTableIn(again, host.url);
  await again.locator('.ProseMirror').click();
  await again.keyboard.type('Een zin in Firefox');
  await waitForText(again, '.ProseMirror', 'Een zin in Firefox');
  await waitForText(again, 'header', 'bewaard');
  await second.close();
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('OFF-4 DOC-1 WebKitGTK: the app boots, an answer survives a reload, the editor types', async ({ host }) => {
  test.setTimeout(WITH_INSTALL_MS);
  const { webKit, reason } = ensureWebKit();
  if (webKit === undefined) console.warn(`\nSKIPPED: no WebKitGTK (${reason})\n`);
  test.skip(webKit === undefined, 'WebKitGTK could not be installed');
  if (webKit === undefined) return;
  const browser = await WebKitBrowser.start(webKit);
  try {
    const waitUntil = (script: string, ...args: readonly unknown[]): Promise<void> =>
      expect.poll(() => browser.run(script, ...args)).toBe(true);
    const holds = 'return (document.querySelector(arguments[0])?.textContent ?? "").includes(arguments[1]);';
    await browser.open(`${host.url}#/voorbereiden/vragen/3.1b`);
    await browser.find('main textarea');
    await browser.run('document.querySelector(\'input[type="radio"][value="partly"]\').click();');
    await browser.type('main textarea', 'In WebKit getypt');
    await waitUntil(holds, 'header', 'bewaard om');
    await browser.reload();
    await browser.find('main textarea');
    await waitUntil('return document.querySelector("main textarea").value === "In WebKit getypt";');
    await waitUntil('return document.querySelector(\'input[value="partly"]\').checked;');

    await browser.open(`${host.url}#/aan-tafel/nieuw`);
    await browser.type('main input', 'Tafel in WebKit');
    for (const [index, text] of ['Anna', 'Gemeente Leiden'].entries())
      await browser.type(`main form input[autocomplete="${index === 0 ? 'name' : 'organization'}"]`, text);
    await browser.run(CHOOSE_IN_SELECTS);
    await browser.click('main form button[type="submit"]');
    await browser.find('main input[readonly]');
    await browser.run('location.hash = location.hash.replace("/uitnodigen", "");');
    // WebKitGTK has no WebRTC: the app says so, and everything else works.
    await waitUntil(holds, 'main', 'Deze browser kan geen andere apparaten bereiken');
    await browser.type('.ProseMirror', 'Een zin in WebKit');
    await waitUntil(holds, '.ProseMirror', 'Een zin in WebKit');
    await waitUntil(holds, 'header', 'bewaard');
  } finally {
    await browser.end();
  }
});

async function openPart(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/voorbereiden/vragen/3.1b`);
  await page.waitForSelector('main textarea');
}

async function waitForText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where: string, wanted: string) => (document.querySelector(where)?.textContent ?? '').includes(wanted),
    { timeout: 60_000 },
    selector,
    text,
  );
}

async function makeTableIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/aan-tafel/nieuw`);
  await page.locator('main form input').fill('Tafel in Firefox');
  await page.locator('main form input[autocomplete="name"]').fill('Anna');
  await page.locator('main form input[autocomplete="organization"]').fill('Gemeente Leiden');
  await page.evaluate(CHOOSE_IN_SELECTS);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForSelector('main input[readonly]');
  await page.evaluate(() => {
    location.hash = location.hash.replace('/uitnodigen', '');
  });
  await page.waitForSelector('.ProseMirror');
}

/** Chooses the second option of every choice list on the page, as a person does. */
const CHOOSE_IN_SELECTS = `for (const list of document.querySelectorAll('main form select')) {
  list.selectedIndex = 1;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}`;
