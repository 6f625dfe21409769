import { err, ok, type Result } from '$domain';
import { ADDRESS_KINDS, bytesToHost, HOST_BYTES, hostToBytes, MAX_ADDRESSES, type CodedAddress } from './addresses';

/**
 * What one device shows and another scans: all that is needed to make a link, in 60 to 120 bytes. In order: version and
 * kind, who shows it and the number of the offer, for an answer also which offer it answers, the fingerprint of the
 * certificate, the name and password of the connection in six bits a character, the kinds of the addresses in two bits
 * each, the addresses with their ports, and a checksum.
 */

/** Which offer of which device. */
export type OfferId = {
  /** 32 random bits that a device keeps for one pairing. */
  readonly sender: number;
  readonly serial: number;
};

/** What a code says. */
export type PairingCode = {
  readonly id: OfferId;
  /** The offer that this answers; none where it is an offer itself. */
  readonly answered?: OfferId;
  /** SHA-256 of the certificate. */
  readonly fingerprint: Uint8Array;
  readonly ufrag: string;
  readonly pwd: string;
  readonly addresses: readonly CodedAddress[];
};

/** Why a text is no code to work with. */
export type CodeProblem = 'foreign-code' | 'damaged-code';

/** How every pairing code begins; another number is another form. */
const PREFIX = 'otk1.';
const OFFER = 0x10;
const ANSWER = 0x11;
const FINGERPRINT_BYTES = 32;
/** Source: RFC 8839 5.4. The alphabet is that of base64, so six bits a character. */
const ICE_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SHORTEST_UFRAG = 4;
const SHORTEST_PWD = 22;
const MAX_ICE_CHARACTERS = 64;
const MAX_TEXT_CHARACTERS = 400;

/** Packs a code into text; nothing where the description has something that no code carries. */
export function packCode(code: PairingCode): string | undefined {
  const [ufrag, pwd] = [packIce(code.ufrag), packIce(code.pwd)];
  const hosts = code.addresses.map(({ kind, host }) => hostToBytes(kind, host));
  if (ufrag === undefined || pwd === undefined || code.addresses.length > MAX_ADDRESSES) return undefined;
  let kinds = 0;
  const addresses: number[] = [];
  for (const [index, { kind, port }] of code.addresses.entries()) {
    const host = hosts[index];
    if (host === undefined) return undefined;
    kinds |= (ADDRESS_KINDS.indexOf(kind) + 1) << (index * 2);
    addresses.push(...host, port >> 8, port & 0xff);
  }
  const { answered } = code;
  const bytes = [
    answered === undefined ? OFFER : ANSWER,
    ...packId(code.id),
    ...(answered === undefined ? [] : packId(answered)),
    ...code.fingerprint,
    ...ufrag,
    ...pwd,
    kinds,
    ...addresses,
  ];
  return PREFIX + toBase64Url([...bytes, ...checksum(bytes)]);
}

/** Reads a text that was scanned or pasted. Any text at all gives a code or says what is wrong with it. */
export function unpackCode(text: string): Result<PairingCode, CodeProblem> {
  const plain = text.replace(/\s+/g, '');
  if (!plain.startsWith(PREFIX)) return err('foreign-code');
  const bytes = plain.length > MAX_TEXT_CHARACTERS ? undefined : fromBase64Url(plain.slice(PREFIX.length));
  if (bytes === undefined || bytes.length < 2) return err('damaged-code');
  const content = bytes.slice(0, -2);
  const isWhole = checksum(content).every((byte, index) => byte === bytes[content.length + index]);
  const code = isWhole ? readCode(content) : undefined;
  return code === undefined ? err('damaged-code') : ok(code);
}

function readCode(content: readonly number[]): PairingCode | undefined {
  const reader = createReader(content);
  const kind = reader.byte();
  if (kind !== OFFER && kind !== ANSWER) return undefined;
  const id = readId(reader);
  const answered = kind === ANSWER ? readId(reader) : undefined;
  const fingerprint = Uint8Array.from(reader.bytes(FINGERPRINT_BYTES));
  const [ufrag, pwd] = [readIce(reader, SHORTEST_UFRAG), readIce(reader, SHORTEST_PWD)];
  const kinds = reader.byte();
  const addresses: CodedAddress[] = [];
  for (let index = 0; index < MAX_ADDRESSES; index += 1) {
    const addressKind = ADDRESS_KINDS[((kinds >> (index * 2)) & 3) - 1];
    if (addressKind === undefined) continue;
    const host = bytesToHost(addressKind, Uint8Array.from(reader.bytes(HOST_BYTES[addressKind])));
    addresses.push({ kind: addressKind, host, port: reader.byte() * 256 + reader.byte() });
  }
  if (!reader.isAtEnd() || ufrag === undefined || pwd === undefined) return undefined;
  return { id, ...(answered === undefined ? {} : { answered }), fingerprint, ufrag, pwd, addresses };
}

type Reader = { byte(): number; bytes(count: number): readonly number[]; isAtEnd(): boolean };

/** Reads on past the end as zeros, and is not at the end then. */
function createReader(content: readonly number[]): Reader {
  let position = 0;
  const bytes = (count: number): readonly number[] => {
    const taken = Array.from({ length: count }, (_, index) => content[position + index] ?? 0);
    position += count;
    return taken;
  };
  return { byte: () => bytes(1)[0] ?? 0, bytes, isAtEnd: () => position === content.length };
}

function packId({ sender, serial }: OfferId): readonly number[] {
  return [sender >>> 24, (sender >>> 16) & 0xff, (sender >>> 8) & 0xff, sender & 0xff, serial & 0xff];
}

function readId(reader: Reader): OfferId {
  const [a = 0, b = 0, c = 0, d = 0, serial = 0] = reader.bytes(5);
  return { sender: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, serial };
}

/** The length, then six bits a character. */
function packIce(text: string): readonly number[] | undefined {
  if (text.length > MAX_ICE_CHARACTERS) return undefined;
  const packed = [text.length];
  let bits = 0;
  let bitCount = 0;
  for (const character of text) {
    const value = ICE_ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    bitCount += 6;
    while (bitCount >= 8) {
      bitCount -= 8;
      packed.push((bits >> bitCount) & 0xff);
    }
    bits &= (1 << bitCount) - 1;
  }
  if (bitCount > 0) packed.push((bits << (8 - bitCount)) & 0xff);
  return packed;
}

function readIce(reader: Reader, shortest: number): string | undefined {
  const length = reader.byte();
  if (length < shortest || length > MAX_ICE_CHARACTERS) return undefined;
  const packed = reader.bytes(Math.ceil((length * 6) / 8));
  return Array.from({ length }, (_, index) => {
    const [first, offset] = [Math.floor((index * 6) / 8), (index * 6) % 8];
    const pair = ((packed[first] ?? 0) << 8) | (packed[first + 1] ?? 0);
    return ICE_ALPHABET.charAt((pair >> (10 - offset)) & 0x3f);
  }).join('');
}

/** CRC-16/CCITT: a code that was typed or cut off wrongly is told from one that is foreign. */
function checksum(bytes: readonly number[]): readonly [number, number] {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return [crc >> 8, crc & 0xff];
}

function toBase64Url(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): readonly number[] | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
