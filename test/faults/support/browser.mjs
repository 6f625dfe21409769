import { chromium } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from '../../helpers/browsers.mjs';
import { watchScript } from './watch.mjs';

/**
 * A browser that may be killed: a Chromium of its own process group, on a profile that outlives it.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').BrowserContext} Context
 * @typedef {import('./watch.mjs').Report} Report
 * @typedef {object} Browser
 * @property {Context} context
 * @property {Page} page
 * @property {Report[]} reports what its pages showed, as it was heard outside the browser
 * @property {() => Promise<Page>} openPage
 * @property {() => Promise<{ page: Page, reports: Report[] }>} openOther a page with a storage of its own: another device
 * @property {() => Promise<void>} kill ends the browser with everything that belongs to it; nothing gets a chance to save
 * @property {() => void} killRenderers ends the processes of its pages; the browser itself goes on
 * @property {() => Promise<void>} close as a person closes it
 */

/** On top of those of all tests: as a browser of a person, and nothing left that asks something at a start after a crash. */
const FLAGS = [
  '--headless=new',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--hide-crash-restore-bubble',
  '--accept-lang=nl-NL',
  '--password-store=basic',
  '--lang=nl-NL',
  '--window-size=1024,900',
  '--remote-debugging-port=0',
];
const STARTS_WITHIN_MS = 30_000;

/** The browsers that run, by their process. @type {Set<number>} */
const running = new Set();

/** Ends what a fault that failed half-way left behind. */
export function endLeftBrowsers() {
  for (const processId of running) killQuietly(-processId);
}

process.once('exit', endLeftBrowsers);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** @returns {Promise<{ path: string, remove: () => Promise<void> }>} a new, empty profile */
export async function makeProfile() {
  const path = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-faults-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/**
 * @param {string} profile
 * @param {{ scripts?: readonly string[], flags?: readonly string[] }} [choices] scripts run before those of every page
 * @returns {Promise<Browser>}
 */
export async function openBrowser(profile, { scripts = [], flags = [] } = {}) {
  const { path: program, reason } = ensureChromium();
  if (program === undefined) throw new Error(`No Chromium: ${reason}`);
  const choices = [...CHROMIUM_FLAGS, ...FLAGS, ...flags, `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(program, choices, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const processId = child.pid ?? 0;
  running.add(processId);
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(() => void running.delete(processId));
  const browser = await chromium.connectOverCDP(await readDebugAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no profile.');
  const reports = await watch(context, scripts);
  return {
    context,
    page: await prepare(context.pages()[0] ?? (await context.newPage())),
    reports,
    openPage: () => openPage(context),
    openOther: async () => {
      const other = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
      return { reports: await watch(other, scripts), page: await prepare(await other.newPage()) };
    },
    kill: async () => {
      // The group: the browser with its pages, its network and its storage.
      killQuietly(-processId);
      await ended;
      await browser.close().catch(() => undefined);
    },
    killRenderers: () => {
      for (const id of findRenderers(processId)) killQuietly(id);
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      killQuietly(-processId);
    },
  };
}

/** @param {Context} context @param {readonly string[]} scripts */
async function watch(context, scripts) {
  /** @type {Report[]} */
  const reports = [];
  await context.exposeBinding('reportShown', (_source, /** @type {Report} */ report) => void reports.push(report));
  for (const content of [watchScript, ...scripts]) await context.addInitScript({ content });
  return reports;
}

/** A browser keeps a process ready for the next page, which may just have been killed with the others. @param {Context} context */
async function openPage(context) {
  for (let count = 1; ; count += 1) {
    try {
      return await prepare(await context.newPage());
    } catch (cause) {
      if (count === 5) throw cause;
    }
  }
}

/** @param {Page} page */
async function prepare(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1024, height: 768 });
  return page;
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function readDebugAddress(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`Chromium does not start: ${printed}`)), STARTS_WITHIN_MS);
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${printed}`)));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
      printed = (printed + chunk).slice(-4_000);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** The processes of pages in the group of a browser. @param {number} groupId */
function findRenderers(groupId) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, id, group, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(group) === groupId && command.includes('--type=renderer') ? [Number(id)] : [];
  });
}

/** @param {number} processId */
function killQuietly(processId) {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
