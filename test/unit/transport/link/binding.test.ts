import { describe, expect, test } from 'vitest';
import { bindToFingerprints, readFingerprint } from '../../../../src/transport/link/binding';

const line = (hash: string, digits: string): string => `a=fingerprint:${hash} ${digits}\r\n`;

describe('the binding of a link', () => {
  test('TR6 is the same on both sides, and another as soon as one fingerprint is', async () => {
    const [here, there, between] = ['sha-256 aa:bb', 'sha-256 cc:dd', 'sha-256 ee:ff'];
    const binding = await bindToFingerprints(here, there);
    expect(binding).toHaveLength(32);
    expect(await bindToFingerprints(there, here)).toEqual(binding);
    // Someone in between shows each side a fingerprint of his own.
    const [seenHere, seenThere] = [await bindToFingerprints(here, between), await bindToFingerprints(there, between)];
    expect(seenHere).not.toEqual(seenThere);
    expect(seenHere).not.toEqual(binding);
  });

  test('TR6 reads one fingerprint, however it is written', () => {
    expect(readFingerprint(`v=0\r\n${line('SHA-256', 'AA:0B')}m=\r\n${line('sha-256', 'aa:0b')}`)).toBe(
      'sha-256 aa:0b',
    );
  });

  test('TR6 reads none where there is none, a weak one, or two that differ', () => {
    expect(readFingerprint(undefined)).toBeUndefined();
    expect(readFingerprint('v=0\r\n')).toBeUndefined();
    expect(readFingerprint(line('md5', 'aa'))).toBeUndefined();
    expect(readFingerprint(line('sha-256', 'aa') + line('sha-256', 'bb'))).toBeUndefined();
    expect(readFingerprint(line('md5', 'aa') + line('sha-256', 'bb'))).toBeUndefined();
  });
});
