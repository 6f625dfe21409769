// @vitest-environment happy-dom
import { blankRegisterRow, ok, type RegisterKind, type RegisterRow } from '$domain';
import { expect, test } from 'vitest';
import { RegisterEditor } from '../../../../../../src/features/inventory/registers/form/register-editor.svelte';
import { sampleSchool } from '../../../../../helpers/samples';

/** Opens an editor over rows in memory. */
function open(record: RegisterRow) {
  const rowsById = new Map<string, RegisterRow>([[record.id, record]]);
  const editor = new RegisterEditor(
    {
      clock: { nowMs: () => 5_000 },
      app: { expectSave: () => () => undefined, holdUpdates: () => () => undefined, save: (write) => write() },
      records: {
        put: (row) => {
          rowsById.set(row.id, row);
          return Promise.resolve(ok(undefined));
        },
        remove: () => Promise.resolve(ok(undefined)),
      },
    },
    { record, isNew: false },
  );
  return { editor, stored: () => rowsById.get(record.id) };
}

const openBlank = (kind: RegisterKind) => open(blankRegisterRow(kind, 'g1', 1_000));

test('INV-1 a field goes by its name, whatever the register', async () => {
  const { editor, stored } = open(sampleSchool('g1'));
  expect(editor.textOf('brin')).toBe('00AA');
  expect(editor.namesOf('partnerships')).toEqual(['SWV Rijnstreek']);
  expect(editor.chosenOf('schoolKind')).toBe('special');
  expect(editor.textOf('nothing')).toBe('');
  editor.fill('partnerships', ['SWV Duin']);
  editor.fill('schoolKind', undefined);
  editor.fillDay('referenceDate', '2026-11-01');
  await editor.close();
  expect(stored()).toMatchObject({ partnerships: ['SWV Duin'], referenceDate: '2026-11-01', updatedAt: 5_000 });
  expect(stored()).not.toHaveProperty('schoolKind', 'special');
});

test('a text that is too long and a year that is still being typed are refused, and the last good one stays', async () => {
  const { editor, stored } = open(sampleSchool('g1'));
  editor.fill('name', 'x'.repeat(201));
  editor.fillDay('referenceDate', '0002-01-01');
  await editor.leaveField();
  expect(editor.problemOf('name')).toBe('too-long');
  expect(editor.problemOf('referenceDate')).toBe('year');
  expect(stored()).toMatchObject({ name: 'De Brug', referenceDate: '2026-10-01' });
  await editor.close();
});

test('a number that is none is refused; one that is none any more is kept', async () => {
  const { editor, stored } = openBlank('basic-support');
  expect(editor.knownOf('attendanceOfficer')).toBe('unknown');
  editor.typeNumber('socialWorkHours', 'veel');
  await editor.leaveField();
  expect(editor.problemOf('socialWorkHours')).toBe('not-a-number');
  expect(editor.numberTextOf('socialWorkHours')).toBe('veel');
  editor.typeNumber('socialWorkHours', '6,5');
  await editor.close();
  expect(stored()).toMatchObject({ socialWorkHours: 6.5 });
});

test('INV-12 the ends of an estimate are kept when they stand in order', async () => {
  const { editor, stored } = openBlank('estimate');
  editor.typeNumber('from', '20');
  editor.typeNumber('to', '3');
  await editor.leaveField();
  expect(editor.problemOf('to')).toBe('reversed');
  expect(stored()).not.toHaveProperty('to', 3);
  editor.typeNumber('from', '2');
  await editor.close();
  expect(editor.problemOf('to')).toBeUndefined();
  expect(stored()).toMatchObject({ from: 2, to: 3 });
});

test('INV-5 an offer has a municipality, and a volume where it was filled in', async () => {
  const { editor, stored } = openBlank('contract');
  editor.fillOffers([
    { municipality: 'Leiden', amount: 12, unit: 'places' },
    { municipality: 'Lisse', unit: 'places' },
  ]);
  await editor.close();
  expect(stored()).toMatchObject({
    offers: [{ municipality: 'Leiden', volume: { amount: 12, unit: 'places' } }, { municipality: 'Lisse' }],
  });
  expect(editor.offers).toHaveLength(2);
  expect(open(sampleSchool('g1')).editor.offers).toEqual([]);
});
