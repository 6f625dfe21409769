import * as decoding from 'lib0/decoding';

/** What is told of an update while it is read. */
export type StructureListener = {
  /** Something that was written, or with `isGap` a place that was left open. */
  readonly onPiece: (client: number, clock: number, length: number, isGap: boolean) => void;
  /** The piece that comes next, which begins at `ofClock`, builds on what stands at `clock`. */
  readonly onFoundation: (client: number, clock: number, ofClient: number, ofClock: number) => void;
  readonly onDeletion: (client: number, clock: number, length: number) => void;
};

/** What stands in the first byte of a piece. Source: Yjs 13.6, `readClientsStructRefs`. */
const KIND_BITS = 0b1_1111;
const HAS_NAME = 0b10_0000;
const HAS_RIGHT = 0b100_0000;
const HAS_LEFT = 0b1000_0000;
const COLLECTED = 0;
const GAP = 10;
/** What is in a piece. Source: Yjs 13.6, `contentRefs`; number 9 is a document, which a table does not have. */
const [DELETED, JSON_VALUES, BINARY, TEXT, EMBED, FORMAT, TYPE, VALUES] = [1, 2, 3, 4, 5, 6, 7, 8];
/** The types that have a name, and the last of all. Source: Yjs 13.6, `typeRefs`. */
const [XML_ELEMENT, XML_HOOK, LAST_TYPE] = [3, 5, 6];
const LAST_PLAIN = 0x7f;

type Decoder = decoding.Decoder;

/**
 * Reads an update, form 1, as strictly as Yjs does and without making anything of what it holds: where each piece stands and
 * what it builds on. Making all of it once to look at it, and once more to take it in, costs half of taking it in.
 *
 * @throws where the bytes are damaged, or bring a document within the document.
 */
export function readStructure(update: Uint8Array, listener: StructureListener): void {
  const from = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(from); left > 0; left -= 1) readClient(from, listener);
  for (let left = decoding.readVarUint(from); left > 0; left -= 1) {
    const client = decoding.readVarUint(from);
    for (let ranges = decoding.readVarUint(from); ranges > 0; ranges -= 1)
      listener.onDeletion(client, decoding.readVarUint(from), decoding.readVarUint(from));
  }
}

function readClient(from: Decoder, listener: StructureListener): void {
  let left = decoding.readVarUint(from);
  const client = decoding.readVarUint(from);
  let clock = decoding.readVarUint(from);
  for (; left > 0; left -= 1) {
    const info = readByte(from);
    const kind = info & KIND_BITS;
    const isPlain = kind === COLLECTED || info === GAP;
    if (!isPlain) readPlace(from, info, client, clock, listener);
    const length = isPlain ? decoding.readVarUint(from) : skipContent(from, kind);
    listener.onPiece(client, clock, length, info === GAP);
    clock += length;
  }
}

function readPlace(from: Decoder, info: number, client: number, clock: number, listener: StructureListener): void {
  if ((info & HAS_LEFT) !== 0) readFoundation(from, client, clock, listener);
  if ((info & HAS_RIGHT) !== 0) readFoundation(from, client, clock, listener);
  if ((info & (HAS_LEFT | HAS_RIGHT)) !== 0) return;
  if (decoding.readVarUint(from) === 1) skipText(from);
  else readFoundation(from, client, clock, listener);
  if ((info & HAS_NAME) !== 0) skipText(from);
}

function readFoundation(from: Decoder, client: number, clock: number, { onFoundation }: StructureListener): void {
  onFoundation(decoding.readVarUint(from), decoding.readVarUint(from), client, clock);
}

/** @returns how long the piece is. */
function skipContent(from: Decoder, kind: number): number {
  switch (kind) {
    case DELETED:
      return decoding.readVarUint(from);
    case TEXT:
      return skipText(from);
    case VALUES:
      return skipEach(from, skipValue);
    case JSON_VALUES:
      return skipEach(from, skipJson);
    case BINARY:
      skip(from, decoding.readVarUint(from));
      return 1;
    case EMBED:
      skipJson(from);
      return 1;
    case FORMAT:
      skipText(from);
      skipJson(from);
      return 1;
    case TYPE:
      skipType(from);
      return 1;
    default:
      throw new Error(`Nothing is known of content ${kind}.`);
  }
}

function skipType(from: Decoder): void {
  const type = decoding.readVarUint(from);
  if (type > LAST_TYPE) throw new Error(`Nothing is known of type ${type}.`);
  if (type === XML_ELEMENT || type === XML_HOOK) skipText(from);
}

/** Goes past a value. Source: lib0 0.2, `readAny`. */
function skipValue(from: Decoder): void {
  const kind = readByte(from);
  if (kind === 119) skipText(from);
  else if (kind === 118)
    skipEach(from, () => {
      skipText(from);
      skipValue(from);
    });
  else if (kind === 117) skipEach(from, skipValue);
  else if (kind === 125) decoding.readVarInt(from);
  else if (kind === 124) skip(from, 4);
  else if (kind === 123 || kind === 122) skip(from, 8);
  else if (kind === 116) skip(from, decoding.readVarUint(from));
  else if (kind < 116 || kind > 127) throw new Error(`Nothing is known of value ${kind}.`);
}

function skipEach(from: Decoder, skipOne: (from: Decoder) => void): number {
  const count = decoding.readVarUint(from);
  for (let left = count; left > 0; left -= 1) skipOne(from);
  return count;
}

function skipJson(from: Decoder): void {
  const text = decoding.readVarString(from);
  if (text !== 'undefined') JSON.parse(text);
}

/** @returns how long the text is. Of plain letters alone that is seen from the bytes; other text is decoded for it. */
function skipText(from: Decoder): number {
  const start = from.pos;
  const byteCount = decoding.readVarUint(from);
  const begin = from.pos;
  skip(from, byteCount);
  for (let at = begin; at < from.pos; at += 1) {
    if ((from.arr[at] ?? 0) <= LAST_PLAIN) continue;
    from.pos = start;
    return decoding.readVarString(from).length;
  }
  return byteCount;
}

function readByte(from: Decoder): number {
  skip(from, 1);
  return from.arr[from.pos - 1] ?? 0;
}

function skip(from: Decoder, byteCount: number): void {
  from.pos += byteCount;
  if (from.pos > from.arr.length) throw new Error('The bytes end too early.');
}
