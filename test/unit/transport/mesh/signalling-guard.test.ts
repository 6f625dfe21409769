import { toBase64 } from 'lib0/buffer';
import * as encoding from 'lib0/encoding';
import type { AnyEncodable } from 'lib0/encoding';
import { beforeAll, describe, expect, test } from 'vitest';
import { readIntroduction } from '../../../../src/transport/mesh/signalling-guard';

const createKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** As y-webrtc 10.3.0 writes it. test/contract/connector.test.ts holds it against the real one. */
async function encrypt(content: Uint8Array<ArrayBuffer>, key: CryptoKey): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, 'AES-GCM');
  encoding.writeVarUint8Array(encoder, iv);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content);
  encoding.writeVarUint8Array(encoder, new Uint8Array(encrypted));
  return encoding.toUint8Array(encoder);
}

function encryptJson(said: AnyEncodable, key: CryptoKey): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, said);
  return encrypt(encoding.toUint8Array(encoder), key);
}

describe('what is published under a topic', () => {
  let key: CryptoKey;
  beforeAll(async () => {
    key = await createKey();
  });
  const read = async (said: AnyEncodable): Promise<unknown> =>
    readIntroduction(toBase64(await encryptJson(said, key)), key);

  test('is read as y-webrtc writes it', async () => {
    expect(await read({ type: 'announce', from: 'a' })).toEqual({ kind: 'announce', from: 'a', to: undefined });
    const signal = { type: 'offer', sdp: 'v=0' };
    expect(await read({ type: 'signal', from: 'a', to: 'b', token: 1.5, signal })).toEqual({
      kind: 'offer',
      from: 'a',
      to: 'b',
    });
  });

  test('TR13 is not heard without the form of an introduction', async () => {
    const signal = { type: 'offer', sdp: 'v=0' };
    const base = { type: 'signal', from: 'a', to: 'b', token: 1 };
    for (const said of [
      {},
      { type: 'announce' },
      { type: 'announce', from: 'x'.repeat(100) },
      { type: 'signal', from: 'a', to: 'b', signal },
      base,
      { ...base, signal: null },
      { ...base, signal: { type: 'answer', sdp: 'v=0' } },
      { ...base, to: undefined, signal },
      { type: 'other', from: 'a' },
    ])
      expect(await read(said)).toBeUndefined();
  });

  test('TR13 is not heard from outsiders, nor when it was changed on the way', async () => {
    const foreign = await createKey();
    const said = await encryptJson({ type: 'announce', from: 'a' }, foreign);
    expect(await readIntroduction(toBase64(said), key)).toBeUndefined();
    const changed = await encryptJson({ type: 'announce', from: 'a' }, key);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await readIntroduction(toBase64(changed), key)).toBeUndefined();
  });

  test('TR13 throws nothing, whatever it is', async () => {
    const nonsense = await encrypt(Uint8Array.of(255, 255, 255), key);
    for (const content of [undefined, null, 7, {}, '', '%', 'AAAA', toBase64(nonsense)])
      expect(await readIntroduction(content, key)).toBeUndefined();
  });
});
