import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Text that looks and packs like Dutch of the field: words of the app's own content, as often as they stand there, half
 * of them after the word they really follow.
 */

const CONTENT = fileURLToPath(new URL('../../../src/content', import.meta.url));
const FOLLOWS = 0.5;
const WORDS_PER_SENTENCE = 24;

/** @param {string} folder @returns {string[]} */
const listJson = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? listJson(path) : path.endsWith('.json') ? [path] : []));

/** @param {unknown} value @returns {string[]} all Dutch texts in it */
function findTexts(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'nl' && typeof part === 'string' ? [part] : findTexts(part),
  );
}

/** @param {() => number} random */
export function createWriter(random) {
  const texts = listJson(CONTENT).flatMap((path) => findTexts(JSON.parse(readFileSync(path, 'utf8'))));
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []);
  /** @type {Map<string, string[]>} */
  const followers = new Map();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
  });
  const pick = (/** @type {string[]} */ from) => from[Math.floor(random() * from.length)] ?? 'school';
  const nextAfter = (/** @type {string} */ word) => pick((random() < FOLLOWS && followers.get(word)) || words);
  const phrase = (/** @type {number} */ count) => {
    const made = [pick(words)];
    while (made.length < count) made.push(nextAfter(made.at(-1) ?? ''));
    return made.join(' ');
  };
  const sentence = () => {
    const text = phrase(4 + Math.floor(random() * WORDS_PER_SENTENCE));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
  };
  return {
    phrase,
    title: () => phrase(2 + Math.floor(random() * 4)),
    sentences: (/** @type {number} */ count) => Array.from({ length: count }, sentence).join(''),
  };
}
