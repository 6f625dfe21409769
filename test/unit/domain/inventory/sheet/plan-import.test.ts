import { writeSheet, type Arrangement, type ImportPlan, type ImportRecord } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCodeNames } from '../../../../../src/domain/inventory/sheet/plan-import';
import { noteChanges } from '../../../../../src/domain/inventory/sheet/undo-import';
import { anyArrangement, planRows } from '../../../../helpers/arrangements';
import { sampleArrangement } from '../../../../helpers/samples';

const HEAD = ['Naam', 'School', 'Aantal jongeren', 'Peildatum'];
const brug = sampleArrangement('brug', { name: 'Zorgklas', schools: ['De Brug'], youthCount: 6 });

const typesOf = ({ rows }: ImportPlan) => rows.map(({ type }) => type);
const textOf = (arrangements: readonly Arrangement[]) =>
  writeSheet(arrangements, true).cells.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)),
  );

/** What stands on the device after a plan. */
function after({ rows }: ImportPlan, present: readonly Arrangement[] = []): readonly Arrangement[] {
  const written = rows.flatMap((row) => (row.type === 'new' || row.type === 'changed' ? [row.record] : []));
  const ids = new Set(written.map(({ id }) => id));
  return [...present.filter(({ id }) => !ids.has(id)), ...written];
}

const recordOf = (plan: ImportPlan): ImportRecord => ({
  v: 1,
  id: 'import',
  createdAt: 1,
  updatedAt: 1,
  fileName: 'lijst.csv',
  ...noteChanges(plan),
  marks: [...plan.marks],
  joins: [...plan.joins],
});

describe('IX1 an own sheet', () => {
  test('changes nothing when nothing was edited, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyArrangement, { minLength: 1, maxLength: 4 }), (present) => {
        const plan = planRows(textOf(present), { present });
        expect(new Set(typesOf(plan))).toEqual(new Set(['unchanged']));
        expect(plan.refusedCells).toEqual([]);
      }),
      { seed: 20261126 },
    );
  });

  test('INV-4 keeps the name of a stream of the region where its percentage is changed outside', () => {
    const share = { stream: 'other', name: 'Regiofonds', percentage: 80 } as const;
    const present = [{ ...brug, fundingShares: [share] }];
    const edited = textOf(present).map((row) => row.map((cell) => cell.replace('80 %', '70 %')));
    const plan = planRows(edited, { present });
    expect(after(plan)[0]?.fundingShares).toEqual([{ ...share, percentage: 70 }]);
    // Typed without more it is known too, from what is there or from what the region says.
    const typed = edited.map((row) => row.map((cell) => cell.replace('anders "Regiofonds" 70 %', 'Regiofonds 60 %')));
    expect(after(planRows(typed, { present }))[0]?.fundingShares).toEqual([{ ...share, percentage: 60 }]);
    expect(planRows(typed).refusedCells).toMatchObject([{ reason: 'unknown-stream' }]);
    expect(planRows(typed, { ownStreams: ['Regiofonds'] }).refusedCells).toEqual([]);
  });

  test('brings exactly the two edits that were made in it', () => {
    const present = [brug, sampleArrangement('anker', { name: 'Taalklas' })];
    const [head = [], first = [], second = []] = textOf(present);
    const edited = [
      head,
      first.map((cell) => (cell === '6' ? '7' : cell)),
      second.map((cell) => (cell === 'Taalklas' ? 'Taalklas 2' : cell)),
    ];
    const plan = planRows(edited, { present });
    expect(plan.rows).toMatchObject([
      { type: 'changed', differences: [{ column: 'youthCount', before: '6', after: '7' }] },
      { type: 'changed', differences: [{ column: 'name', before: 'Taalklas', after: 'Taalklas 2' }] },
    ]);
  });
});

describe('IX2 cells', () => {
  test('a bad cell is named, and the rest of its row is taken', () => {
    const plan = planRows([HEAD, ['Zorgklas', 'De Brug', 'zes', '1-10-2026']]);
    expect(plan.refusedCells).toEqual([
      { row: 2, at: 2, heading: 'Aantal jongeren', text: 'zes', reason: 'not-a-number' },
    ]);
    expect(plan.rows).toMatchObject([{ type: 'new', record: { name: 'Zorgklas', referenceDate: '2026-10-01' } }]);
  });

  test('an empty cell never wipes a filled one', () => {
    fc.assert(
      fc.property(anyArrangement, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (present, isKept) => {
        const [head = [], row = []] = textOf([present]);
        const lessened = row.map((cell, at) => (isKept[at] === true || at === row.length - 1 ? cell : ''));
        expect(typesOf(planRows([head, lessened], { present: [present] }))).toEqual(['unchanged']);
      }),
      { seed: 20261126 },
    );
  });

  test('totals are left out and named, empty rows are none, a row without a name is refused', () => {
    const plan = planRows([
      HEAD,
      ['Zorgklas', 'De Brug', '6', ''],
      ['', '', '', ''],
      ['', 'x', '1', ''],
      ['Totaal', '', '7', ''],
    ]);
    expect(typesOf(plan)).toEqual(['new', 'refused']);
    expect(plan.rows[1]).toMatchObject({ reason: 'no-name', row: 4 });
    expect(plan.totals).toEqual([{ row: 5, text: 'Totaal' }]);
  });
});

describe('IX3 what is there already', () => {
  test('is updated by its key, and keeps the way its name is written', () => {
    const plan = planRows([HEAD, ['ZORGKLAS', 'de brug', '9', '']], { present: [brug] });
    expect(plan.rows).toMatchObject([{ type: 'changed', record: { id: 'brug', name: 'Zorgklas', youthCount: 9 } }]);
  });

  test('is never joined with what is only alike, but by a person', () => {
    const rows = [HEAD, ['De zorgklas', 'OBS De Brug', '9', '']];
    const open = planRows(rows, { present: [brug] });
    expect(open.rows).toMatchObject([{ type: 'doubtful', alike: [{ id: 'brug' }] }]);
    const same = planRows(rows, { present: [brug], decisions: new Map([[2, { type: 'same', id: 'brug' }]]) });
    expect(same.rows).toMatchObject([{ type: 'changed', record: { id: 'brug', name: 'Zorgklas', youthCount: 9 } }]);
    const other = planRows(rows, { present: [brug], decisions: new Map([[2, { type: 'new' }]]) });
    expect(typesOf(other)).toEqual(['new']);
  });

  test('whatever the names: without a person only equal names are joined', () => {
    const named = fc.record({
      name: fc.constantFrom('Zorgklas', 'De zorgklas', 'Zorg klas', 'Taalklas'),
      school: fc.constantFrom('De Brug', 'OBS De Brug', 'Brugge'),
    });
    fc.assert(
      fc.property(named, named, (one, other) => {
        const present = [sampleArrangement('a', { name: one.name, schools: [one.school] })];
        const plan = planRows([HEAD, [other.name, other.school, '1', '']], { present });
        const isEqual = one.name === other.name && one.school === other.school;
        expect(typesOf(plan)[0] === 'changed').toBe(isEqual);
      }),
      { seed: 20261126 },
    );
  });

  test('is asked for where the key fits two', () => {
    const twins = [brug, { ...brug, id: 'other' }];
    expect(typesOf(planRows([HEAD, ['Zorgklas', 'De Brug', '1', '']], { present: twins }))).toEqual(['doubtful']);
  });

  test('is known by a code that the registers have', () => {
    const rows = [
      ['Naam', 'BRIN', 'Aantal jongeren'],
      ['Zorgklas', '12 ab', '8'],
      ['Taalklas', '99ZZ', '1'],
    ];
    const plan = planRows(rows, { present: [brug], codes: { ...noCodeNames, brin: new Map([['12AB', 'De Brug']]) } });
    expect(plan.rows).toMatchObject([{ type: 'changed', record: { id: 'brug', youthCount: 8 } }, { type: 'new' }]);
    expect(plan.refusedCells).toMatchObject([{ row: 3, reason: 'unknown-code' }]);
  });

  test('two rows for one arrangement are said', () => {
    const plan = planRows([HEAD, ['Zorgklas', 'De Brug', '1', ''], ['zorgklas', 'De Brug', '2', '']]);
    expect(plan.rows[1]).toMatchObject({ type: 'refused', reason: 'double', about: 2 });
  });
});

describe('IX4 the same sheet again', () => {
  const rows = [HEAD, ['De zorgklas', 'OBS De Brug', '9', ''], ['Taalklas', 'Het Anker', 'vijf', '']];
  const first = planRows(rows, { present: [brug], decisions: new Map([[2, { type: 'same', id: 'brug' }]]) });
  const present = after(first, [brug]);

  test('changes nothing, also what was joined, and also after another list said otherwise', () => {
    const imports = [recordOf(first)];
    expect(typesOf(planRows(rows, { present, imports }))).toEqual(['unchanged', 'unchanged']);
    const other = planRows([HEAD, ['Zorgklas', 'De Brug', '11', '']], { present, imports });
    expect(typesOf(other)).toEqual(['changed']);
    const again = planRows(rows, { present: after(other, present), imports: [...imports, recordOf(other)] });
    expect(again.rows).toMatchObject([{ type: 'unchanged', isSeen: true }, { type: 'unchanged' }]);
    expect(again.refusedCells).toHaveLength(1);
  });

  test('brings back what was removed or taken back since', () => {
    const imports = [{ ...recordOf(first), undoneAt: 9 }];
    expect(typesOf(planRows(rows, { present: [brug], imports }))).toEqual(['doubtful', 'new']);
  });
});
