const ID_BYTES = 16;
const SEED_BYTES = 32;

/** Random bytes are fetched for so many ids at once: fetching them for each takes longer than making it. */
const IDS_AT_ONCE = 64;
let fetched = new Uint8Array(0);

/** A fresh id of 128 random bits as 22 letters, digits, `-` and `_`. Works outside secure contexts too. */
export function createId(): string {
  if (fetched.length === 0) fetched = crypto.getRandomValues(new Uint8Array(IDS_AT_ONCE * ID_BYTES));
  const own = fetched.subarray(0, ID_BYTES);
  fetched = fetched.subarray(ID_BYTES);
  return bytesToBase64Url(own);
}

/** A fresh secret of 256 random bits, base64url, from which a key follows. */
export const createSeed = (): string => bytesToBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

/** Writes bytes as base64url without padding (RFC 4648, section 5). */
export function bytesToBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += LETTERS.charAt((bits >> shift) & 63);
  }
  return text.slice(0, Math.ceil((bytes.length * 4) / 3));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
