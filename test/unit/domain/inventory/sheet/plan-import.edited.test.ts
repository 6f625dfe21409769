import { readFile, writeFile } from 'node:fs/promises';
import { listChangedFields, writeSheet } from '$domain';
import { openSheets, SHEET_KINDS, writeSpreadsheet, type SheetKind } from '$exchange';
import { expect, test } from 'vitest';
import { planRows } from '../../../../helpers/arrangements';
import { editInLibreOffice, hasLibreOffice } from '../../../../helpers/libre-office.mjs';

// A list is exported, LibreOffice opens it, changes two cells and saves it, and that comes in again. What LibreOffice made
// stands in `test/fixtures/inventory`; where it is on this machine, it makes it anew. With MAKE_LISTS=1 that is kept there.

const EDITS = { 'Leerwerkplek Zuid': 'Leerwerkplek Noord', nieuwkomers: 'nieuwkomers, 12 tot 16 jaar' };
const path = (name: string) => new URL(`../../../../fixtures/inventory/${name}`, import.meta.url);

const readRows = async (bytes: Uint8Array) => {
  const read = await openSheets(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value[0]?.rows ?? [];
};

// With ids of their own, as what is exported tells which row it was.
const present = planRows(await readRows(new Uint8Array(await readFile(path('gemeente.csv'))))).rows.flatMap(
  (row, at) => (row.type === 'new' ? [{ ...row.record, id: `lijst-${String(at)}` }] : []),
);
const exportAs = (kind: SheetKind): Promise<Uint8Array> =>
  writeSpreadsheet(kind, { name: 'Arrangementen', ...writeSheet(present, false) });

function expectTwoChanges(rows: Awaited<ReturnType<typeof readRows>>): void {
  const plan = planRows(rows, { present });
  const changes = plan.rows.flatMap((row) =>
    row.type === 'changed' ? listChangedFields(row.before, row.record).map((field) => [row.name, field]) : [],
  );
  expect(changes).toEqual([
    ['Taalklas', 'targetGroup'],
    ['Leerwerkplek Noord', 'name'],
  ]);
  expect(plan.rows.filter(({ type }) => type === 'unchanged')).toHaveLength(3);
  expect([plan.rows.length, plan.refusedCells]).toEqual([5, []]);
  expect(plan.rows[1]).toMatchObject({ record: { targetGroup: 'nieuwkomers, 12 tot 16 jaar' } });
}

test.each(SHEET_KINDS)('J4 IO-3 two edits made in LibreOffice in %s bring exactly two changes', async (kind) => {
  expectTwoChanges(await readRows(new Uint8Array(await readFile(path(`bewerkt.${kind}`)))));
});

test.runIf(hasLibreOffice()).each(SHEET_KINDS)(
  'J4 IO-3 LibreOffice on this machine opens, edits and saves %s, and two changes come in',
  { timeout: 180_000 },
  async (kind) => {
    const edited = editInLibreOffice(await exportAs(kind), kind, EDITS);
    if (process.env['MAKE_LISTS'] === '1') await writeFile(path(`bewerkt.${kind}`), edited);
    expectTwoChanges(await readRows(edited));
  },
);
