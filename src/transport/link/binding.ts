const FINGERPRINT = /^a=fingerprint:(.*?)\s*$/gim;
/** Only hashes that hold. Source: RFC 8122 5, RFC 8827 6.5. */
const IS_STRONG = /^sha-(256|384|512) [0-9a-f:]+$/;

/**
 * Reads the fingerprint of the certificate that a description promises, in lower case. Nothing where there is none, a
 * weak one, or more than one: then it is not certain which of them encrypts.
 */
export function readFingerprint(sdp: string | undefined): string | undefined {
  const found = new Set([...(sdp ?? '').matchAll(FINGERPRINT)].map(([, text]) => (text ?? '').toLowerCase()));
  const [only] = found;
  return found.size === 1 && only !== undefined && IS_STRONG.test(only) ? only : undefined;
}

/**
 * What a link is bound to: both certificates that encrypt it, in one order on both sides (TR6). Someone in between who
 * puts fingerprints of his own in both descriptions makes the two sides differ.
 */
export async function bindToFingerprints(local: string, remote: string): Promise<Uint8Array> {
  const text = [local, remote].sort().join('\n');
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
