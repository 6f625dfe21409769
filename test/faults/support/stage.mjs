import { createRandom } from '../../bench/link/random.mjs';
import { pause, untilTrue } from '../../bench/link/statistics.mjs';
import { FIRST_WORD, findMissing, goTo, open } from './apps.mjs';
import { makeProfile, openBrowser } from './browser.mjs';
import { firstSeen } from './watch.mjs';
import { typeWords, wordOf } from './writing.mjs';

/**
 * @typedef {import('./apps.mjs').App} App
 * @typedef {import('./apps.mjs').Table} Table
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ toldMs: number | null, told: string }} Telling ms until something stood on the screen about it; null: never
 */

const OPEN_LIMIT_MS = 15_000;
const KEPT_LIMIT_MS = 10_000;
const RUNS_PER_DEVICE = 1_000;
const REF_WAITS_MS = 1_200;
/** REF has no words for anything: what it has not said by then it never says. */
const REF_LIMIT_MS = 2_000;
/** Notices that are about something else. */
const OTHER_NOTICE = /nieuwe deelnemers kunnen nu niet|nieuwe versie|beginscherm|installe/i;

const now = () => performance.timeOrigin + performance.now();

/** One person with one profile and one table, of whom everything is remembered that they were told is kept. */
export class Stage {
  app;
  random = createRandom(7);
  /** @type {Set<string>} */
  kept = new Set([FIRST_WORD]);
  /** @type {Browser} */
  browser;
  /** @type {Table} */
  table;
  #profile;
  #run = 0;

  /** @param {App} app @param {Awaited<ReturnType<typeof makeProfile>>} profile @param {Browser} browser @param {Table} table */
  constructor(app, profile, browser, table) {
    this.app = app;
    this.#profile = profile;
    this.browser = browser;
    this.table = table;
  }

  /** A new profile with a new table that is open. @param {App} app @param {{ scripts?: readonly string[] }} [choices] */
  static async start(app, choices = {}) {
    const profile = await makeProfile();
    const browser = await openBrowser(profile.path, choices);
    const stage = new Stage(app, profile, browser, await app.makeTable(browser.page));
    // What the bar said before the first word was typed is no word about it.
    if (!(await stage.untilKept([FIRST_WORD]))) throw new Error(`${app.name} does not keep the first word.`);
    return stage;
  }

  /**
   * Another device, with a profile of its own, that does not know the table yet. Its words are others than those of the first.
   * @param {Stage} stage
   * @param {number} number which it is, from 1
   */
  static async startBeside({ app, table }, number) {
    const profile = await makeProfile();
    const beside = new Stage(app, profile, await openBrowser(profile.path), table);
    beside.#run = number * RUNS_PER_DEVICE;
    return beside;
  }

  get page() {
    return this.browser.page;
  }

  /** Writes some words where that key leads, else at the end of the document, and remembers nothing yet. */
  async write(count = 5, page = this.page, place = 'Control+End') {
    this.#run += 1;
    await goTo(page, place);
    await typeWords(page, this.random, this.#run, count);
    return Array.from({ length: count }, (_, index) => wordOf(this.#run, index + 1));
  }

  /** Waits until the app says of all these words that they are kept. @param {readonly string[]} words */
  async untilKept(words, limitMs = KEPT_LIMIT_MS) {
    if (!this.app.isOurs) {
      await pause(REF_WAITS_MS);
      return true;
    }
    return await untilTrue(() => {
      const kept = firstSeen(this.browser.reports, 'kept');
      return words.every((word) => kept.has(word));
    }, limitMs);
  }

  /** From now on these words must never be lost. */
  async writeAndKeep(count = 5) {
    const words = await this.write(count);
    if (!(await this.untilKept(words))) throw new Error(`${this.app.name} does not keep anything.`);
    this.noteKept();
    return words;
  }

  /** Notes what a person may take for kept at this moment. */
  noteKept(atMs = now()) {
    for (const word of this.app.findAcknowledged(this.browser.reports, atMs).keys()) this.kept.add(word);
  }

  async kill() {
    const atMs = now();
    await this.browser.kill();
    this.noteKept(atMs);
  }

  /** A new browser on the same profile. @param {Parameters<typeof openBrowser>[1]} [choices] */
  async startAgain(choices) {
    this.browser = await openBrowser(this.#profile.path, choices);
    return this.browser.page;
  }

  /** As a person closes the browser. */
  async close() {
    this.noteKept();
    await this.browser.close();
  }

  /** A page of the same origin that has nothing open. @template T @param {(page: Page) => Promise<T>} work */
  async aside(work) {
    const page = await this.browser.openPage();
    await page.goto(this.app.emptyAddress);
    const outcome = await work(page);
    await page.close();
    return outcome;
  }

  /** Opens the table and looks for everything that was ever kept; what does not open is lost. */
  async look(page = this.page) {
    const reopenMs = await open(this.app, page, this.table, OPEN_LIMIT_MS);
    const lost = reopenMs === null ? [...this.kept] : await findMissing(page, this.kept);
    return { reopenMs, lost };
  }

  /** @returns {Promise<Telling>} the first thing that the screen says of what happened at that moment */
  async untilTold(sinceMs, limitMs = OPEN_LIMIT_MS, isIt = /./) {
    const find = () =>
      this.browser.reports.find(
        ({ kind, text, at }) =>
          at >= sinceMs &&
          (kind === 'notice' || (kind === 'bar' && text.includes('niet bewaard'))) &&
          !OTHER_NOTICE.test(text) &&
          isIt.test(text),
      );
    await untilTrue(() => find() !== undefined, this.app.isOurs ? limitMs : REF_LIMIT_MS);
    const found = find();
    return { toldMs: found === undefined ? null : Math.round(found.at - sinceMs), told: found?.text ?? '' };
  }

  async end() {
    await this.browser.close().catch(() => undefined);
    await this.#profile.remove();
  }
}

export { now };
