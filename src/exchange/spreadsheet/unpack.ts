import { unzipSync, zipSync } from 'fflate';
import type { BookKind } from './workbooks';

/** A package of which only the parts with cells are left, none larger than it said to be. */
export type Unpacked =
  | { readonly type: 'book'; readonly kind: BookKind; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly problem: 'damaged' | 'too-large' | 'foreign' };

const refuse = (problem: 'damaged' | 'too-large' | 'foreign'): Unpacked => ({ type: 'refused', problem });

const HOLDS_CELLS = /\.(xml|rels)$|^mimetype$/i;
const HOLDS_NO_CELLS =
  /(drawings|charts|pivot|media|externalLinks|comments|printerSettings|customXml|worksheets\/_rels)/i;

/**
 * Takes a package apart and puts together again what is needed to read its cells. What a part says of its own size is the
 * most that is made of it: a small file cannot fill the memory.
 */
export function unpackCells(bytes: Uint8Array, maxBytes: number): Unpacked {
  const names = new Set<string>();
  let size = 0;
  const isNeeded = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    names.add(name);
    if (!HOLDS_CELLS.test(name) || HOLDS_NO_CELLS.test(name)) return false;
    size += originalSize;
    return size <= maxBytes;
  };
  try {
    const parts = unzipSync(bytes, { filter: isNeeded });
    if (size > maxBytes) return refuse('too-large');
    const kind = names.has('xl/workbook.xml') ? 'xlsx' : names.has('content.xml') ? 'ods' : undefined;
    return kind === undefined ? refuse('foreign') : { type: 'book', kind, bytes: zipSync(parts, { level: 0 }) };
  } catch {
    return refuse('damaged');
  }
}
