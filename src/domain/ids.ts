const ID_BYTES = 16;
const SEED_BYTES = 32;

/** A fresh id of 128 random bits as 22 letters, digits, `-` and `_`. Works outside secure contexts too. */
export const createId = (): string => bytesToBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES)));

/** A fresh secret of 256 random bits, base64url, from which a key follows. */
export const createSeed = (): string => bytesToBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

/** Writes bytes as base64url without padding (RFC 4648, section 5). */
export function bytesToBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads base64url without padding; `undefined` where the text is anything else. */
export function base64UrlToBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * The id of a party at a table, made from its kind and name: two people who join for the same organisation on two
 * offline devices make the same party. Capitals, accents and extra spaces make no difference.
 */
export function nameToPartyId(kind: string, name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${kind}.${plain}`;
}
