import { expect, test } from 'vitest';
import { hashText, toCellText, toPlain } from '../../../../../src/domain/inventory/sheet/plain-text';

test('capitals, accents and marks make no difference', () => {
  expect(toPlain('  Financiële   Eigenaar: (swv) ')).toBe('financiele eigenaar swv');
});

test('a cell has one kind of line end and no signs that a spreadsheet loses', () => {
  expect(toCellText(' a\r\nb\u0001\ud800\u00a0c ')).toBe('a\nb c');
  expect(toCellText('😀')).toBe('😀');
});

test('equal texts have equal hashes, others have others', () => {
  expect(hashText('abc')).toBe(hashText('abc'));
  expect(new Set(Array.from({ length: 2000 }, (_, at) => hashText(`rij ${at}`))).size).toBe(2000);
});
