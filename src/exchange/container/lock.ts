import { err, ok, type AppError, type Result } from '$domain';

/**
 * A lock on bytes by a pass phrase: AES-256-GCM under a key that PBKDF2 makes of the phrase. Whoever loses the phrase
 * loses what is inside; nobody can help.
 */
export type Lock = { readonly iterations: number; readonly salt: Uint8Array; readonly iv: Uint8Array };

/** Guessing costs so much at every try. Source: OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256. */
const ITERATIONS = 600_000;
/** A file may not ask for more: it would keep the device busy for hours. */
const MAX_ITERATIONS = 5_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** Locks bytes. Spaces around a phrase and the way its accents are written make no difference. */
export async function lockBytes(
  bytes: Uint8Array,
  phrase: string,
): Promise<{ readonly lock: Lock; readonly locked: Uint8Array<ArrayBuffer> }> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const lock = { iterations: ITERATIONS, salt, iv };
  const key = await phraseToKey(phrase, lock);
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(bytes));
  return { lock, locked: new Uint8Array(locked) };
}

/** Opens locked bytes, or says `wrong-phrase`: from outside that cannot be told from bytes that were changed. */
export async function unlockBytes(
  locked: Uint8Array,
  lock: Lock,
  phrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  if (lock.iterations > MAX_ITERATIONS) return err({ type: 'file-invalid', reason: 'wrong-phrase' });
  try {
    const key = await phraseToKey(phrase, lock);
    const parameters = { name: 'AES-GCM', iv: new Uint8Array(lock.iv) };
    return ok(new Uint8Array(await crypto.subtle.decrypt(parameters, key, new Uint8Array(locked))));
  } catch {
    return err({ type: 'file-invalid', reason: 'wrong-phrase' });
  }
}

async function phraseToKey(phrase: string, { iterations, salt }: Lock): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(phrase.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
