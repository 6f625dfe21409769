import { base64UrlToBytes, bytesToBase64Url, LockFactsSchema, parseRecord, type LockFacts } from '$domain';
import type { Lock } from './lock';

/** A lock as it stands in the manifest of a locked file. */
export const lockToFacts = ({ iterations, salt, iv }: Lock): LockFacts => ({
  method: 'PBKDF2-HMAC-SHA256 AES-256-GCM',
  iterations,
  salt: bytesToBase64Url(salt),
  iv: bytesToBase64Url(iv),
});

/** Reads a lock from a manifest; `undefined` where it has none that this build knows. */
export function readLockFacts(value: unknown): Lock | undefined {
  const facts = parseRecord(LockFactsSchema, value);
  const salt = facts && base64UrlToBytes(facts.salt);
  const iv = facts && base64UrlToBytes(facts.iv);
  return facts && salt && iv ? { iterations: facts.iterations, salt, iv } : undefined;
}
