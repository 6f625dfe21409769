import { expect, test } from 'vitest';
import { decodeText, findSeparator } from '../../../../src/exchange/spreadsheet/decode-text';

const wide = (text: string, isBig: boolean): number[] =>
  Array.from(text).flatMap((sign) => (isBig ? [0, sign.charCodeAt(0)] : [sign.charCodeAt(0), 0]));

test('EX60 the letters of a text are those of its kind', () => {
  expect(decodeText(new TextEncoder().encode('é'))).toBe('é');
  expect(decodeText(Uint8Array.of(0xe9, 0x41))).toBe('éA');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, ...wide('Naam;é', false)))).toBe('Naam;é');
  expect(decodeText(Uint8Array.of(0xfe, 0xff, ...wide('Naam;é', true)))).toBe('Naam;é');
  expect(decodeText(Uint8Array.from(wide('Naam;School', false)))).toBe('Naam;School');
  expect(decodeText(Uint8Array.from(wide('Naam;School', true)))).toBe('Naam;School');
  expect(decodeText(Uint8Array.of(1, 0, 2, 3, 4, 5, 6, 7, 0))).toBeUndefined();
});

test.each([
  ['Naam;Uren\nKlas;12,5\nTaal;3,5', ';'],
  ['Naam\tUren\nKlas, groot\t12,5', '\t'],
  ['Naam,Uren\n"Klas, groot",12', ','],
  ['Naam|Uren\nKlas|12', '|'],
  ['sep=|\nNaam;Uren', '|'],
  ['Naam\nKlas, groot\nTaal', ';'],
  ['', ';'],
])('EX60 between the cells of %j stands %j', (text, separator) => {
  expect(findSeparator(text)).toBe(separator);
});
