import { pause } from '../../bench/link/statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** A word under test: of which run it is, and the how manieth. @param {number} run @param {number} count */
export const wordOf = (run, count) => `k${run}w${count}`;

/**
 * Types words as a person does: in spurts, with a longer thought in between now and then.
 * @param {Page} page where the caret is
 * @param {() => number} random
 * @param {number} run
 * @param {number} [count] how many; without it until the page is gone
 */
export async function typeWords(page, random, run, count = Infinity) {
  for (let word = 1; word <= count; word += 1) {
    await page.keyboard.type(`${wordOf(run, word)} `, { delay: 15 + random() * 60 });
    await pause(random() < 0.25 ? 500 + random() * 500 : random() * 250);
  }
}
