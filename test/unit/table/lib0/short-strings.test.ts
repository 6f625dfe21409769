import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { quickenShortStrings, readShort, writeShort } from '../../../../src/table/lib0/short-strings';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const samples = ['', 'name', 'financialOwner', '\u0000\u007f', 'x'.repeat(48)];
const others = ['x'.repeat(49), 'één', 'naïef', '€', '👍', '\u0080', '\ufeff'];

test('a short string of plain letters is the same as the browser makes it, the first time and later', () => {
  for (const text of [...samples, ...samples]) {
    expect(readShort(bytesOf(text))).toBe(text);
    const to = new Uint8Array(48);
    expect(writeShort(text, to)).toBe(true);
    expect([...to.slice(0, text.length)]).toEqual([...bytesOf(text)]);
  }
});

test('all others are left to the browser, and so is what does not fit', () => {
  for (const text of others) {
    expect(readShort(bytesOf(text))).toBeUndefined();
    expect(writeShort(text, new Uint8Array(200))).toBe(false);
  }
  expect(writeShort('name', new Uint8Array(3))).toBe(false);
});

test('what is written by the library is read by it, whatever it is, and damage is still refused', () => {
  quickenShortStrings();
  const encoder = encoding.createEncoder();
  const all = [...samples, ...others, 'naam'.repeat(4_000)];
  for (const text of all) encoding.writeVarString(encoder, text);
  const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
  for (const text of all) expect(decoding.readVarString(decoder)).toBe(text);
  expect(() => decoding.readVarString(decoding.createDecoder(Uint8Array.of(2, 0xff, 0xfe)))).toThrow();
});
