import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { editInLibreOffice, hasLibreOffice } from '../../helpers/libre-office.mjs';

/** Changes the cells that hold some texts, in LibreOffice where it is there; else as its result would read. */
export async function changeCells(workbook: Buffer, textByText: Readonly<Record<string, string>>): Promise<Buffer> {
  if (hasLibreOffice()) return Buffer.from(editInLibreOffice(workbook, 'xlsx', textByText));
  const { sheets } = await readXlsx(new Uint8Array(workbook));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  for (const [before, after] of Object.entries(textByText)) {
    const row = sheet.rows.find((cells) => cells.includes(before));
    if (row === undefined) throw new Error(`No cell holds ${before}.`);
    row[row.indexOf(before)] = after;
  }
  return Buffer.from(await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows }] }));
}
