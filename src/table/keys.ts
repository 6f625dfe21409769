import {
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  isWriterRole,
  ok,
  TABLE_ROLES,
  type AppError,
  type Result,
  type TableKey,
  type TableRole,
} from '$domain';
import { importPublicKey, seedToSigningKey, signBytes, verifyBytes } from './signatures';

const SECRET_BYTES = 32;
const ANCHOR_BYTES = 16;
const CERTIFICATE_LABEL = 'ontwikkeltafel certificate ';
/** Facilitator's public key, epoch, editor's public key, signature. */
const CERTIFICATE_BYTES = 32 + 2 + 32 + 64;
const SIGNATURE_BYTES = 64;
const WARRANT_LABEL = 'ontwikkeltafel warrant ';
/** A commenter's proof: the public key, the editors' signature under it, and the signature that proves. */
export const COMMENTER_PROOF_BYTES = 32 + SIGNATURE_BYTES + SIGNATURE_BYTES;

/** What follows from a table's key; none of it leads back to the key. */
export type TableKeys = {
  /** Names the table on this device and in the address bar. */
  readonly tableId: string;
  /** Holds the facilitator's public key fast: SHA-256, 128 bits, base64url. */
  readonly anchor: string;
  /** The topic under which devices of this epoch find each other. */
  readonly topic: string;
  /** Encrypts what the signalling host passes on. */
  readonly password: string;
};

/** The facilitator's word on which editor key belongs to an epoch, after it was checked. */
export type Certificate = {
  readonly bytes: Uint8Array;
  readonly facilitatorKey: Uint8Array;
  readonly epoch: number;
  readonly editorKey: Uint8Array;
};

/** What the holder of a key can prove and check. */
export type RoleKeys = {
  readonly anchor: string;
  /** The certificate of this epoch where the key carries it or can make it. */
  readonly certificate: Uint8Array | undefined;
  /** Proves the key's role over some bytes. */
  readonly prove: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Checks a reader's proof. */
  readonly checkReader: (bytes: Uint8Array, proof: Uint8Array) => Promise<boolean>;
};

/**
 * Makes the key of a new table: a facilitator's, of epoch 0.
 *
 * @returns `secure-context-required` or `browser-too-old` where the browser cannot keep a table's secrets.
 */
export async function createTableKey(): Promise<Result<TableKey, AppError>> {
  const seed = bytesToBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  return guard(() => completeFacilitatorKey(seed, 0));
}

/**
 * Derives what a device needs to find the others, each under its own label, so that the topic which the signalling host
 * sees says nothing about the password or the key. All roles of one epoch come to the same. Source: RFC 5869.
 *
 * @returns `invitation-invalid` for a facilitator's key that names another table than it opens: whoever made it wants the
 *   key of that table replaced.
 */
export async function deriveTableKeys(key: TableKey): Promise<Result<TableKeys, AppError>> {
  const isFit = await guard(() => isOfItsAnchor(key));
  if (!isFit.ok) return isFit;
  if (!isFit.value) return err({ type: 'invitation-invalid', reason: 'damaged' });
  return guard(async () => {
    const secret = await readerSecretOf(key);
    const anchor = await anchorOf(key);
    const [topic, password, earlierId] = await Promise.all([
      derive(secret, 'topic', 32),
      derive(secret, 'signalling', 32),
      derive(seedOf(key), 'table', 16),
    ]);
    // A key of before there were roles names its table as it did then.
    const tableId = key.anchor === undefined ? bytesToBase64Url(earlierId) : anchor;
    return { tableId, anchor, topic: bytesToBase64Url(topic), password: bytesToBase64Url(password) };
  });
}

/** The key for an invitation of a role: a lower one, or the same. Nobody can make a higher one (TD14). */
export async function deriveKey(key: TableKey, role: TableRole): Promise<Result<TableKey, AppError>> {
  if (TABLE_ROLES.indexOf(role) < TABLE_ROLES.indexOf(key.role)) return err({ type: 'not-allowed' });
  return guard(async () => {
    const whole = key.role === 'facilitator' ? await completeFacilitatorKey(key.seed, key.epoch) : key;
    if (role === key.role) return whole;
    const { anchor, epoch, certificate } = whole;
    const seed = bytesToBase64Url(role === 'editor' ? await editorSeedOf(whole) : await readerSecretOf(whole));
    return {
      role,
      seed,
      epoch,
      ...(anchor !== undefined && { anchor }),
      ...(certificate !== undefined && { certificate }),
      ...(role === 'commenter' && { warrant: await makeWarrant(whole) }),
    };
  });
}

/** The facilitator's key of the next epoch. Keys of the epoch before open nothing of it. */
export async function renewKey(key: TableKey): Promise<Result<TableKey, AppError>> {
  if (key.role !== 'facilitator') return err({ type: 'not-allowed' });
  return guard(() => completeFacilitatorKey(key.seed, key.epoch + 1));
}

/** Opens what the holder of a key can prove and check. */
export async function openRoleKeys(key: TableKey): Promise<Result<RoleKeys, AppError>> {
  return guard(async () => {
    const whole = key.role === 'facilitator' ? await completeFacilitatorKey(key.seed, key.epoch) : key;
    const readerKey = await importMacKey(await readerSecretOf(whole));
    const mac = { name: 'HMAC', hash: 'SHA-256' };
    const signingSeed = await signingSeedOf(whole);
    const signing = signingSeed === undefined ? undefined : await seedToSigningKey(signingSeed);
    const warranted =
      whole.role === 'commenter' && signing !== undefined
        ? concatBytes(signing.publicKey, warrantOf(whole).slice(SECRET_BYTES))
        : new Uint8Array(0);
    return {
      anchor: await anchorOf(whole),
      certificate: base64UrlToBytes(whole.certificate ?? ''),
      prove: async (bytes) =>
        signing === undefined
          ? new Uint8Array(await crypto.subtle.sign(mac, readerKey, new Uint8Array(bytes)))
          : concatBytes(warranted, await signBytes(signing.privateKey, bytes)),
      checkReader: (bytes, proof) =>
        crypto.subtle.verify(mac, readerKey, new Uint8Array(proof), new Uint8Array(bytes)).catch(() => false),
    };
  });
}

/**
 * The key that locks parcels of an epoch: everyone with a key of that epoch comes to the same one, and nobody else. A
 * facilitator comes to it for every epoch, others for their own alone: for another they come to one that opens nothing.
 */
export async function openParcelKey(key: TableKey, epoch: number): Promise<Result<CryptoKey, AppError>> {
  return guard(async () => {
    const secret = await readerSecretOf(key.role === 'facilitator' ? { ...key, epoch } : key);
    const bytes = await derive(secret, 'parcel', SECRET_BYTES);
    return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  });
}

/**
 * The seed of the key that opens the sealed answers of a round. It follows from the facilitator's key, in whatever epoch:
 * any facilitator can reveal, and nobody else comes to it.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function deriveRoundSeed(key: TableKey, roundId: string): Promise<Result<Uint8Array, AppError>> {
  if (key.role !== 'facilitator') return err({ type: 'not-allowed' });
  return guard(() => derive(seedOf(key), `round ${roundId}`, SECRET_BYTES));
}

/** Checks a certificate against the anchor; `undefined` when it is not the facilitator's. Nothing unfit throws. */
export async function verifyCertificate(anchor: string, bytes: Uint8Array): Promise<Certificate | undefined> {
  if (bytes.length !== CERTIFICATE_BYTES) return undefined;
  const facilitatorKey = bytes.slice(0, 32);
  if ((await hashToAnchor(facilitatorKey)) !== anchor) return undefined;
  const signed = concatBytes(new TextEncoder().encode(CERTIFICATE_LABEL), bytes.subarray(32, 66));
  if (!(await verifyBytes(await importPublicKey(facilitatorKey), signed, bytes.slice(66)))) return undefined;
  const epoch = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(32);
  return { bytes: bytes.slice(), facilitatorKey, epoch, editorKey: bytes.slice(34, 66) };
}

/**
 * Checks a proof of a role that signs: by the facilitator's or the editors' key of the certificate, or, of a commenter, by
 * a key under which the editors' signature stands.
 */
export async function isProof(
  { facilitatorKey, editorKey, epoch }: Certificate,
  role: TableRole,
  bytes: Uint8Array,
  proof: Uint8Array,
): Promise<boolean> {
  if (role !== 'commenter')
    return verifyBytes(await importPublicKey(role === 'facilitator' ? facilitatorKey : editorKey), bytes, proof);
  if (proof.length !== COMMENTER_PROOF_BYTES) return false;
  const [publicKey, warrant, signature] = [proof.slice(0, 32), proof.slice(32, 96), proof.slice(96)];
  const isWarranted = await verifyBytes(await importPublicKey(editorKey), toWarrant(epoch, publicKey), warrant);
  return isWarranted && verifyBytes(await importPublicKey(publicKey), bytes, signature);
}

/** The commenters' signing seed of an epoch, with the editors' word that it is. */
async function makeWarrant(key: TableKey): Promise<string> {
  const editorSeed = await editorSeedOf(key);
  const seed = await derive(editorSeed, 'commenter signing', SECRET_BYTES);
  const { publicKey } = await seedToSigningKey(seed);
  const editor = await seedToSigningKey(await derive(editorSeed, 'editor signing', SECRET_BYTES));
  const signature = await signBytes(editor.privateKey, toWarrant(key.epoch, publicKey));
  return bytesToBase64Url(concatBytes(seed, signature));
}

/** What the editors sign. Their key is of one table and one epoch; the epoch stands in it all the same. */
const toWarrant = (epoch: number, publicKey: Uint8Array): Uint8Array =>
  concatBytes(new TextEncoder().encode(`${WARRANT_LABEL}${epoch} `), publicKey);

const warrantOf = ({ warrant }: TableKey): Uint8Array => base64UrlToBytes(warrant ?? '') ?? new Uint8Array(0);

async function completeFacilitatorKey(seed: string, epoch: number): Promise<TableKey> {
  const key: TableKey = { role: 'facilitator', seed, epoch };
  const facilitator = await seedToSigningKey(await derive(seedOf(key), 'facilitator signing', 32));
  const editor = await seedToSigningKey(await derive(await editorSeedOf(key), 'editor signing', 32));
  const stated = new Uint8Array(2 + editor.publicKey.length);
  new DataView(stated.buffer).setUint16(0, epoch);
  stated.set(editor.publicKey, 2);
  const signed = concatBytes(new TextEncoder().encode(CERTIFICATE_LABEL), stated);
  const signature = await signBytes(facilitator.privateKey, signed);
  const certificate = bytesToBase64Url(concatBytes(facilitator.publicKey, stated, signature));
  return { ...key, anchor: await hashToAnchor(facilitator.publicKey), certificate };
}

async function anchorOf(key: TableKey): Promise<string> {
  if (key.anchor !== undefined) return key.anchor;
  return (await completeFacilitatorKey(key.seed, key.epoch)).anchor ?? '';
}

/** Whether a facilitator's key is of the table that it names: the anchor follows from it. Of lower keys nobody can tell. */
const isOfItsAnchor = async (key: TableKey): Promise<boolean> =>
  key.role !== 'facilitator' || key.anchor === undefined || key.anchor === (await facilitatorAnchorOf(key));

async function facilitatorAnchorOf(key: TableKey): Promise<string> {
  const { publicKey } = await seedToSigningKey(await derive(seedOf(key), 'facilitator signing', SECRET_BYTES));
  return hashToAnchor(publicKey);
}

const hashToAnchor = async (publicKey: Uint8Array): Promise<string> =>
  bytesToBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(publicKey))).slice(0, ANCHOR_BYTES),
  );

const seedOf = ({ seed }: TableKey): Uint8Array => base64UrlToBytes(seed) ?? new Uint8Array(0);

const editorSeedOf = async (key: TableKey): Promise<Uint8Array> =>
  key.role === 'facilitator' ? derive(seedOf(key), `editor ${key.epoch}`, SECRET_BYTES) : seedOf(key);

const readerSecretOf = async (key: TableKey): Promise<Uint8Array> =>
  isWriterRole(key.role) ? derive(await editorSeedOf(key), 'reader', SECRET_BYTES) : seedOf(key);

/** The seed of the key that signs for a role; a reader signs nothing for the table. */
async function signingSeedOf(key: TableKey): Promise<Uint8Array | undefined> {
  if (key.role === 'reader') return undefined;
  if (key.role === 'commenter') return warrantOf(key).slice(0, SECRET_BYTES);
  return key.role === 'facilitator'
    ? derive(seedOf(key), 'facilitator signing', SECRET_BYTES)
    : derive(seedOf(key), 'editor signing', SECRET_BYTES);
}

async function derive(from: Uint8Array, label: string, byteCount: number): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = globalThis.crypto;
  const material = await subtle.importKey('raw', new Uint8Array(from), 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(`ontwikkeltafel ${label}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return new Uint8Array(await subtle.deriveBits(parameters, material, byteCount * 8));
}

async function importMacKey(secret: Uint8Array): Promise<CryptoKey> {
  const raw = await derive(secret, 'reader proof', SECRET_BYTES);
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}

/** Says why a browser cannot do this at all. */
async function guard<T>(work: () => Promise<T>): Promise<Result<T, AppError>> {
  // A page that did not come over https has no `subtle` at all.
  if (!('subtle' in globalThis.crypto)) return err({ type: 'secure-context-required' });
  try {
    return ok(await work());
  } catch {
    // The only thing that fails here is an algorithm that the browser does not have.
    return err({ type: 'browser-too-old' });
  }
}
