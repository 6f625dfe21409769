import { describe, expect, test } from 'vitest';
import { importPublicKey, seedToSigningKey, signBytes, verifyBytes } from '../../../src/table/signatures';

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Source: RFC 8032, 7.1, tests 1 and 3. */
const KNOWN = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

describe('signatures', () => {
  test.each(KNOWN)('are those of Ed25519 for the seed $seed', async ({ seed, publicKey, message, signature }) => {
    const pair = await seedToSigningKey(fromHex(seed));
    expect(toHex(pair.publicKey)).toBe(publicKey);
    expect(toHex(await signBytes(pair.privateKey, fromHex(message)))).toBe(signature);
    const imported = await importPublicKey(fromHex(publicKey));
    expect(await verifyBytes(imported, fromHex(message), fromHex(signature))).toBe(true);
  });

  test('do not fit other bytes, another key, or a byte that was changed', async () => {
    const [one, other] = [
      await seedToSigningKey(new Uint8Array(32)),
      await seedToSigningKey(new Uint8Array(32).fill(1)),
    ];
    const bytes = new TextEncoder().encode('tafel');
    const signature = await signBytes(one.privateKey, bytes);
    const key = await importPublicKey(one.publicKey);
    expect(await verifyBytes(key, bytes, signature)).toBe(true);
    expect(await verifyBytes(await importPublicKey(other.publicKey), bytes, signature)).toBe(false);
    expect(await verifyBytes(key, bytes.slice(1), signature)).toBe(false);
    for (let index = 0; index < signature.length; index += 1) {
      const changed = signature.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(await verifyBytes(key, bytes, changed)).toBe(false);
    }
  });

  test('of another length, or with a key that is none, are no signatures and throw nothing', async () => {
    const { privateKey, publicKey } = await seedToSigningKey(new Uint8Array(32));
    const bytes = Uint8Array.of(1, 2, 3);
    const signature = await signBytes(privateKey, bytes);
    const key = await importPublicKey(publicKey);
    for (const length of [0, 63]) expect(await verifyBytes(key, bytes, signature.slice(0, length))).toBe(false);
    expect(await verifyBytes(key, bytes, Uint8Array.of(...signature, 0))).toBe(false);
    for (const unfit of [undefined, new Uint8Array(0), new Uint8Array(31), new Uint8Array(33)]) {
      expect(await importPublicKey(unfit)).toBeUndefined();
      expect(await verifyBytes(await importPublicKey(unfit), bytes, signature)).toBe(false);
    }
  });

  test('read the bytes they are given, not those around them', async () => {
    const pool = new Uint8Array(200).fill(7);
    const { privateKey, publicKey } = await seedToSigningKey(pool.subarray(10, 42));
    const signature = await signBytes(privateKey, pool.subarray(50, 60));
    pool.set(signature, 100);
    const key = await importPublicKey(publicKey);
    expect(await verifyBytes(key, new Uint8Array(10).fill(7), pool.subarray(100, 164))).toBe(true);
  });
});
