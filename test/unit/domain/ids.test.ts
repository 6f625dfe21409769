import { describe, expect, test } from 'vitest';
import { base64UrlToBytes, bytesToBase64Url, createId, createSeed, nameToPartyId } from '$domain';

describe('ids', () => {
  test('are fresh and fit in a link', () => {
    const ids = new Set(Array.from({ length: 1_000 }, createId));
    expect(ids.size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('a seed is fresh, and 32 bytes', () => {
    const seeds = new Set(Array.from({ length: 100 }, createSeed));
    expect(seeds.size).toBe(100);
    for (const seed of seeds) expect(base64UrlToBytes(seed)).toHaveLength(32);
  });

  test('bytes come back from base64url, and anything else is refused', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(base64UrlToBytes(bytesToBase64Url(bytes))).toEqual(bytes);
    expect(base64UrlToBytes('a+b/')).toBeUndefined();
    expect(base64UrlToBytes('abcde')).toBeUndefined();
    expect(base64UrlToBytes('é')).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4, 16, 32, 255])('%d bytes are written as RFC 4648 says', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => 255 - index * 7);
    expect(bytesToBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  test('DM4 the same organisation typed on two devices is the same party', () => {
    expect(nameToPartyId('school', ' Basisschool  De Brug ')).toBe(nameToPartyId('school', 'basisschool de brúg'));
    expect(nameToPartyId('school', 'De Brug')).not.toBe(nameToPartyId('provider', 'De Brug'));
  });
});
