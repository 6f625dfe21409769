/**
 * What a person at the page sees, told to the outside as it happens, so that it is known after the page was killed.
 *
 * - `typed`: a word stands in the field
 * - `kept`: the bar says that what was typed is kept, with that word in the field
 * - `held`: the bar says that all devices have it
 * - `notice`, `toast`: its words
 * - `bar`: what the bar says from now on
 * - `database`: which is opened, and which is open, where a script of `shims.mjs` tells it
 * @typedef {object} Report
 * @property {'typed' | 'kept' | 'held' | 'notice' | 'toast' | 'bar' | 'database'} kind
 * @property {string} text
 * @property {number} at ms since 1970
 */

/**
 * Runs in every page, before its own scripts, and looks at each frame. Words under test are of the form `k12w3`, which
 * nobody else writes, and end where something else follows.
 */
function watchInPage() {
  /** The bar follows the text by a moment, out of the way of the letter. */
  const BAR_FOLLOWS_MS = 100;
  const LINE_FOLLOWS_MS = 500;
  const KEPT = /bewaard/;
  const NOT_KEPT = /niet bewaard|bewaren…/;
  const ALL_HOLD = /op (\d+) van \1 apparaten/;
  const { document } = globalThis;
  const seenAt = new Map();
  const told = new Set();
  let barBefore = '';
  const now = () => performance.timeOrigin + performance.now();

  const report = (kind, text) => {
    const key = `${kind} ${text}`;
    if (kind !== 'bar' && told.has(key)) return;
    told.add(key);
    globalThis.reportShown({ kind, text, at: now() }).catch(() => undefined);
  };
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const readField = () => {
    const { activeElement } = document;
    if (activeElement instanceof globalThis.HTMLTextAreaElement) return activeElement.value;
    return document.querySelector('.ProseMirror')?.textContent ?? '';
  };

  const followWords = (bar) => {
    const isKept = KEPT.test(bar) && !NOT_KEPT.test(bar);
    for (const word of readField()
      .slice(-3_000)
      .match(/k\d+w\d+(?=[^\d])/g) ?? []) {
      if (!seenAt.has(word)) {
        seenAt.set(word, now());
        report('typed', word);
      }
      const ageMs = now() - seenAt.get(word);
      if (isKept && ageMs > BAR_FOLLOWS_MS) report('kept', word);
      if (isKept && ageMs > LINE_FOLLOWS_MS && ALL_HOLD.test(bar)) report('held', word);
    }
  };
  const look = () => {
    globalThis.requestAnimationFrame(look);
    if (document.body === null) return;
    const bar = words(document.querySelector('header') ?? document.createElement('p'));
    if (bar !== barBefore) report('bar', bar);
    barBefore = bar;
    followWords(bar);
    for (const element of document.querySelectorAll('.utrecht-alert, [role="alert"]')) report('notice', words(element));
    for (const element of document.querySelectorAll('.toast')) report('toast', words(element));
  };
  globalThis.requestAnimationFrame(look);
}

export const watchScript = `(${watchInPage})();`;

/** @param {readonly Report[]} reports @param {Report['kind']} kind @returns {Map<string, number>} when each was first seen */
export function firstSeen(reports, kind) {
  const times = new Map();
  for (const report of reports) if (report.kind === kind && !times.has(report.text)) times.set(report.text, report.at);
  return times;
}
