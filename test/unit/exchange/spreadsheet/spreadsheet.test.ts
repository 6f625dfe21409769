import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  MAX_SHEET_BYTES,
  readSpreadsheet,
  SHEET_KINDS,
  writeSpreadsheet,
} from '../../../../src/exchange/spreadsheet/spreadsheet';
import { odsOfLibreOffice, xlsxOfExcel } from '../../../helpers/spreadsheets';

const cells = [
  ['Code', 'Vraag'],
  ['0.1', 'Wie belt de ouders; en “wanneer”?'],
  ['R1-bcdf', 'Eén, twee, “drie”\nen een regel'],
  ['', '=1+1'],
  ["'-5", "'s avonds _x0041_"],
];

describe('a spreadsheet', () => {
  test.each(SHEET_KINDS)('EX60 %s comes out as it went in', async (kind) => {
    const bytes = await writeSpreadsheet(kind, { name: 'Vragenlijst', cells, widths: [12, 60] });
    const read = await readSpreadsheet(bytes);
    expect(read).toEqual({ ok: true, value: [cells] });
  });

  test.each(SHEET_KINDS)('EX61 nothing in %s is a formula', async (kind) => {
    const bytes = await writeSpreadsheet(kind, { name: 'V', cells: [['=HYPERLINK("x")', '+1', '@a']], widths: [] });
    if (kind === 'csv') expect(new TextDecoder().decode(bytes)).toContain("'=HYPERLINK");
    else expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
    const read = await readSpreadsheet(bytes);
    expect(read.ok ? read.value[0]?.[0] : undefined).toEqual(['=HYPERLINK("x")', '+1', '@a']);
  });

  test('EX60 a text for a Dutch Excel has semicolons and says which letters it has', async () => {
    const bytes = await writeSpreadsheet('csv', { name: 'V', cells: [['é', 'b']], widths: [] });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain('é;b');
  });

  test('EX60 text with commas, and in the letters of an older Excel, is read', async () => {
    const comma = strToU8('Code,Vraag\r\n1.1a,"Wie, en wanneer?"\r\n');
    expect(await readSpreadsheet(comma)).toMatchObject({
      value: [
        [
          ['Code', 'Vraag'],
          ['1.1a', 'Wie, en wanneer?'],
        ],
      ],
    });
    const older = Uint8Array.from('Code;Vraag\n1;Eén', (sign) => sign.charCodeAt(0));
    expect(await readSpreadsheet(older)).toMatchObject({
      value: [
        [
          ['Code', 'Vraag'],
          ['1', 'Eén'],
        ],
      ],
    });
  });

  test('EX60 what other programs write is read: numbers, repeated cells, shared texts', async () => {
    const expected = [['Code', 'Vraag'], ['0,1', 'Wie belt?'], [], ['4', '']];
    for (const bytes of [xlsxOfExcel(), odsOfLibreOffice()]) {
      const read = await readSpreadsheet(bytes);
      const sheet = read.ok ? (read.value[0] ?? []) : [];
      expect(sheet.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(
        expected.map((row) => row.join('|').replace(/\|+$/, '')),
      );
    }
  });

  test.each([
    ['too-large', new Uint8Array(MAX_SHEET_BYTES + 1)],
    ['old-excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['damaged', strToU8('PK\u0003\u0004 and nothing more')],
    ['damaged', zipSync({ 'xl/workbook.xml': strToU8('<no') })],
    ['foreign', zipSync({ 'manifest.json': strToU8('{}') })],
    ['foreign', new Uint8Array([1, 0, 2])],
    ['too-large', zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1_048_576) }, { level: 9 })],
  ])('%s is said of what is not to be read', async (problem, bytes) => {
    expect(await readSpreadsheet(bytes)).toEqual({ ok: false, error: problem });
  });
});
