import {
  base64UrlToBytes,
  bytesToBase64Url,
  ok,
  type AppError,
  type Result,
  type TableKey,
  type TableRole,
} from '$domain';
import { ROLE_CODES } from '$domain';
import { isProof, openRoleKeys, verifyCertificate, type Certificate } from '../keys';
import { importPublicKey, signBytes, verifyBytes } from '../signatures';
import { concat } from './talk/bytes';

/** What a pass says of a session, once its proof of role was checked. */
export type Pass = {
  readonly sessionId: string;
  /** The Yjs client id under which the session writes. */
  readonly clientId: number;
  readonly role: TableRole;
  readonly epoch: number;
};

/** Who this device is in the room: a fresh signing key each time the table is opened, with the proof of its role. */
export interface Identity {
  /** The public half of the session's key, base64url, 43 characters. */
  readonly sessionId: string;
  readonly role: TableRole;
  readonly epoch: number;
  readonly anchor: string;
  /** The facilitator's certificate of the epoch; absent until it is known. */
  readonly certificate: Uint8Array | undefined;
  /** The bytes of this session's pass. */
  readonly pass: Uint8Array;
  /** Signs with the session's key: 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** Checks a signature of another session. Anything unfit is no signature. */
  verify(sessionId: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** Reads a pass and checks its proof of role. `unknown` while the certificate to check it against is not known. */
  readPass(pass: Uint8Array): Promise<Pass | 'unknown' | 'unfit'>;
  /** Takes a certificate in when it is the facilitator's and of this epoch; says whether it is. */
  takeCertificate(certificate: Uint8Array): Promise<boolean>;
}

const PASS_VERSION = 1;
/** Version, session key, client id, role and epoch; the proof follows. */
const CLAIM_BYTES = 1 + 32 + 4 + 1 + 2;
const LABEL = new TextEncoder().encode('ontwikkeltafel pass ');

/**
 * Makes a session: a signing key that cannot leave this page, and the pass that binds it to what the table's key allows.
 *
 * @returns the errors of `openRoleKeys`.
 */
export async function openIdentity(key: TableKey, clientId: number): Promise<Result<Identity, AppError>> {
  const opened = await openRoleKeys(key);
  if (!opened.ok) return opened;
  const { anchor, prove, checkReader, certificate } = opened.value;
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) return { ok: false, error: { type: 'browser-too-old' } };
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const claim = encodeClaim(publicKey, clientId, key.role, key.epoch);
  const label = concat(LABEL, new TextEncoder().encode(anchor));
  const pass = concat(claim, await prove(concat(label, claim)));
  const publicKeys = new Map<string, Promise<CryptoKey | undefined>>();
  let known: Certificate | undefined =
    certificate === undefined ? undefined : await verifyCertificate(anchor, certificate);

  /** Importing costs as much as checking; a room has few sessions that speak often. */
  const publicKeyOf = (sessionId: string): Promise<CryptoKey | undefined> => {
    const before = publicKeys.get(sessionId);
    if (before !== undefined) return before;
    const imported = importPublicKey(base64UrlToBytes(sessionId));
    if (publicKeys.size >= MAX_KNOWN_KEYS) publicKeys.clear();
    publicKeys.set(sessionId, imported);
    return imported;
  };
  const isProven = async (claimed: Pass, signed: Uint8Array, proof: Uint8Array): Promise<boolean | 'unknown'> => {
    if (claimed.role === 'reader') return checkReader(signed, proof);
    if (known === undefined) return 'unknown';
    return isProof(known, claimed.role, signed, proof);
  };

  return ok({
    sessionId: bytesToBase64Url(publicKey),
    role: key.role,
    epoch: key.epoch,
    anchor,
    get certificate() {
      return known?.bytes;
    },
    pass,
    sign: (bytes) => signBytes(pair.privateKey, bytes),
    verify: async (sessionId, bytes, signature) => verifyBytes(await publicKeyOf(sessionId), bytes, signature),
    readPass: async (bytes) => {
      const claimed = parseClaim(bytes);
      if (claimed?.epoch !== key.epoch) return 'unfit';
      const signed = concat(label, bytes.subarray(0, CLAIM_BYTES));
      const proven = await isProven(claimed, signed, bytes.slice(CLAIM_BYTES));
      if (proven === 'unknown') return 'unknown';
      return proven ? claimed : 'unfit';
    },
    takeCertificate: async (bytes) => {
      const taken = await verifyCertificate(anchor, bytes);
      if (taken?.epoch !== key.epoch) return false;
      known ??= taken;
      return true;
    },
  });
}

const MAX_KNOWN_KEYS = 512;

function encodeClaim(publicKey: Uint8Array, clientId: number, role: TableRole, epoch: number): Uint8Array {
  const claim = new Uint8Array(CLAIM_BYTES);
  const view = new DataView(claim.buffer);
  view.setUint8(0, PASS_VERSION);
  claim.set(publicKey, 1);
  view.setUint32(33, clientId);
  view.setUint8(37, ROLE_CODES.indexOf(role));
  view.setUint16(38, epoch);
  return claim;
}

function parseClaim(bytes: Uint8Array): Pass | undefined {
  if (bytes.length <= CLAIM_BYTES || bytes[0] !== PASS_VERSION) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const role = ROLE_CODES[view.getUint8(37)];
  if (role === undefined) return undefined;
  return {
    sessionId: bytesToBase64Url(bytes.slice(1, 33)),
    clientId: view.getUint32(33),
    role,
    epoch: view.getUint16(38),
  };
}
