/** Ed25519 by the browser itself. Source: RFC 8032; the wrapping of a seed as PKCS #8, RFC 8410, 7. */
const PKCS8_HEADER = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
const SIGNATURE_BYTES = 64;

/** Makes the signing key that follows from a seed of 32 bytes, with its public half. Throws where the browser has no Ed25519. */
export async function seedToSigningKey(
  seed: Uint8Array,
): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: Uint8Array<ArrayBuffer> }> {
  const pkcs8 = new Uint8Array(PKCS8_HEADER.length + seed.length);
  pkcs8.set(PKCS8_HEADER);
  pkcs8.set(seed, PKCS8_HEADER.length);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  const binary = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  return { privateKey, publicKey: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
}

/** Reads a public key of 32 bytes; `undefined` when it is none. */
export async function importPublicKey(bytes: Uint8Array | undefined): Promise<CryptoKey | undefined> {
  if (bytes?.length !== 32) return undefined;
  try {
    return await crypto.subtle.importKey('raw', new Uint8Array(bytes), 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}

/** Signs; 64 bytes. */
export async function signBytes(privateKey: CryptoKey, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes)));
}

/** Whether a signature fits. Nothing unfit throws. */
export async function verifyBytes(
  publicKey: CryptoKey | undefined,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey === undefined || signature.length !== SIGNATURE_BYTES) return false;
  try {
    return await crypto.subtle.verify('Ed25519', publicKey, new Uint8Array(signature), new Uint8Array(bytes));
  } catch {
    return false;
  }
}
