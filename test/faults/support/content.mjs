import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { readTable } from './database.mjs';

/** The roots of a table. Source: src/table/README.md. */
const MAPS = [
  'meta',
  'parties',
  'participants',
  'answers',
  'arrangements',
  'claims',
  'agreements',
  'rounds',
  'sealedAnswers',
  'reveals',
];

/** @param {unknown} value @returns {unknown} the same, whatever the order in which its keys were set */
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/** @param {unknown} value */
export const digestOf = (value) =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex')
    .slice(0, 16);

/**
 * What a table says, and of whom it holds what, as one hash: equal where two devices hold the same.
 * @param {Y.Doc} doc
 */
export function digestDoc(doc) {
  return digestOf({
    ...Object.fromEntries(MAPS.map((name) => [name, doc.getMap(name).toJSON()])),
    document: doc.getXmlFragment('document').toJSON(),
    vector: Object.fromEntries([...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([id, clock]) => [id, clock])),
  });
}

/**
 * The hash of a table as it lies on the disk.
 * @param {import('@playwright/test').Page} page of the same origin, with the table closed
 * @param {string} databaseName
 */
export async function digestTable(page, databaseName) {
  const doc = await readTable(page, databaseName);
  const digest = digestDoc(doc);
  doc.destroy();
  return digest;
}
