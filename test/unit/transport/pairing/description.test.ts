import { describe, expect, test } from 'vitest';
import { buildDescription, readDescription } from '../../../../src/transport/pairing/description';
import type { PairingCode } from '../../../../src/transport/pairing/pairing-code';

const code: PairingCode = {
  id: { sender: 1, serial: 1 },
  fingerprint: Uint8Array.from({ length: 32 }, (_, index) => index),
  ufrag: 'ufra',
  pwd: 'abcdefghijABCDEFGHIJ0123',
  addresses: [
    { kind: 'ipv4', host: '10.0.0.1', port: 1_000 },
    { kind: 'ipv6', host: 'fd00:0:0:0:0:0:0:2', port: 2_000 },
  ],
};

describe('the description of the other device', () => {
  test('TR11 has all that its code says, and reads back the same', () => {
    const { fingerprint, ufrag, pwd, addresses } = code;
    expect(readDescription(buildDescription(code))).toEqual({ fingerprint, ufrag, pwd, addresses });
  });

  test('leaves the roles to the one who answers', () => {
    expect(buildDescription(code)).toContain('a=setup:actpass\r\n');
    expect(buildDescription({ ...code, answered: code.id })).toContain('a=setup:active\r\n');
  });

  test('a browser whose own description misses something has no code', () => {
    const whole = buildDescription(code);
    for (const name of ['a=ice-ufrag', 'a=ice-pwd', 'a=fingerprint'])
      expect(readDescription(whole.replace(name, 'a=other'))).toBeUndefined();
    expect(readDescription(whole.replace('sha-256', 'sha-512'))).toBeUndefined();
  });
});
