import { base64UrlToBytes, bytesToBase64Url, err, ok, type Result } from '$domain';
import * as Y from 'yjs';
import { MAX_CLIENTS } from '../live/content/inspect-update';

/**
 * What a device has of a table, so small that it fits in a few codes: how far it is with each session that wrote. Another
 * device cuts its parcel to what is lacking.
 */
export type Holdings = {
  /** Names the table, as in an invitation. */
  readonly anchor: string;
  /** Yjs' state vector. */
  readonly vector: Uint8Array;
};

/** Why bytes are not taken for what a device has of a table. */
export type HoldingsProblem = 'foreign' | 'newer';

/** The form that this build writes, and the highest it reads. */
const FORM = 1;
const MARK = [0x4f, 0x54, 0x48];
const ANCHOR_BYTES = 16;
const HEAD_BYTES = MARK.length + 1 + ANCHOR_BYTES;
const MAX_BYTES = 1_048_576;

/** Writes what is here of a table: mark `OTH`, form, anchor, state vector. */
export function writeHoldings(anchor: string, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const vector = Y.encodeStateVectorFromUpdate(update);
  const bytes = new Uint8Array(HEAD_BYTES + vector.length);
  bytes.set([...MARK, FORM]);
  bytes.set((base64UrlToBytes(anchor) ?? new Uint8Array(0)).subarray(0, ANCHOR_BYTES), MARK.length + 1);
  bytes.set(vector, HEAD_BYTES);
  return bytes;
}

/** Reads what another device has; nothing unfit throws. */
export function readHoldings(bytes: Uint8Array): Result<Holdings, HoldingsProblem> {
  if (bytes.length <= HEAD_BYTES || bytes.length > MAX_BYTES) return err('foreign');
  if (MARK.some((byte, at) => bytes[at] !== byte)) return err('foreign');
  if ((bytes[MARK.length] ?? 0) > FORM) return err('newer');
  const vector = bytes.slice(HEAD_BYTES);
  try {
    const clocks = Y.decodeStateVector(vector);
    const isFit = [...clocks.values()].every((clock) => Number.isSafeInteger(clock) && clock >= 0);
    if (!isFit || clocks.size > MAX_CLIENTS) return err('foreign');
  } catch {
    return err('foreign');
  }
  return ok({ anchor: bytesToBase64Url(bytes.slice(MARK.length + 1, HEAD_BYTES)), vector });
}

/** What another device lacks of a table. What was deleted goes along whole: no vector tells of it. */
export const cutToLack = (update: Uint8Array, { vector }: Pick<Holdings, 'vector'>): Uint8Array =>
  Y.diffUpdate(update, vector);
