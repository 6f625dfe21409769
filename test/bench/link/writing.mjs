import { pause, untilTrue } from './statistics.mjs';

/** ProseMirror puts the caret where it last knew it, 20 ms after focus came; no person is as fast as that. */
const AFTER_FOCUS_MS = 200;

/**
 * What the measured people do in either app.
 * @typedef {import('./devices.mjs').Device} Device
 */

/** Puts the caret in a new paragraph at the end. @param {Device} device */
export async function startParagraph({ page }) {
  await page.locator('.ProseMirror').focus();
  await pause(AFTER_FOCUS_MS);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

/**
 * Whether a device shows a text in time.
 * @param {Device} device
 * @param {string} text
 * @param {number} limitMs
 */
export const shows = ({ page }, text, limitMs) =>
  limitMs <= 0
    ? Promise.resolve(false)
    : page
        .waitForFunction((wanted) => globalThis.bench.shows(wanted), text, { polling: 20, timeout: limitMs })
        .then(
          () => true,
          () => false,
        );

/**
 * Whether every device has a link to every other one in time.
 * @param {readonly Device[]} devices
 * @param {number} limitMs
 */
export const areAllLinked = (devices, limitMs) =>
  untilTrue(async () => {
    const counts = await Promise.all(devices.map(({ page }) => page.evaluate(() => globalThis.bench.linkCount())));
    return counts.every((count) => count === devices.length - 1);
  }, limitMs);
