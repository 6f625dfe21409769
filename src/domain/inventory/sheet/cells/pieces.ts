/** A pattern of one piece of a cell, for what stands between two of them. What stands between quotes stays whole. */
export const pieceUpTo = (between: string): RegExp =>
  new RegExp(`((?:"(?:[^"]|"")*"|(?!${between})[^])*)(?:${between}|$)`, 'gy');

/** Takes apart what stands in one cell; what is empty is left out. */
export function splitPieces(text: string, piece: RegExp): readonly string[] {
  const pieces: string[] = [];
  piece.lastIndex = 0;
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
