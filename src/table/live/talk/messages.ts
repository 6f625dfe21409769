import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * What devices say to each other over a link, and its bytes: a type, then the fields in the order of the types below.
 * Session ids travel as 43 characters base64url. Types from `MAY_BE_SKIPPED` on are skipped by a build that does not know
 * them, so that a newer one can say more; any other unknown type is unfit.
 */
export type ControlMessage =
  | ({ readonly type: 'hello' } & Hello)
  | { readonly type: 'proof'; readonly signature: Uint8Array }
  | { readonly type: 'ping' | 'pong' }
  | { readonly type: 'members'; readonly records: readonly Uint8Array[] }
  | { readonly type: 'presence'; readonly record: Uint8Array }
  | { readonly type: 'acknowledgements'; readonly entries: readonly Acknowledgement[] }
  | { readonly type: 'signal'; readonly from: string; readonly to: string; readonly signal: Uint8Array }
  | ({ readonly type: 'keys' } & Keys)
  | { readonly type: 'goodbye'; readonly reason: GoodbyeReason }
  | ({ readonly type: 'status' } & Status)
  | { readonly type: 'skipped' };

export type ContentMessage =
  | { readonly type: 'batch'; readonly origin: string; readonly seq: number; readonly update: Uint8Array }
  | { readonly type: 'ask'; readonly askId: number; readonly stateVector: Uint8Array }
  | ({ readonly type: 'slice' } & Slice)
  | { readonly type: 'skipped' };

/** New keys; `seed` is what the role of the neighbour may have, of a commenter with its warrant after a full stop. */
export type Keys = { readonly certificate: Uint8Array; readonly seed: string; readonly excluded: string[] };

/** Opens every conversation: which forms of the link and the table the other speaks, and who it says it is. */
export type Hello = {
  readonly linkVersion: number;
  readonly oldestLinkVersion: number;
  readonly schemaVersion: number;
  readonly epoch: number;
  /** 32 random bytes that the other's proof must cover. */
  readonly nonce: Uint8Array;
  readonly pass: Uint8Array;
  /** Empty while this device has not been given it yet. */
  readonly certificate: Uint8Array;
};

/** `device` holds everything that `origin` wrote up to and with its batch `seq`. */
export type Acknowledgement = { readonly origin: string; readonly device: string; readonly seq: number };

/** What a device holds: by Yjs clock, and by the batches of each session. */
export type Status = {
  readonly stateVector: Uint8Array;
  readonly applied: readonly (readonly [sessionId: string, seq: number])[];
  /** Of the content; empty when it was not made. */
  readonly digest: Uint8Array;
};

/** A piece of an answer to `ask`; the last one says up to where the answer goes. */
export type Slice = {
  readonly askId: number;
  readonly index: number;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly isLast: boolean;
  readonly isDeflated: boolean;
  readonly update: Uint8Array;
  readonly applied: readonly (readonly [sessionId: string, seq: number])[];
};

const GOODBYE_REASONS = ['left'] as const;
export type GoodbyeReason = (typeof GOODBYE_REASONS)[number];

/** Thrown inside decoding; it never leaves this file. */
class Unfit extends Error {}

const MAY_BE_SKIPPED = 128;
const MAX_SESSION_ID_LENGTH = 64;
/** A seed of 43 characters, a full stop and a warrant of 128. */
const MAX_SEED_LENGTH = 172;
const MAX_LIST_LENGTH = 2_048;
/** Each of them is to be checked: more than a room has devices only keeps this one busy. */
const MAX_RECORDS = 512;
/** What a session may say of itself at one time. */
export const MAX_RECORD_BYTES = 8_192;

const CONTROL_TYPES = [
  'hello',
  'proof',
  'ping',
  'pong',
  'members',
  'presence',
  'acknowledgements',
  'signal',
  'keys',
  'goodbye',
  'status',
] as const;
const CONTENT_TYPES = ['batch', 'ask', 'slice'] as const;

/** Bytes of a message for the control channel. */
export function encodeControl(message: Exclude<ControlMessage, { type: 'skipped' }>): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, CONTROL_TYPES.indexOf(message.type));
  switch (message.type) {
    case 'hello':
      for (const number of [message.linkVersion, message.oldestLinkVersion, message.schemaVersion, message.epoch])
        encoding.writeVarUint(to, number);
      for (const bytes of [message.nonce, message.pass, message.certificate]) encoding.writeVarUint8Array(to, bytes);
      break;
    case 'proof':
      encoding.writeVarUint8Array(to, message.signature);
      break;
    case 'members':
      writeList(to, message.records, encoding.writeVarUint8Array);
      break;
    case 'presence':
      encoding.writeVarUint8Array(to, message.record);
      break;
    case 'acknowledgements':
      writeList(to, message.entries, (encoder, { origin, device, seq }) => {
        encoding.writeVarString(encoder, origin);
        encoding.writeVarString(encoder, device);
        encoding.writeVarUint(encoder, seq);
      });
      break;
    case 'signal':
      encoding.writeVarString(to, message.from);
      encoding.writeVarString(to, message.to);
      encoding.writeVarUint8Array(to, message.signal);
      break;
    case 'keys':
      encoding.writeVarUint8Array(to, message.certificate);
      encoding.writeVarString(to, message.seed);
      writeList(to, message.excluded, encoding.writeVarString);
      break;
    case 'goodbye':
      encoding.writeVarUint(to, GOODBYE_REASONS.indexOf(message.reason));
      break;
    case 'status':
      encoding.writeVarUint8Array(to, message.stateVector);
      writeApplied(to, message.applied);
      encoding.writeVarUint8Array(to, message.digest);
      break;
    case 'ping':
    case 'pong':
      break;
  }
  return encoding.toUint8Array(to);
}

/** Reads a message of the control channel; `undefined` when it is unfit. */
export const parseControl = (bytes: Uint8Array): ControlMessage | undefined => parse(bytes, decodeControl);

/** Bytes of a message for the content channel. */
export function encodeContent(message: Exclude<ContentMessage, { type: 'skipped' }>): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, CONTENT_TYPES.indexOf(message.type));
  switch (message.type) {
    case 'batch':
      encoding.writeVarString(to, message.origin);
      encoding.writeVarUint(to, message.seq);
      encoding.writeVarUint8Array(to, message.update);
      break;
    case 'ask':
      encoding.writeVarUint(to, message.askId);
      encoding.writeVarUint8Array(to, message.stateVector);
      break;
    case 'slice':
      for (const number of [message.askId, message.index, message.doneCount, message.totalCount])
        encoding.writeVarUint(to, number);
      encoding.writeVarUint(to, (message.isLast ? 1 : 0) + (message.isDeflated ? 2 : 0));
      encoding.writeVarUint8Array(to, message.update);
      writeApplied(to, message.applied);
      break;
  }
  return encoding.toUint8Array(to);
}

/** Reads a message of the content channel; `undefined` when it is unfit. */
export const parseContent = (bytes: Uint8Array): ContentMessage | undefined => parse(bytes, decodeContent);

function parse<Message>(bytes: Uint8Array, decode: (from: decoding.Decoder) => Message): Message | undefined {
  try {
    return decode(decoding.createDecoder(bytes));
  } catch {
    return undefined;
  }
}

function decodeControl(from: decoding.Decoder): ControlMessage {
  const number = readNumber(from);
  const type = CONTROL_TYPES[number];
  if (type === undefined) return skip(number);
  switch (type) {
    case 'hello':
      return {
        type,
        linkVersion: readNumber(from),
        oldestLinkVersion: readNumber(from),
        schemaVersion: readNumber(from),
        epoch: readNumber(from),
        nonce: readBytes(from, 64),
        pass: readBytes(from, 256),
        certificate: readBytes(from, 512),
      };
    case 'proof':
      return { type, signature: readBytes(from, 64) };
    case 'members':
      return { type, records: readList(from, () => readBytes(from, MAX_RECORD_BYTES), MAX_RECORDS) };
    case 'presence':
      return { type, record: readBytes(from, MAX_RECORD_BYTES) };
    case 'acknowledgements':
      return {
        type,
        entries: readList(from, () => ({
          origin: readId(from),
          device: readId(from),
          seq: readNumber(from),
        })),
      };
    case 'signal':
      return { type, from: readId(from), to: readId(from), signal: readBytes(from, 16_384) };
    case 'keys':
      return {
        type,
        certificate: readBytes(from, 512),
        seed: readText(from, MAX_SEED_LENGTH),
        excluded: readList(from, () => readId(from)),
      };
    case 'goodbye': {
      const reason = GOODBYE_REASONS[readNumber(from)];
      if (reason === undefined) throw new Unfit();
      return { type, reason };
    }
    case 'status':
      return {
        type,
        stateVector: readBytes(from, 262_144),
        applied: readApplied(from),
        digest: readBytes(from, 64),
      };
    case 'ping':
    case 'pong':
      return { type };
  }
}

function decodeContent(from: decoding.Decoder): ContentMessage {
  const number = readNumber(from);
  const type = CONTENT_TYPES[number];
  if (type === undefined) return skip(number);
  switch (type) {
    case 'batch':
      return {
        type,
        origin: readId(from),
        seq: readNumber(from),
        update: decoding.readVarUint8Array(from),
      };
    case 'ask':
      return { type, askId: readNumber(from), stateVector: readBytes(from, 262_144) };
    case 'slice': {
      const [askId, index, doneCount, totalCount, flags] = [0, 1, 2, 3, 4].map(() => readNumber(from));
      const update = decoding.readVarUint8Array(from);
      const applied = readApplied(from);
      if (askId === undefined || index === undefined || doneCount === undefined || totalCount === undefined)
        throw new Unfit();
      const bits = flags ?? 0;
      const [isLast, isDeflated] = [(bits & 1) === 1, (bits & 2) === 2];
      return { type, askId, index, doneCount, totalCount, isLast, isDeflated, update, applied };
    }
  }
}

function skip(number: number): { type: 'skipped' } {
  if (number < MAY_BE_SKIPPED) throw new Unfit();
  return { type: 'skipped' };
}

/** Beyond 2^53 numbers are no longer exact, and the decoder lets some of those through. */
function readNumber(from: decoding.Decoder): number {
  const number = decoding.readVarUint(from);
  if (!Number.isSafeInteger(number)) throw new Unfit();
  return number;
}

function readBytes(from: decoding.Decoder, maxBytes: number): Uint8Array {
  const bytes = decoding.readVarUint8Array(from);
  if (bytes.length > maxBytes) throw new Unfit();
  return bytes;
}

const readId = (from: decoding.Decoder): string => readText(from, MAX_SESSION_ID_LENGTH);

function readText(from: decoding.Decoder, maxLength: number): string {
  const text = decoding.readVarString(from);
  if (text.length > maxLength) throw new Unfit();
  return text;
}

function readList<Entry>(from: decoding.Decoder, readEntry: () => Entry, maxLength = MAX_LIST_LENGTH): Entry[] {
  const length = readNumber(from);
  if (length > maxLength) throw new Unfit();
  return Array.from({ length }, readEntry);
}

const readApplied = (from: decoding.Decoder): [string, number][] =>
  readList(from, () => [readId(from), readNumber(from)]);

function writeList<Entry>(
  to: encoding.Encoder,
  entries: readonly Entry[],
  writeEntry: (to: encoding.Encoder, entry: Entry) => void,
): void {
  encoding.writeVarUint(to, entries.length);
  for (const entry of entries) writeEntry(to, entry);
}

function writeApplied(to: encoding.Encoder, applied: Status['applied']): void {
  writeList(to, applied, (encoder, [sessionId, seq]) => {
    encoding.writeVarString(encoder, sessionId);
    encoding.writeVarUint(encoder, seq);
  });
}
