import { writeSheet } from '$domain';
import { openSheets, SHEET_KINDS, writeSpreadsheet } from '$exchange';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allThatIsSaid, anyArrangement, planRows } from '../../../helpers/arrangements';

const RUNS = 40;

test.each(SHEET_KINDS)('IX1 IO-3 each arrangement comes through %s as it was', async (kind) => {
  await fc.assert(
    fc.asyncProperty(anyArrangement, async (arrangement) => {
      const bytes = await writeSpreadsheet(kind, { name: 'Arrangementen', ...writeSheet([arrangement], true) });
      const read = await openSheets(bytes);
      if (!read.ok) throw new Error(read.error);
      const rows = read.value[0]?.rows ?? [];
      expect(planRows(rows, { present: [arrangement] })).toMatchObject({
        rows: [{ type: 'unchanged' }],
        refusedCells: [],
      });
      const elsewhere = planRows(rows);
      expect(elsewhere.refusedCells).toEqual([]);
      const [row] = elsewhere.rows;
      // A name without letters or digits is none by which a row can be known elsewhere.
      if (row?.type !== 'refused')
        expect(row?.type === 'new' && allThatIsSaid(row.record)).toEqual(allThatIsSaid(arrangement));
    }),
    { numRuns: RUNS, seed: 20261126 },
  );
});
