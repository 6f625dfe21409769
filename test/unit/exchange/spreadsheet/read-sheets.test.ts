import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_SHEET_ROWS, readSheets, readTextSheet } from '../../../../src/exchange/spreadsheet/read-sheets';
import { writeBook } from '../../../../src/exchange/spreadsheet/workbooks';
import { xlsxOfRows } from '../../../helpers/spreadsheets';

describe('EX60 a hostile file', () => {
  test.each(['xlsx', 'ods'] as const)('a %s with too many rows is refused', async (kind) => {
    const cells = Array.from({ length: MAX_SHEET_ROWS + 2 }, (_, at) => [`rij ${at}`]);
    const bytes = await writeBook(kind, [{ name: 'A', cells, widths: [] }]);
    expect(await readSheets(bytes)).toEqual({ ok: false, error: 'too-many-rows' });
  });

  test('a row at the very end, far to the right, is refused and fills no memory', async () => {
    const far = xlsxOfRows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    expect(await readSheets(far)).toMatchObject({ ok: false });
  });

  test('a million columns are refused', async () => {
    expect(await readSheets(strToU8('a;'.repeat(1_000_000) + 'b'))).toEqual({ ok: false, error: 'too-many-columns' });
  });

  test('a formula is what it came to, and never counted', async () => {
    const bytes = xlsxOfRows(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("x")</f><v>x</v></c></row>',
    );
    expect(await readSheets(bytes)).toMatchObject({ ok: true, value: [{ rows: [['2', 'x']] }] });
  });

  test('a damaged package is said to be damaged', async () => {
    expect(await readSheets(zipSync({ 'xl/workbook.xml': strToU8('<no') }))).toEqual({ ok: false, error: 'damaged' });
    expect(await readSheets(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ ok: false, error: 'old-excel' });
  });
});

test('what is empty at the end is left out', async () => {
  const bytes = await writeBook('xlsx', [
    {
      name: 'A',
      cells: [
        ['a', '', ''],
        ['', 'b'],
        ['', ''],
      ],
      widths: [],
    },
  ]);
  expect(await readSheets(bytes)).toEqual({ ok: true, value: [{ name: 'A', rows: [['a'], ['', 'b']] }] });
});

test('a table that was pasted has tabs', () => {
  expect(readTextSheet('Naam\tUren\nKlas\t12,5\n')).toEqual({
    ok: true,
    value: [
      {
        name: '',
        rows: [
          ['Naam', 'Uren'],
          ['Klas', '12,5'],
        ],
      },
    ],
  });
});
