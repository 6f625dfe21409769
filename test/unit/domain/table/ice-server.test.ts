import { describe, expect, test } from 'vitest';
import { IceServerSchema, needsPassword, parseIceServer, parseRecord, readCredentialEnd } from '$domain';

const blank = { username: '', credential: '' };
const named = { username: 'tafel', credential: 'geheim' };

describe('servers of the organiser', () => {
  test.each([
    'stun:stun.example.org',
    ' stun:192.0.2.7:3478 ',
    'stuns:stun.example.org:5349',
    'stun:[2001:db8::7]:3478',
    'STUN:Stun.Example.ORG',
  ])('a STUN address is taken: %s', (address) => {
    expect(parseIceServer({ ...blank, address })).toEqual({ ok: true, value: { urls: address.trim() } });
  });

  test.each(['turn:turn.example.org', 'turns:turn.example.org:443?transport=tcp', 'turn:192.0.2.7?transport=udp'])(
    'a TURN address is taken with a name and a password: %s',
    (address) => {
      expect(parseIceServer({ ...named, address })).toEqual({ ok: true, value: { urls: address, ...named } });
      expect(parseIceServer({ ...named, username: ' ', address })).toEqual({ ok: false, error: 'username' });
      expect(parseIceServer({ ...named, credential: '', address })).toEqual({ ok: false, error: 'credential' });
    },
  );

  test.each([
    '',
    'turn.example.org',
    'https://turn.example.org',
    'turn://turn.example.org',
    'turn:turn.example.org:99999',
    'turn:turn.example.org:0',
    'turn:a b.example',
    'turn:-turn.example.org',
    'stun:stun.example.org?transport=udp',
    'turn:turn.example.org?transport=sctp',
    'turn:turn.example.org,turn:other.example.org',
  ])('what a browser would refuse is refused here: %s', (address) => {
    expect(parseIceServer({ ...named, address })).toEqual({ ok: false, error: 'address' });
  });

  test('a STUN server keeps no name or password, whatever was typed', () => {
    expect(parseIceServer({ ...named, address: 'stun:stun.example.org' })).toEqual({
      ok: true,
      value: { urls: 'stun:stun.example.org' },
    });
    expect(needsPassword('stun:stun.example.org')).toBe(false);
    expect(needsPassword(' turns:turn.example.org ')).toBe(true);
  });

  test('what is kept is read with the same care', () => {
    expect(parseRecord(IceServerSchema, { urls: 'turn:turn.example.org' })).toBeUndefined();
    expect(parseRecord(IceServerSchema, { urls: 'turn:turn.example.org', ...named })).toBeDefined();
    expect(parseRecord(IceServerSchema, { urls: 'javascript:1' })).toBeUndefined();
  });

  test('short-lived credentials say until when they count', () => {
    expect(readCredentialEnd({ username: '1795000000:tafel' })).toBe(1_795_000_000_000);
    expect(readCredentialEnd({ username: '1795000000' })).toBe(1_795_000_000_000);
    expect(readCredentialEnd({ username: 'tafel' })).toBeUndefined();
    expect(readCredentialEnd({ username: '17950000001' })).toBeUndefined();
  });
});
