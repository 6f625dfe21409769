import {
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  ok,
  ROLE_CODES,
  type AppError,
  type ParcelProblem,
  type Result,
  type TableKey,
  type TableRole,
} from '$domain';
import {
  COMMENTER_PROOF_BYTES,
  isProof,
  openParcelKey,
  openRoleKeys,
  verifyCertificate,
  type Certificate,
} from '../keys';
import { deflate, inflate } from '../live/content/deflate';
import { pickComments } from '../margin/comments-only';

/** What a parcel says of itself without being opened. */
export type ParcelFacts = {
  /** Names the table by its facilitator's key, as every invitation does. */
  readonly anchor: string;
  readonly epoch: number;
  readonly madeAtMs: number;
  /** As whom its maker signed it. */
  readonly role: TableRole;
};

/** What was in a parcel, after its signature was checked. */
export type OpenedParcel = {
  readonly facts: ParcelFacts;
  /** A piece of the table as an update; it has still to go through the gate of all words. */
  readonly update: Uint8Array;
  /** The facilitator's word on the editors' key of its epoch. */
  readonly certificate: Uint8Array;
};

/** The form of the parcels that this build makes, and the highest it opens. */
const FORM = 1;
const MARK = [0x4f, 0x54, 0x50];
const ANCHOR_BYTES = 16;
const IV_BYTES = 12;
const SIGNATURE_BYTES = 64;
/** Mark, form, role, epoch, moment, anchor, iv, length of the certificate. The README of `exchange` has it in full. */
const HEAD_BYTES = MARK.length + 1 + 1 + 2 + 8 + ANCHOR_BYTES + IV_BYTES + 1;
const MIN_BYTES = HEAD_BYTES + SIGNATURE_BYTES + 16 + 1;
const SIGNATURE_LABEL = 'ontwikkeltafel parcel ';
/** As far as bytes of a table are taken in at all. */
const MAX_UPDATE_BYTES = 64 * 1_048_576;
const LATEST_MS = 8.64e15;

/**
 * Locks a piece of a table for all who have a key of its epoch, and signs it.
 *
 * @param update The piece, as an update; whole, or what somebody lacks. Of it a commenter's parcel has the comments and
 *   suggestions alone, and nothing else would be taken in (TD73).
 * @returns `not-allowed` for a reader, whose words nobody takes.
 */
export async function sealParcel(
  key: TableKey,
  update: Uint8Array,
  madeAtMs: number,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  if (key.role === 'reader') return err({ type: 'not-allowed' });
  const roleKeys = await openRoleKeys(key);
  if (!roleKeys.ok) return roleKeys;
  const parcelKey = await openParcelKey(key, key.epoch);
  if (!parcelKey.ok) return parcelKey;
  const { anchor, certificate = new Uint8Array(0), prove } = roleKeys.value;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const head = encodeHead({ anchor, epoch: key.epoch, madeAtMs, role: key.role }, iv, certificate);
  const { bytes, isDeflated } = await deflate(key.role === 'commenter' ? pickComments(update) : update);
  const parameters = { name: 'AES-GCM', iv, additionalData: head };
  const locked = await crypto.subtle.encrypt(
    parameters,
    parcelKey.value,
    join(Uint8Array.of(isDeflated ? 1 : 0), bytes),
  );
  const signed = join(head, new Uint8Array(locked));
  return ok(join(signed, await prove(join(new TextEncoder().encode(SIGNATURE_LABEL), signed))));
}

/** Reads what a parcel says of itself. Nothing of it is proven yet. */
export function readParcelFacts(sealed: Uint8Array): Result<ParcelFacts, ParcelProblem> {
  const parts = decodeParts(sealed);
  return parts.ok ? ok(parts.value.facts) : parts;
}

/**
 * Opens a parcel with a key of its table: what does not come from who may write there, or from who may no longer, stays
 * closed (TD40, TD41).
 *
 * @returns `no-key` for another table; `new-keys` for one made after the keys were renewed; `old-keys` for one made before,
 * by another than the facilitator or beyond what this key opens; `unsigned`, `damaged`, `newer`.
 */
export async function openParcel(key: TableKey, sealed: Uint8Array): Promise<Result<OpenedParcel, ParcelProblem>> {
  const decoded = decodeParts(sealed);
  if (!decoded.ok) return decoded;
  const { facts, certificate, head, iv, locked, signed, signature } = decoded.value;
  const own = await openRoleKeys({ ...key, epoch: key.role === 'facilitator' ? facts.epoch : key.epoch });
  if (!own.ok || own.value.anchor !== facts.anchor) return err('no-key');
  if (facts.epoch > key.epoch && key.role !== 'facilitator') return err('new-keys');
  const isOld = facts.epoch < key.epoch;
  if (isOld && (facts.role !== 'facilitator' || key.role !== 'facilitator')) return err('old-keys');
  const carried = certificate.length > 0 ? certificate : (own.value.certificate ?? certificate);
  const stated = await verifyCertificate(facts.anchor, carried);
  if (stated === undefined || !(await isSignedBy(facts, stated, signed, signature))) return err('unsigned');
  const parcelKey = await openParcelKey(key, facts.epoch);
  if (!parcelKey.ok) return err('no-key');
  const update = await unlock(parcelKey.value, iv, head, locked);
  return update === undefined ? err('damaged') : ok({ facts, update, certificate: stated.bytes });
}

type Parts = {
  readonly facts: ParcelFacts;
  readonly certificate: Uint8Array;
  readonly head: Uint8Array;
  readonly iv: Uint8Array;
  readonly locked: Uint8Array;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

async function isSignedBy(
  { role, epoch }: ParcelFacts,
  stated: Certificate,
  signed: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  // An editor's key is of one epoch, as is what it vouches for; the facilitator's is of all.
  if (role !== 'facilitator' && stated.epoch !== epoch) return false;
  return isProof(stated, role, join(new TextEncoder().encode(SIGNATURE_LABEL), signed), signature);
}

async function unlock(
  key: CryptoKey,
  iv: Uint8Array,
  head: Uint8Array,
  locked: Uint8Array,
): Promise<Uint8Array | undefined> {
  try {
    const parameters = { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: new Uint8Array(head) };
    const inside = new Uint8Array(await crypto.subtle.decrypt(parameters, key, new Uint8Array(locked)));
    const bytes = inside.subarray(1);
    if (inside[0] === 0) return bytes.length > MAX_UPDATE_BYTES ? undefined : bytes;
    return await inflate(bytes, MAX_UPDATE_BYTES);
  } catch {
    return undefined;
  }
}

function encodeHead(
  { anchor, epoch, madeAtMs, role }: ParcelFacts,
  iv: Uint8Array,
  certificate: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES + certificate.length);
  const view = new DataView(head.buffer);
  head.set([...MARK, FORM, ROLE_CODES.indexOf(role)]);
  view.setUint16(5, epoch);
  view.setFloat64(7, madeAtMs);
  head.set(base64UrlToBytes(anchor) ?? [], 15);
  head.set(iv, 15 + ANCHOR_BYTES);
  head[HEAD_BYTES - 1] = certificate.length;
  head.set(certificate, HEAD_BYTES);
  return head;
}

function decodeParts(sealed: Uint8Array): Result<Parts, ParcelProblem> {
  if (sealed.length < MIN_BYTES || MARK.some((byte, index) => sealed[index] !== byte)) return err('damaged');
  if ((sealed[MARK.length] ?? 0) > FORM) return err('newer');
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const role = ROLE_CODES[view.getUint8(4)];
  const madeAtMs = view.getFloat64(7);
  const isFit = role !== undefined && role !== 'reader' && madeAtMs >= 0 && madeAtMs <= LATEST_MS;
  const endOfHead = HEAD_BYTES + view.getUint8(HEAD_BYTES - 1);
  const endOfSigned = sealed.length - (role === 'commenter' ? COMMENTER_PROOF_BYTES : SIGNATURE_BYTES);
  if (!isFit || endOfHead >= endOfSigned) return err('damaged');
  const anchor = bytesToBase64Url(sealed.subarray(15, 15 + ANCHOR_BYTES));
  return ok({
    facts: { anchor, epoch: view.getUint16(5), madeAtMs, role },
    certificate: sealed.slice(HEAD_BYTES, endOfHead),
    head: sealed.subarray(0, endOfHead),
    iv: sealed.subarray(15 + ANCHOR_BYTES, HEAD_BYTES - 1),
    locked: sealed.subarray(endOfHead, endOfSigned),
    signed: sealed.subarray(0, endOfSigned),
    signature: sealed.subarray(endOfSigned),
  });
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
