import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, guardEscapes, unguardCell } from '../../../../src/exchange/spreadsheet/cell-guard';

test.each(['=1+1', '+31', '-5', '@a', '|x', '\tx'])('EX61 %s is no formula', (text) => {
  expect(guardCell(text)).toBe(`'${text}`);
});

test('EX61 every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("'=+-@|ab\t\n")), maxLength: 6 }), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
      expect(guardCell(text)).not.toMatch(/^[=+\-@|]/);
    }),
    { seed: 20261126 },
  );
  expect(unguardCell("'s avonds")).toBe("'s avonds");
});

test('what looks like a letter in XLSX stays what it is', () => {
  expect(guardEscapes('a_x0041_b')).toBe('a_x005F_x0041_b');
  expect(guardEscapes('_x_')).toBe('_x_');
});
