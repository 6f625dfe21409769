import { parseRecord, RegionTableSchema } from '$domain';
import { expect, test } from 'vitest';

const table = { id: 'B'.repeat(22), name: 'Tafel', key: { role: 'reader', seed: 'A'.repeat(43), epoch: 0 } };

test('TR17 a table in a region file has the signalling address that stands there, as it is to be shown', () => {
  const read = parseRecord(RegionTableSchema, { ...table, signallingAddress: 'wss://Regio.example/s' });
  expect(read?.signallingAddress).toBe('wss://regio.example/s');
  expect(parseRecord(RegionTableSchema, table)).toEqual(table);
});

test('TR17 what cannot be one is as if it were not there', () => {
  const wrong = [
    7,
    '',
    'geen adres',
    'https://regio.example',
    'wss://naam:geheim@regio.example',
    `wss://${'a'.repeat(300)}`,
  ];
  for (const signallingAddress of wrong) {
    const read = parseRecord(RegionTableSchema, { ...table, signallingAddress });
    expect(read, String(signallingAddress)).toBeDefined();
    expect(read?.signallingAddress, String(signallingAddress)).toBeUndefined();
  }
});
