import { plainWords } from './plain-words';

const WORD_COUNT = 6;
/** 512 words: each tells nine bits. */
const BITS_A_WORD = 9n;

/**
 * The six words of a fingerprint, to be read aloud: the first 54 bits of a hash, nine bits a word. Whoever wants another
 * content with the words of a given one has to try some 10^16 (DM36).
 */
export function fingerprintToWords(hash: Uint8Array): readonly string[] {
  const words = plainWords();
  let bits = hash.slice(0, 7).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 2n;
  const found: string[] = [];
  for (let place = 0; place < WORD_COUNT; place += 1) {
    found.unshift(words[Number(bits & 0x1ffn)] ?? '');
    bits >>= BITS_A_WORD;
  }
  return found;
}
