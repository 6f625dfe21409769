import { fromBase64 } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import { parseSignal } from '../signals';

/** y-webrtc makes its own ids as UUIDs. */
const MAX_ID_CHARACTERS = 64;

/** Something published under the topic of a table, as far as it can be trusted to have that form. */
export type Introduction = {
  readonly from: string;
  readonly to: string | undefined;
  readonly kind: 'announce' | 'offer' | 'reply' | 'candidate';
};

/**
 * Decrypts what was published under a topic and reads it; nothing where it was not encrypted with the key of the table
 * or has not the form of an introduction. y-webrtc itself would stumble over that. Source: y-webrtc 10.3.0 `crypto.js`.
 */
export async function readIntroduction(content: unknown, key: CryptoKey): Promise<Introduction | undefined> {
  if (typeof content !== 'string') return undefined;
  try {
    const decoder = decoding.createDecoder(fromBase64(content));
    if (decoding.readVarString(decoder) !== 'AES-GCM') return undefined;
    const iv = new Uint8Array(decoding.readVarUint8Array(decoder));
    const encrypted = new Uint8Array(decoding.readVarUint8Array(decoder));
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, encrypted);
    return parseIntroduction(decoding.readAny(decoding.createDecoder(new Uint8Array(bytes))));
  } catch {
    return undefined;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_CHARACTERS;
}

function parseIntroduction(value: unknown): Introduction | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, from, to, token, signal } = value as Record<string, unknown>;
  if (!isId(from)) return undefined;
  if (type === 'announce') return { from, to: undefined, kind: 'announce' };
  if (type !== 'signal' || !isId(to) || !Number.isFinite(token)) return undefined;
  const kind = parseSignal(signal)?.type;
  return kind === undefined ? undefined : { from, to, kind };
}
