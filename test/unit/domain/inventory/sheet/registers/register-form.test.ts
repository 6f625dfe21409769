import { blankRegisterRow, noRegisterNames, registerForm, writeRows, type RegisterRow } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteChanges, planImportUndo } from '../../../../../../src/domain/inventory/sheet/undo-import';
import { findSheetKind, registerSheetName } from '../../../../../../src/domain/inventory/sheet/registers/register-form';
import { anyRegisterRow, asRead, planRegister } from '../../../../../helpers/registers';
import { sampleSchool } from '../../../../../helpers/samples';

const HEAD = ['Naam', 'BRIN', 'Gemeente'];
const brug = sampleSchool('brug', { name: 'De Brug', brin: '00AA', municipality: 'Leiden', partnerships: [] });
const support = (id: string, school: string): RegisterRow => ({ ...blankRegisterRow('basic-support', id, 1), school });

test('a sheet is found by the name it is written under', () => {
  expect(findSheetKind(registerSheetName('contract'))).toBe('contract');
  expect(findSheetKind('Arrangementen')).toBeUndefined();
});

describe('IX3 INV-7 what is there already', () => {
  test('a school is known by its BRIN, and then its name is a change', () => {
    const plan = planRegister('school', [HEAD, ['OBS De Brug', '00 aa', 'Leiden']], { present: [brug] });
    expect(plan.rows).toMatchObject([
      { type: 'changed', record: { id: 'brug', name: 'OBS De Brug', brin: '00AA' }, differences: [{ column: 'name' }] },
    ]);
  });

  test('without one by its name; a BRIN that it had not is filled in, another is another school', () => {
    const bare = { ...brug, brin: '' };
    const rows = [HEAD, ['DE BRUG', '00AA', 'Leiden']];
    expect(planRegister('school', rows, { present: [bare] }).rows).toMatchObject([
      { type: 'changed', record: { id: 'brug', name: 'De Brug', brin: '00AA' } },
    ]);
    const other = planRegister('school', [HEAD, ['De Brug', '11BB', 'Leiden']], { present: [brug] });
    expect(other.rows).toMatchObject([{ type: 'new' }]);
  });

  test('of one name in two municipalities nobody decides but a person', () => {
    const elsewhere = planRegister('school', [HEAD, ['De Brug', '', 'Katwijk']], { present: [brug] });
    expect(elsewhere.rows).toMatchObject([{ type: 'doubtful', beside: ['Katwijk'] }]);
    const alike = planRegister('school', [HEAD, ['OBS de Brugg', '', 'Leiden']], { present: [brug] });
    expect(alike.rows).toMatchObject([{ type: 'doubtful', alike: [{ id: 'brug' }] }]);
  });

  test('a contract is known by who, by whom and for which lot', () => {
    const contract = { ...blankRegisterRow('contract', 'c', 1), provider: 'Horizon', contractedBy: 'Leiden', lot: '1' };
    const rows = [
      ['Aanbieder', 'Gecontracteerd door', 'Perceel', 'Einddatum'],
      ['horizon', 'Leiden', '1', '31-12-2027'],
      ['Horizon', 'Leiden', '2', ''],
      ['Horizon', 'Leiden', '1', ''],
    ];
    expect(planRegister('contract', rows, { present: [contract] }).rows).toMatchObject([
      { type: 'changed', record: { id: 'c', until: '2027-12-31' } },
      { type: 'new', record: { lot: '2' } },
      { type: 'refused', reason: 'double', about: 2 },
    ]);
  });

  test('a BRIN stands for the name of a school where that is asked', () => {
    const codes = { brin: new Map([['00AA', 'De Brug']]), agb: new Map<string, string>() };
    const rows = [
      ['School', 'BRIN', 'JGZ'],
      ['', '00AA', 'ja'],
      ['', '99ZZ', 'ja'],
    ];
    const plan = planRegister('basic-support', rows, { codes, present: [support('b', 'De Brug')] });
    expect(plan.rows).toMatchObject([
      { type: 'changed', record: { id: 'b' } },
      { type: 'refused', reason: 'no-name' },
    ]);
    expect(plan.refusedCells).toMatchObject([{ row: 3, reason: 'unknown-code' }]);
  });
});

describe('IX7 INV-1 names that point to something else', () => {
  const rows = [
    ['School', 'JGZ'],
    ['De Brug', 'ja'],
    ['de Brugh', 'nee'],
  ];
  const knownNames = { ...noRegisterNames, schools: ['De Brug', 'Het Anker'] };

  test('that are not known are listed, and the row waits; nothing is made of them', () => {
    const bad = [...rows, ['Onbekend', 'soms']];
    const plan = planRegister('basic-support', rows, { knownNames, nameDecisions: new Map() });
    const waiting = planRegister('basic-support', bad, { knownNames, nameDecisions: new Map() });
    expect(waiting.refusedCells).toMatchObject([{ row: 4, reason: 'unknown-word' }]);
    expect(plan.rows).toMatchObject([
      { type: 'new', record: { school: 'De Brug' } },
      { type: 'waiting', row: 3 },
    ]);
    expect(plan.unknownNames).toMatchObject([{ kind: 'schools', name: 'de Brugh', rows: [3], decision: undefined }]);
  });

  test('a person says what each is, or takes it as it stands', () => {
    const [unknown] = planRegister('basic-support', rows, { knownNames, nameDecisions: new Map() }).unknownNames;
    const key = unknown?.key ?? '';
    const chosen = planRegister('basic-support', rows, { knownNames, nameDecisions: new Map([[key, 'Het Anker']]) });
    expect(chosen.rows[1]).toMatchObject({ type: 'new', record: { school: 'Het Anker' } });
    const kept = planRegister('basic-support', rows, { knownNames, nameDecisions: new Map([[key, 'de Brugh']]) });
    expect(kept.rows[1]).toMatchObject({ type: 'new', record: { school: 'de Brugh' } });
  });

  test('each of more names in a cell, amounts beside them stay', () => {
    const sheet = [
      ['Aanbieder', 'Aanbod per gemeente'],
      ['Horizon', 'Leiden 12 uur; Lissen 3 dagdelen'],
    ];
    const known = { ...noRegisterNames, providers: ['Horizon'], municipalities: ['Leiden', 'Lisse'] };
    const asked = planRegister('contract', sheet, { knownNames: known, nameDecisions: new Map() });
    expect(asked.unknownNames.map(({ name }) => name)).toEqual(['Lissen']);
    const nameDecisions = new Map(asked.unknownNames.map(({ key }) => [key, 'Lisse']));
    const plan = planRegister('contract', sheet, { knownNames: known, nameDecisions });
    expect(plan.rows).toMatchObject([
      {
        record: {
          offers: [
            { municipality: 'Leiden', volume: { amount: 12, unit: 'hours-per-week' } },
            { municipality: 'Lisse', volume: { amount: 3, unit: 'half-days-per-week' } },
          ],
        },
      },
    ]);
  });
});

test('IX1 IX2 exactly what was edited changes, a bad cell is named, an empty one wipes nothing', () => {
  const row: RegisterRow = {
    ...blankRegisterRow('estimate', 'e', 1),
    basis: 'youth-plans',
    area: 'Leiden',
    from: 10,
    to: 20,
    unit: 'youths',
  };
  const [head = [], cells = []] = asRead(writeRows(registerForm('estimate'), [row]).cells);
  const edit = (change: Readonly<Record<string, string>>) =>
    planRegister('estimate', [head, cells.map((cell, at) => change[head[at] ?? ''] ?? cell)], { present: [row] });
  expect(edit({ 'Tot en met': '25' }).rows).toMatchObject([
    { type: 'changed', record: { from: 10, to: 25 }, differences: [{ column: 'to', before: '20', after: '25' }] },
  ]);
  expect(edit({ Van: '30', 'Tot en met': '' }).refusedCells).toMatchObject([{ text: '30', reason: 'reversed' }]);
  expect(edit({ Van: 'veel', 'Tot en met': '5' }).refusedCells).toMatchObject([
    { reason: 'not-a-number' },
    { reason: 'reversed' },
  ]);
  expect(edit({ Van: '', Eenheid: '', Betrouwbaarheid: 'goed' }).rows).toMatchObject([
    { differences: [{ column: 'trust' }], record: { from: 10, unit: 'youths', trust: 'high' } },
  ]);
});

test('IX5 INV-6 an import in a register is taken back whole', () => {
  fc.assert(
    fc.property(anyRegisterRow('contract'), (row) => {
      const sheet = [
        ['Kenmerk', 'Perceel', 'Voorwaarden'],
        [row.id, 'Perceel 99', 'Andere voorwaarden'],
      ];
      const plan = planRegister('contract', sheet, { present: [row] });
      const written = plan.rows.flatMap((one) => ('record' in one ? [one.record] : []));
      const undo = planImportUndo(noteChanges(plan), written, registerForm('contract').schema, 9_000);
      expect(undo).toEqual({ put: [{ ...row, updatedAt: 9_000 }], removeIds: [], kept: [] });
    }),
    { seed: 20261127, numRuns: 20 },
  );
});
