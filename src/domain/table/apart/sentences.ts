/** Begins only where the marks begin, or a row of them would be looked through again from each. */
const SENTENCE_END = /(?<![.!?…])[.!?…]+["'”’)\]]*\s+|\n\s*/gu;

/** A text as its sentences, each with the space after it: joined they are the text again. Linear in its length. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of text.matchAll(SENTENCE_END)) {
    const end = found.index + found[0].length;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** What a sentence is known by without its words: 53 bits, the same however it is spaced. */
export function markSentence(sentence: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of sentence.trim().replace(/\s+/gu, ' ')) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** What the sentences of a text are known by, in order. */
export const markSentences = (text: string): readonly string[] => splitSentences(text).map(markSentence);

/** The words of a text, whatever stands between them. */
export const listWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
