import { listFiles, readText } from './files.mjs';
import { readMessages } from './messages.mjs';

/**
 * @typedef {import('./gate.mjs').Finding} Finding
 * @typedef {import('./messages.mjs').MessageEntry} MessageEntry
 */

/**
 * Dutch and English have the same texts with the same places, none is empty, and each is shown somewhere.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkText(root) {
  /** @type {Finding[]} */
  const findings = [];
  const nl = readMessages(root, 'nl', findings);
  const en = readMessages(root, 'en', findings);
  for (const entry of nl.values()) findings.push(...compare(entry, en.get(entry.key)));
  for (const entry of en.values()) {
    if (!nl.has(entry.key)) findings.push(toFinding(entry, 'missing-text', `${entry.key} is not in nl`));
  }
  findings.push(...findEmpty([...nl.values(), ...en.values()]), ...findUnused(root, nl));
  return { findings, looked: nl.size, summary: `${nl.size} texts in two languages` };
}

/**
 * @param {MessageEntry} entry
 * @param {string} rule
 * @param {string} message
 * @returns {Finding}
 */
const toFinding = ({ file, line }, rule, message) => ({ file, line, rule, message });

/**
 * @param {MessageEntry} dutch
 * @param {MessageEntry | undefined} english
 */
function compare(dutch, english) {
  if (!english) return [toFinding(dutch, 'missing-text', `${dutch.key} is not in en`)];
  if (dutch.isPlural !== english.isPlural) {
    return [toFinding(english, 'other-form', `${dutch.key} is a plural in one language only`)];
  }
  const [nlPlaces, enPlaces] = [dutch, english].map(findPlaces);
  if (nlPlaces === enPlaces) return [];
  return [toFinding(english, 'other-places', `${dutch.key} has places [${enPlaces}] in en and [${nlPlaces}] in nl`)];
}

/**
 * The names between braces. In a plural the form for one may leave `{count}` out.
 * @param {MessageEntry} entry
 */
function findPlaces(entry) {
  const places = entry.texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  return [...new Set(places)].sort().join(' ');
}

/** @param {MessageEntry[]} entries */
const findEmpty = (entries) =>
  entries
    .filter(({ texts }) => texts.length === 0 || texts.some((text) => text.trim() === ''))
    .map((entry) => toFinding(entry, 'empty-text', `${entry.key} is empty`));

/**
 * A text is in use where its whole key stands in quotes in `src`, or a template makes keys of its shape.
 * @param {string} root
 * @param {Map<string, MessageEntry>} messages
 */
function findUnused(root, messages) {
  const namespaces = new Set([...messages.keys()].map((key) => key.slice(0, key.indexOf('.'))));
  /** @type {Set<string>} */
  const literals = new Set();
  /** @type {RegExp[]} */
  const shapes = [];
  const sources = listFiles(root, 'src').filter((path) => /\.(ts|svelte|json)$/.test(path) && !isCatalogue(path));
  for (const file of sources) {
    const text = readText(root, file);
    for (const match of text.matchAll(/(['"])([\w-]+\.[\w.-]+)\1/g)) literals.add(match[2] ?? '');
    for (const match of text.matchAll(/`([\w-]+)\.((?:[^`$\\]|\$\{[^}]*\}|\$)*)`/g)) {
      if (namespaces.has(match[1] ?? '')) shapes.push(templateToShape(`${match[1]}.${match[2]}`));
    }
  }
  return [...messages.values()]
    .filter(({ key }) => !literals.has(key) && !shapes.some((shape) => shape.test(key)))
    .map((entry) => toFinding(entry, 'unused-text', `${entry.key} is shown nowhere`));
}

/** @param {string} path */
const isCatalogue = (path) => /^src\/i18n\/(nl|en)\//.test(path);

/** @param {string} template such as `review.answer.${value}` */
function templateToShape(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
