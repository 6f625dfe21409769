import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
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
  const bytes = await writeBook(kind, [sheet]);
  expect(await readBook(kind, bytes, 100)).toEqual([{ name: 'Blad', rows: sheet.cells }]);
});

test('a text has its cells too, and never more rows than one wants', () => {
  const text = new TextDecoder().decode(writeText(sheet.cells));
  expect(readText(text, ';', 100)).toEqual(sheet.cells);
  expect(readText(text, ';', 1)).toHaveLength(1);
});

test.each(['xlsx', 'ods'] as const)('a number is a number in %s, and is read with a comma', async (kind) => {
  const bytes = await writeBook(kind, [{ ...sheet, cells: [['n'], [12.125]] }]);
  expect(await readBook(kind, bytes, 100)).toMatchObject([{ rows: [['n'], ['12,125']] }]);
});

test('what stands over several cells stands in each of them', async () => {
  const rows = [
    ['Eigenaar', '', 'School'],
    ['geld', 'inhoud', ''],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
    { startRow: 0, startCol: 2, endRow: 1, endCol: 2 },
  ];
  for (const [kind, write] of [
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const) {
    const bytes = await write({ sheets: [{ name: 'A', rows, merges }] });
    expect(await readBook(kind, bytes, 100)).toMatchObject([
      {
        rows: [
          ['Eigenaar', 'Eigenaar', 'School'],
          ['geld', 'inhoud', 'School'],
        ],
      },
    ]);
  }
});
