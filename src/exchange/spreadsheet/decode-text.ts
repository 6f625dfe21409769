/** The letters of a text file: as programs write them now, as Excel does with "Unicode text", or as a Dutch Excel did before. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = findWide(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  // What holds this is no text.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SEPARATORS = [';', '\t', ',', '|'] as const;
const LINES_LOOKED_AT = 30;

/** What stands between the cells of a text: the sign that the most lines have equally often. A decimal comma is none. */
export function findSeparator(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const lines = text
    .slice(0, 200_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const inAll = counts.filter((count) => count > 0).length / Math.max(1, lines.length);
    return { separator, score: inAll > 0.5 ? inAll + Math.max(...counts) / 1000 : 0 };
  });
  const [best] = [...scored].sort((one, other) => other.score - one.score);
  const semicolon = scored.find(({ separator }) => separator === ';');
  const tab = scored.find(({ separator }) => separator === '\t');
  // Commas also stand within cells; the others hardly ever do.
  if (best?.separator === ',') return [semicolon, tab].find((other) => (other?.score ?? 0) > 0)?.separator ?? ',';
  return best === undefined || best.score === 0 ? ';' : best.separator;
}

/** Whether each letter takes two bytes, and in which order. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, 200);
  if (begin.length < 8 || bytes.length % 2 === 1) return undefined;
  const isZero = (odd: number): boolean => begin.every((byte, at) => at % 2 !== odd || byte === 0);
  if (isZero(1) && !isZero(0)) return 'utf-16le';
  return isZero(0) && !isZero(1) ? 'utf-16be' : undefined;
}
