import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Changes the first cell that holds each of some texts, as someone does in a spreadsheet program. Where LibreOffice is there
 * it opens and saves the workbook too, with all that it writes otherwise.
 */
export async function changeCells(workbook: Buffer, textByText: Readonly<Record<string, string>>): Promise<Buffer> {
  const { sheets } = await readXlsx(new Uint8Array(workbook));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  for (const [before, after] of Object.entries(textByText)) {
    const row = sheet.rows.find((cells) => cells.includes(before));
    if (row === undefined) throw new Error(`No cell holds ${before}.`);
    row[row.indexOf(before)] = after;
  }
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows }] }));
  return hasLibreOffice() ? saveWithLibreOffice(bytes) : bytes;
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function saveWithLibreOffice(bytes: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await writeFile(join(folder, 'edited.xlsx'), bytes);
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'ods',
    '--outdir',
    folder,
    join(folder, 'edited.xlsx'),
  ]);
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    folder,
    join(folder, 'edited.ods'),
  ]);
  const saved = await readFile(join(folder, 'edited.xlsx'));
  await rm(folder, { recursive: true, force: true });
  return saved;
}
