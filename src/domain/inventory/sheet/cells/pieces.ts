/**
 * Takes apart what stands in one cell. What stands between quotes stays whole.
 *
 * @param between A pattern of what stands between two pieces.
 */
export function splitPieces(text: string, between: string): readonly string[] {
  const pieces: string[] = [];
  const piece = new RegExp(`((?:"(?:[^"]|"")*"|(?!${between})[^])*)(?:${between}|$)`, 'gy');
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text)?.[1]?.trim() ?? '';
    if (found !== '') pieces.push(found);
  }
  return pieces;
}

/** Writes a name between quotes; those in it are doubled. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What stands between quotes in a piece, and what stands beside it; `undefined` where nothing does. */
export function findQuoted(piece: string): { readonly name: string; readonly beside: string } | undefined {
  const found = /"((?:[^"]|"")*)"/.exec(piece);
  if (found === null) return undefined;
  return { name: (found[1] ?? '').replaceAll('""', '"').trim(), beside: piece.replace(found[0], () => ' ') };
}
