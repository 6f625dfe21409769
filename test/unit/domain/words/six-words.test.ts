import { fingerprintToWords, plainWords } from '$domain';
import { describe, expect, test } from 'vitest';

const bytes = (...start: readonly number[]): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => start[at] ?? 0);

describe('the six words of a fingerprint', () => {
  test('DM36 follow from the hash alone, nine bits a word, the first bits first', () => {
    const words = plainWords();
    expect(fingerprintToWords(bytes())).toEqual(Array.from({ length: 6 }, () => words[0]));
    expect(fingerprintToWords(bytes(255, 255, 255, 255, 255, 255, 255))).toEqual(
      Array.from({ length: 6 }, () => words[511]),
    );
    expect(fingerprintToWords(bytes(0, 0x80))).toEqual([words[1], ...Array.from({ length: 5 }, () => words[0])]);
  });

  test('DM36 every one of the 54 bits changes a word', () => {
    const plain = fingerprintToWords(bytes()).join(' ');
    const others = Array.from({ length: 54 }, (_, bit) => {
      const changed = bytes();
      changed[Math.floor(bit / 8)] = 0x80 >> (bit % 8);
      return fingerprintToWords(changed).join(' ');
    });
    expect(new Set([plain, ...others]).size).toBe(55);
  });
});
