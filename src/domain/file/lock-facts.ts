import * as v from 'valibot';

/** How a locked file says that it is locked, in the facts of its manifest. Salt and iv in base64url. */
export const LockFactsSchema = v.object({
  method: v.literal('PBKDF2-HMAC-SHA256 AES-256-GCM'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1)),
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  iv: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/)),
});
export type LockFacts = v.InferOutput<typeof LockFactsSchema>;
