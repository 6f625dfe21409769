import type { Result } from '$domain';
import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import { canonical, hashParts } from './live/content/digest';
import { ROOTS, UNSEEN_ROOTS } from './schema';
import type { Table } from './table';

/**
 * Hashes everything that a reader of a table can see, so that people can check that they hold the same (TD66). Nothing that
 * differs between devices is in it: not who is here, nor what stands on this device alone. A root that has nothing in it
 * counts for nothing, so that a build that knows one more comes to the same. Stops with an error when the table changes
 * meanwhile.
 */
export const readFingerprint = (
  { replica: { doc } }: Table,
  scheduler: Scheduler,
): Promise<Result<Uint8Array, 'changed'>> => hashParts(doc, listParts(doc), scheduler);

function* listParts(doc: Y.Doc): Generator<string> {
  for (const name of Object.values(ROOTS).sort()) {
    if (UNSEEN_ROOTS.includes(name)) continue;
    if (name === ROOTS.document)
      for (const block of doc.getXmlFragment(name).toArray()) yield canonical([name, toPlain(block)]);
    else for (const key of [...doc.getMap(name).keys()].sort()) yield canonical([name, key, doc.getMap(name).get(key)]);
  }
}

/** A piece of the document as plain values: words can never be taken for marks. */
function toPlain(node: unknown): unknown {
  if (node instanceof Y.XmlElement) return [node.nodeName, node.getAttributes(), node.toArray().map(toPlain)];
  return node instanceof Y.XmlText ? joinRuns(node.toDelta()) : null;
}

/** Runs with the same marks are one, however they came to be. */
function joinRuns(runs: unknown): readonly unknown[] {
  const joined: { marks: string; words: unknown }[] = [];
  for (const run of Array.isArray(runs) ? runs.map((piece: unknown) => piece) : []) {
    if (typeof run !== 'object' || run === null || !('insert' in run)) continue;
    const marks = canonical('attributes' in run ? run.attributes : {});
    const last = joined.at(-1);
    if (last?.marks === marks && typeof last.words === 'string' && typeof run.insert === 'string')
      last.words += run.insert;
    else joined.push({ marks, words: run.insert });
  }
  return joined;
}
