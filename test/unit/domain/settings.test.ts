import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  isBlockedFrom,
  addressOf,
  parseInvitedAddress,
  parseRecord,
  parseSignallingAddress,
  SettingsSchema,
} from '$domain';

describe('settings', () => {
  test('a fresh device speaks Dutch and follows the theme of the device', () => {
    expect(parseRecord(SettingsSchema, { v: 1 })).toEqual(defaultSettings);
  });

  test('a signalling address is ws or wss, or nothing', () => {
    expect(parseSignallingAddress('  ')).toEqual({ address: '' });
    expect(parseSignallingAddress(' wss://tafel.example/signalling ')).toEqual({
      address: 'wss://tafel.example/signalling',
    });
    expect(parseSignallingAddress('https://tafel.example')).toBeUndefined();
    expect(parseSignallingAddress('tafel')).toBeUndefined();
  });

  test('TR16 an address of an invitation is short, without a name or password, and read as it will be used', () => {
    expect(parseInvitedAddress('wss://Tafel.example/signalling')).toBe('wss://tafel.example/signalling');
    expect(parseInvitedAddress('ws://10.0.0.7:4444')).toBe('ws://10.0.0.7:4444/');
    // Letters that only look like others are shown as what they are.
    expect(parseInvitedAddress('wss://t\u0430fel.example/')).toMatch(/^wss:\/\/xn--/);
    for (const unfit of [
      '',
      'tafel',
      'https://tafel.example',
      'javascript:alert(1)',
      'wss://naam:wachtwoord@tafel.example/',
      'wss://naam@tafel.example/',
      'wss://tafel.example/#x',
      `wss://tafel.example/${'a'.repeat(200)}`,
    ])
      expect(parseInvitedAddress(unfit)).toBeUndefined();
  });

  test('a page that came by https reaches no other host without encryption', () => {
    expect(isBlockedFrom('https:', 'ws://tafel.example/signalling')).toBe(true);
    expect(isBlockedFrom('https:', 'wss://tafel.example/signalling')).toBe(false);
    expect(isBlockedFrom('https:', '')).toBe(false);
    for (const own of ['ws://localhost:4444', 'ws://127.0.0.1', 'ws://[::1]:4444'])
      expect(isBlockedFrom('https:', own)).toBe(false);
    expect(isBlockedFrom('http:', 'ws://tafel.example')).toBe(false);
  });
});

test('a table is looked for by its own address, else by that of the device', () => {
  const settings = { signallingAddress: 'wss://device.example/' };
  expect(addressOf({ signallingAddress: 'wss://table.example/' }, settings)).toBe('wss://table.example/');
  expect(addressOf({ signallingAddress: '' }, settings)).toBe('wss://device.example/');
  expect(addressOf(undefined, settings)).toBe('wss://device.example/');
  expect(addressOf({}, { signallingAddress: '' })).toBe('');
});
