import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCode, unpackCode, type PairingCode } from '../../../../src/transport/pairing/pairing-code';

const offer: PairingCode = {
  id: { sender: 0xfedcba98, serial: 7 },
  fingerprint: Uint8Array.from({ length: 32 }, (_, index) => 255 - index),
  ufrag: 'aZ+/',
  pwd: 'abcdefghijABCDEFGHIJ0123',
  addresses: [{ kind: 'ipv4', host: '192.168.1.20', port: 54_321 }],
};
const answer: PairingCode = { ...offer, answered: { sender: 1, serial: 255 } };
const pack = (code: PairingCode): string => packCode(code) ?? 'was not packed';
const byteCount = (text: string): number => Math.floor(((text.length - 5) * 3) / 4);

describe('a pairing code', () => {
  test('TR12 comes back as it was, an offer and an answer', () => {
    for (const code of [offer, answer]) expect(unpackCode(pack(code))).toEqual({ ok: true, value: code });
  });

  test('takes 60 to 120 bytes with the usual addresses of the usual browsers', () => {
    const firefox = { ...answer, ufrag: '0123abcd', pwd: '0123456789abcdef0123456789abcdef' };
    const name = { kind: 'name', host: '1b2c3d4e-0000-4aaa-8bbb-123456789abc.local', port: 1 } as const;
    for (const code of [offer, answer, firefox, { ...firefox, addresses: [name, { ...name, port: 2 }] }]) {
      expect(byteCount(pack(code))).toBeGreaterThanOrEqual(60);
      expect(byteCount(pack(code))).toBeLessThanOrEqual(125);
    }
  });

  test('may be pasted with white space anywhere', () => {
    expect(unpackCode(`  ${pack(offer).slice(0, 20)}\n ${pack(offer).slice(20)}\n`).ok).toBe(true);
  });

  test('is not made where something fits in no code', () => {
    expect(packCode({ ...offer, ufrag: 'with space' })).toBeUndefined();
    expect(packCode({ ...offer, pwd: 'x'.repeat(65) })).toBeUndefined();
    const [address] = offer.addresses;
    if (address === undefined) return;
    expect(packCode({ ...offer, addresses: Array.from({ length: 5 }, () => address) })).toBeUndefined();
    expect(packCode({ ...offer, addresses: [{ ...address, host: 'nowhere' }] })).toBeUndefined();
  });

  test.each(['', 'otk', 'otk2.abc', 'https://tafel.example/#/aansluiten/ot1.abc', 'WIFI:S:school;;', 'ot1.abc'])(
    'TR12 another text is foreign: %s',
    (text) => {
      expect(unpackCode(text)).toEqual({ ok: false, error: 'foreign-code' });
    },
  );

  test('TR12 a changed, cut or lengthened code is damaged', () => {
    const text = pack(offer);
    const changed = (index: number): string =>
      text.slice(0, index) + (text.charAt(index) === 'A' ? 'B' : 'A') + text.slice(index + 1);
    for (let index = 5; index < text.length - 1; index += 1)
      expect(unpackCode(changed(index))).toEqual({ ok: false, error: 'damaged-code' });
    for (const damaged of [
      'otk1.',
      'otk1.A',
      'otk1.!!!!',
      text.slice(0, -4),
      `${text}AAAA`,
      `otk1.${'A'.repeat(5_000)}`,
    ])
      expect(unpackCode(damaged)).toEqual({ ok: false, error: 'damaged-code' });
  });

  test('TR12 any bytes with a right checksum are read or refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 160 }), (bytes) => {
        let crc = 0xffff;
        for (const byte of bytes) {
          crc ^= byte << 8;
          for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
        }
        const text = Buffer.from([...bytes, crc >> 8, crc & 0xff]).toString('base64url');
        unpackCode(`otk1.${text}`);
      }),
      { numRuns: 2_000, seed: 5 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackCode(`otk1.${text}`).ok).toBe(false);
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });
});
