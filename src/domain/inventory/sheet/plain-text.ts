/** A text in which capitals, accents, marks and spaces make no difference. */
export function toPlain(text: string): string {
  const lower = text.toLowerCase();
  if (IS_SIMPLE.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Most texts are of these letters only, and there are many of them.
const IS_SIMPLE = /^[ -~]*$/;

/**
 * A text as a cell holds it: one kind of line end, no spaces around it, and no signs that a spreadsheet cannot keep. Two
 * cells that are equal after this say the same.
 */
export const toCellText = (text: string): string =>
  IS_SIMPLE.test(text)
    ? text.trim()
    : text
        .replace(/\r\n?/g, '\n')
        .replace(NOT_KEPT, '')
        .replace(/\u00a0/g, ' ')
        .trim();

// Control signs, halves of a pair, and what no XML may hold.
const NOT_KEPT = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu;

/** A code of a school (BRIN) or provider (AGB), however it is written. */
export const toCode = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A short number for a text, equal for equal texts (53 bits; not a secret). Source: the public-domain cyrb53. */
export function hashText(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
