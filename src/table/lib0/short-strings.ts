import { utf8TextDecoder, utf8TextEncoder } from 'lib0/string';

const MOST_LENGTH = 48;
const LAST_PLAIN = 0x7f;
/** A power of two. */
const KEPT_COUNT = 2_048;
const kept = Array.from({ length: KEPT_COUNT }, () => '');

/** The string of some bytes; nothing where it is long or has other than plain letters. */
export function readShort(bytes: Uint8Array): string | undefined {
  const { length } = bytes;
  if (length > MOST_LENGTH) return undefined;
  let hash = length;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > LAST_PLAIN) return undefined;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  const place = (hash ^ (hash >>> 11)) & (KEPT_COUNT - 1);
  const known = kept[place] ?? '';
  if (isText(known, bytes)) return known;
  const text = String.fromCharCode(...bytes);
  kept[place] = text;
  return text;
}

function isText(text: string, bytes: Uint8Array): boolean {
  if (text.length !== bytes.length) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[at]) return false;
  return true;
}

/** Writes a string and says whether it did: not where it is long, has other than plain letters or does not fit. */
export function writeShort(text: string, to: Uint8Array): boolean {
  const { length } = text;
  if (length > MOST_LENGTH || length > to.length) return false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN) return false;
    to[at] = code;
  }
  return true;
}

/**
 * Makes the strings that Yjs reads and writes one by one cheap: there are some seventy in each row of an inventory, nearly all
 * of them names of fields, and asking the browser for each costs more than all else about taking in a row. Short strings of
 * plain letters are read and written here, those that come often are kept; all others go to the browser as before.
 */
export function quickenShortStrings(): void {
  if (utf8TextDecoder !== null) {
    const decoder = utf8TextDecoder;
    const decode = decoder.decode.bind(decoder);
    decoder.decode = (input, options) =>
      (input instanceof Uint8Array && options === undefined ? readShort(input) : undefined) ?? decode(input, options);
  }
  const encodeInto = utf8TextEncoder.encodeInto.bind(utf8TextEncoder);
  utf8TextEncoder.encodeInto = (text, to) =>
    writeShort(text, to) ? { read: text.length, written: text.length } : encodeInto(text, to);
}
