import { base64UrlToBytes, bytesToBase64Url, err, ok, type AppError, type Result } from '$domain';

const SECRET_BYTES = 32;
const INVITATION_VERSION = '1';
const INVITATION_PREFIX = 'ot';

/** What follows from a table's secret; none of it leads back to the secret. */
export type TableKeys = {
  /** Names the table on this device and in the address bar. */
  readonly tableId: string;
  /** The topic under which devices find each other. */
  readonly topic: string;
  /** Encrypts what the signalling host passes on. */
  readonly password: string;
};

/** A fresh table secret: 256 random bits as 43 characters base64url. */
export const createTableSecret = (): string => bytesToBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/**
 * Derives what a device needs from the secret, each by HKDF-SHA-256 under its own label, so that the topic which the
 * signalling host sees says nothing about the password or the secret. Source: RFC 5869.
 *
 * @returns an error of type `secure-context-required` where the browser has no `crypto.subtle`.
 */
export async function deriveTableKeys(secret: string): Promise<Result<TableKeys, AppError>> {
  const bytes = base64UrlToBytes(secret);
  if (bytes?.length !== SECRET_BYTES) return err({ type: 'invitation-invalid', reason: 'damaged' });
  // A page that did not come over https has no `subtle` at all.
  if (!('subtle' in globalThis.crypto)) return err({ type: 'secure-context-required' });
  const { subtle } = globalThis.crypto;
  const material = await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
  const derive = async (label: string, byteCount: number): Promise<string> => {
    const info = new TextEncoder().encode(`ontwikkeltafel ${label}`);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
    return bytesToBase64Url(new Uint8Array(await subtle.deriveBits(parameters, material, byteCount * 8)));
  };
  const [tableId, topic, password] = await Promise.all([
    derive('table', 16),
    derive('topic', 32),
    derive('signalling', 32),
  ]);
  return ok({ tableId, topic, password });
}

/** The part of an invitation link after `#/aansluiten/`: form, version and secret. It never reaches a server. */
export const secretToInvitation = (secret: string): string => `${INVITATION_PREFIX}${INVITATION_VERSION}.${secret}`;

/**
 * Reads an invitation as it stands in a link, or a whole link that was pasted.
 *
 * @returns the secret; or `invitation-invalid` with `foreign` (not ours), `newer` (a later form), `incomplete` (cut off)
 * or `damaged` (wrong characters).
 */
export function parseInvitation(text: string): Result<string, AppError> {
  const match = /(?:^|#\/aansluiten\/)ot(\d+)\.([^\s/?#]*)\s*$/.exec(text.trim());
  if (match === null) return err({ type: 'invitation-invalid', reason: 'foreign' });
  const [, version = '', secret = ''] = match;
  if (version !== INVITATION_VERSION) return err({ type: 'invitation-invalid', reason: 'newer' });
  const bytes = base64UrlToBytes(secret);
  if (bytes?.length === SECRET_BYTES) return ok(secret);
  return err({ type: 'invitation-invalid', reason: secret.length < 43 ? 'incomplete' : 'damaged' });
}
