import { expect, test } from 'vitest';
import { readBook, readText, writeBook, writeText } from '../../../../src/exchange/spreadsheet/workbooks';

const sheet = {
  name: 'Blad',
  cells: [
    ['a', 'b'],
    ['', 'c'],
  ],
  widths: [4, 4],
};

test.each(['xlsx', 'ods'] as const)('a package of kind %s has the cells of its sheet', async (kind) => {
  const bytes = await writeBook(kind, sheet);
  expect(await readBook(kind, bytes, 100)).toEqual([sheet.cells]);
});

test('a text has its cells too, and never more rows than one wants', () => {
  const text = new TextDecoder().decode(writeText(sheet.cells));
  expect(readText(text, 100)).toEqual(sheet.cells);
  expect(readText(text, 1)).toHaveLength(1);
});
