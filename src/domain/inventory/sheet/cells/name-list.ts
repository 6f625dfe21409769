import { MAX_NAME_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';
import { toCellText } from '../plain-text';

/** What stands between names, as people write it. A name that holds one of these is written between quotes. */
const BETWEEN = /[;,\n]|\s\/\s/;

/** Writes names as one cell. */
export const writeNames = (names: readonly string[]): string =>
  names
    .map(toCellText)
    .filter((name) => name !== '')
    .map((name) => (BETWEEN.test(name) || name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name))
    .join('; ');

/** Reads the names of one cell. */
export function readNames(text: string): Result<readonly string[], CellReason> {
  const names = splitNames(text);
  return names.some((name) => name.length > MAX_NAME_LENGTH) ? err('too-long') : ok(names);
}

function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  const piece = /\s*(?:"((?:[^"]|"")*)"\s*(?=$|;|,|\n|\s\/\s)|((?:(?!\s\/\s)[^;,\n])*))(?:$|;|,|\n|\s\/\s)/gy;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (found === null) break;
    const name = found[1]?.replaceAll('""', '"') ?? found[2] ?? '';
    if (name.trim() !== '') names.push(name.trim());
  }
  return names;
}
