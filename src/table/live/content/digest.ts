import { err, ok, type Result } from '$domain';
import type { Scheduler } from '$ports';
import type * as Y from 'yjs';
import { COMPARED_ROOTS, ROOTS } from '../../schema';

/** After so much text the device gets time for other things. */
const PART_LENGTH = 65_536;

/**
 * Hashes what a document says, not how it came to be: two devices with the same updates and another text have another
 * digest. Stops with an error when the document changes meanwhile.
 */
export async function digestOf(doc: Y.Doc, scheduler: Scheduler): Promise<Result<Uint8Array, 'changed'>> {
  const hash = await hashParts(doc, listParts(doc), scheduler);
  return hash.ok ? ok(hash.value.slice(0, 16)) : hash;
}

/** Hashes texts that are read from a document one by one. Stops with an error when the document changes meanwhile. */
export async function hashParts(
  doc: Y.Doc,
  texts: Iterable<string>,
  scheduler: Scheduler,
): Promise<Result<Uint8Array, 'changed'>> {
  let changes = 0;
  const note = (): void => {
    changes += 1;
  };
  doc.on('update', note);
  try {
    const parts: string[] = [];
    let sinceBreath = 0;
    for (const part of texts) {
      parts.push(part);
      sinceBreath += part.length;
      if (sinceBreath < PART_LENGTH) continue;
      sinceBreath = 0;
      await new Promise<void>((resolve) => {
        scheduler.after(0, resolve);
      });
      if (changes > 0) return err('changed');
    }
    const bytes = new TextEncoder().encode(parts.join('\n'));
    return ok(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } finally {
    doc.off('update', note);
  }
}

function* listParts(doc: Y.Doc): Generator<string> {
  for (const name of COMPARED_ROOTS) {
    yield name;
    if (name === ROOTS.document)
      for (const block of doc.getXmlFragment(name).toArray()) yield JSON.stringify(block.toJSON());
    else for (const key of [...doc.getMap(name).keys()].sort()) yield `${key} ${canonical(doc.getMap(name).get(key))}`;
  }
}

/** JSON in which the order of the fields does not matter. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)))
      : entry,
  );
