import { REGISTER_KINDS, registerForm, registerSheetName, writeRows } from '$domain';
import { openSheets, SHEET_KINDS, writeSpreadsheet } from '$exchange';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allThatIsSaid } from '../../../helpers/arrangements';
import { anyRegisterRow, planRegister } from '../../../helpers/registers';

const RUNS = 12;

test.each(SHEET_KINDS.flatMap((type) => REGISTER_KINDS.map((kind) => [type, kind] as const)))(
  'IX1 IO-3 INV-1 in %s each row of %s comes back as it was',
  async (type, kind) => {
    await fc.assert(
      fc.asyncProperty(anyRegisterRow(kind), async (row) => {
        const sheet = { name: registerSheetName(kind), ...writeRows(registerForm(kind), [row]) };
        const read = await openSheets(await writeSpreadsheet(type, sheet));
        if (!read.ok) throw new Error(read.error);
        const rows = read.value[0]?.rows ?? [];
        const again = planRegister(kind, rows, { present: [row], nameDecisions: new Map() });
        expect(again).toMatchObject({ rows: [{ type: 'unchanged' }], refusedCells: [], unknownNames: [] });
        const elsewhere = planRegister(kind, rows);
        expect(elsewhere.refusedCells).toEqual([]);
        const [made] = elsewhere.rows;
        // A name without letters or digits is none by which a row can be known elsewhere.
        if (made?.type !== 'refused')
          expect(made?.type === 'new' && allThatIsSaid(made.record)).toEqual(allThatIsSaid(row));
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
  },
);

test.each(['ods', 'xlsx'] as const)('IO-3 a workbook in %s holds a sheet for each register', async (type) => {
  const sheets = REGISTER_KINDS.map((kind) => ({
    name: registerSheetName(kind),
    ...writeRows(registerForm(kind), []),
  }));
  const read = await openSheets(await writeSpreadsheet(type, ...sheets));
  expect(read.ok && read.value.map(({ name }) => name)).toEqual(REGISTER_KINDS.map(registerSheetName));
});
