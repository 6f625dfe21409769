import { describe, expect, test } from 'vitest';
import { defaultSettings, parseRecord, parseSignallingAddress, SettingsSchema } from '$domain';

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
});
