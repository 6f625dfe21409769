/** @param {readonly number[]} values @param {number} part from 0 to 1 @returns {number | null} null of nothing */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number | null} value @param {number} digits */
export const round = (value, digits = 0) => (value === null ? null : Number(value.toFixed(digits)));

/** @param {number} timeMs @returns {Promise<void>} */
export const pause = (timeMs) => new Promise((resolve) => setTimeout(resolve, timeMs));

/**
 * Looks again and again until it is true.
 * @param {() => boolean | Promise<boolean>} isTrue
 * @param {number} limitMs
 * @param {number} [eachMs] how often it looks
 * @returns {Promise<boolean>} false when the time was over first
 */
export async function untilTrue(isTrue, limitMs, eachMs = 50) {
  const endMs = performance.now() + limitMs;
  for (;;) {
    if (await isTrue()) return true;
    if (performance.now() > endMs) return false;
    await pause(eachMs);
  }
}

/** Tells how far the run is, beside the figures. @param {string} text */
export const tell = (text) => process.stderr.write(`  ${text}\n`);
