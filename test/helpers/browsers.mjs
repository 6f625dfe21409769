import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/**
 * The browsers the tests drive: found where they usually are, else installed where that needs no questions. Chromium
 * is required; Firefox and WebKitGTK are a second and a third opinion, left out with a reason where they cannot be had.
 *
 * @typedef {{ path: string, reason?: undefined } | { path: undefined, reason: string }} Found
 * @typedef {object} WebKit
 * @property {string} driver WebKitWebDriver
 * @property {string} browser MiniBrowser
 * @property {string} display Xvfb
 */

/** What every Chromium under test is started with: no sandbox as root, and nothing that calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const VIRTUAL_DISPLAY = '/usr/bin/Xvfb';
const APT = '/usr/bin/apt-get';

const isRoot = () => process.getuid?.() === 0;

/**
 * The first of the paths that exists, else the first of the names that stands on the PATH.
 * @param {string[]} paths
 * @param {string[]} names
 */
function findProgram(paths, names) {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...onPath].find((path) => existsSync(path));
}

/** Where Playwright keeps its own Chromium, if it has been downloaded. */
function findPlaywrightChromium() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return [chromium.executablePath()].find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

/**
 * An environment variable that names a browser is believed or refused, never passed over.
 * @param {string} variable
 * @param {() => string | undefined} search
 */
function findNamedOr(variable, search) {
  const named = process.env[variable];
  if (named === undefined || named === '') return search();
  return existsSync(named) ? named : undefined;
}

/** @returns {string | undefined} the path of a Chromium that is there already */
export const findChromium = () =>
  findNamedOr(
    'CHROMIUM_PATH',
    () => findProgram(CHROMIUM_PATHS, ['chromium', 'google-chrome']) ?? findPlaywrightChromium(),
  );

/** @returns {string | undefined} the path of a Firefox that is there already */
const findFirefox = () => findNamedOr('FIREFOX_PATH', () => findProgram(FIREFOX_PATHS, ['firefox-esr', 'firefox']));

/** @returns {WebKit | undefined} the three programs a WebKitGTK run needs, if all are there already */
function findWebKit() {
  const browser = existsSync('/usr/lib')
    ? readdirSync('/usr/lib')
        .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
        .find((path) => existsSync(path))
    : undefined;
  if (browser === undefined || !existsSync(WEBKIT_DRIVER) || !existsSync(VIRTUAL_DISPLAY)) return undefined;
  return { driver: WEBKIT_DRIVER, browser, display: VIRTUAL_DISPLAY };
}

/**
 * Installs Debian packages without asking anything.
 * @param {string[]} packages
 * @returns {string | undefined} why it did not work
 */
function installDebian(packages) {
  if (!existsSync(APT)) return 'this is not Debian';
  if (!isRoot()) return `only root can run: apt-get install ${packages.join(' ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may hold the lock for a while.
  const quietly = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  for (const args of [['update'], ['install', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync(APT, [...quietly, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) return `apt-get ${args.join(' ')} failed`;
  }
  return undefined;
}

/** @returns {string | undefined} why it did not work */
function installPlaywrightChromium() {
  // Without root it would ask for a password to install libraries; a desktop has those already.
  const command = `npx playwright install ${isRoot() ? '--with-deps ' : ''}chromium`;
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? undefined : `${command} failed`;
}

/**
 * @param {string} variable the environment variable that may name it
 * @param {() => string | undefined} find
 * @param {(() => string | undefined)[]} installs tried in order until it can be found
 * @returns {Found}
 */
function ensure(variable, find, installs) {
  const there = find();
  if (there !== undefined) return { path: there };
  const named = process.env[variable];
  if (named) return { path: undefined, reason: `${variable} names ${named}, which does not exist` };
  const reasons = [];
  for (const install of installs) {
    const reason = install();
    const path = find();
    if (path !== undefined) return { path };
    reasons.push(reason ?? 'it was installed, but not where it was expected');
  }
  return { path: undefined, reason: reasons.join('; ') };
}

/** Finds a Chromium or installs one. */
export const ensureChromium = () =>
  ensure('CHROMIUM_PATH', findChromium, [() => installDebian(['chromium']), installPlaywrightChromium]);

/** Finds a Firefox or installs one where that needs no questions. */
export const ensureFirefox = () => ensure('FIREFOX_PATH', findFirefox, [() => installDebian(['firefox-esr'])]);

/**
 * Finds WebKitGTK with its driver and a virtual display, or installs them where that needs no questions.
 * @returns {{ webKit: WebKit, reason?: undefined } | { webKit: undefined, reason: string }}
 */
export function ensureWebKit() {
  const there = findWebKit();
  if (there !== undefined) return { webKit: there };
  const reason = installDebian(['webkit2gtk-driver', 'xvfb']);
  const webKit = findWebKit();
  if (webKit !== undefined) return { webKit };
  return { webKit: undefined, reason: reason ?? 'it was installed, but not where it was expected' };
}
