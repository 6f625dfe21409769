import { base64UrlToBytes, bytesToBase64Url } from '$domain';

/** One code of a series. The README of `exchange` has its form in full. */
export type QrFrame = {
  /** The first bytes of the SHA-256 of all the bytes of the series: which series it is, and whether it came over whole. */
  readonly name: Uint8Array;
  readonly index: number;
  readonly total: number;
  readonly piece: Uint8Array;
};

/** How many bytes of a series a code carries: one that a tablet still reads from another tablet at arm's length. */
export const PIECE_BYTES = 192;
/** More codes than this nobody holds a camera for. */
export const MAX_FRAMES = 80;
export const NAME_BYTES = 8;

const FORM = 1;
const PREFIX = /^otq(\d{1,3})\./;
const HEAD_BYTES = NAME_BYTES + 2;
const CHECKSUM_BYTES = 4;
const MAX_BYTES = HEAD_BYTES + PIECE_BYTES + CHECKSUM_BYTES;
const MAX_CHARACTERS = 400;
/** Source: IEEE 802.3, bits reversed. */
const CRC_POLYNOMIAL = 0xedb88320;

/** Writes a code as text. */
export function packFrame({ name, index, total, piece }: QrFrame): string {
  const content = Uint8Array.of(...name, index, total, ...piece);
  return `otq${FORM}.${bytesToBase64Url(Uint8Array.of(...content, ...checksum(content)))}`;
}

/** Reads any text at all that a camera saw. */
export function unpackFrame(text: string): QrFrame | 'foreign' | 'newer' {
  const [prefix, form] = PREFIX.exec(text) ?? [];
  if (prefix === undefined || text.length > MAX_CHARACTERS) return 'foreign';
  if (Number(form) > FORM) return 'newer';
  const bytes = base64UrlToBytes(text.slice(prefix.length));
  if (bytes === undefined || bytes.length <= HEAD_BYTES + CHECKSUM_BYTES || bytes.length > MAX_BYTES) return 'foreign';
  const content = bytes.subarray(0, -CHECKSUM_BYTES);
  if (checksum(content).some((byte, at) => byte !== bytes[content.length + at])) return 'foreign';
  const [index = 0, total = 0] = content.subarray(NAME_BYTES, HEAD_BYTES);
  if (index >= total || total > MAX_FRAMES) return 'foreign';
  return { name: content.subarray(0, NAME_BYTES), index, total, piece: content.subarray(HEAD_BYTES) };
}

/** CRC-32, big-endian. */
function checksum(bytes: Uint8Array): Uint8Array {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? CRC_POLYNOMIAL : 0);
  }
  const four = new Uint8Array(CHECKSUM_BYTES);
  new DataView(four.buffer).setUint32(0, ~rest >>> 0);
  return four;
}
