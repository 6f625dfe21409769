import { blankArrangement, SHEET_COLUMNS, type Arrangement } from '$domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCell, writeCell } from '../../../../../../src/domain/inventory/sheet/cells/cell';
import { allThatIsSaid, anyArrangement } from '../../../../../helpers/arrangements';
import { sampleArrangement } from '../../../../../helpers/samples';

const blank = blankArrangement('a', 0);

test('IX1 each arrangement is read from its cells as it was written', () => {
  fc.assert(
    fc.property(anyArrangement, (arrangement) => {
      const rest = (column: (typeof SHEET_COLUMNS)[number]): string => writeCell(column, arrangement);
      const read = SHEET_COLUMNS.reduce<Arrangement>((so, column) => {
        const text = rest(column);
        if (text === '' || text === writeCell(column, so)) return so;
        const cell = readCell(column, text, so, rest);
        expect(cell.ok, `${column}: ${text}`).toBe(true);
        return cell.ok ? { ...so, ...cell.value } : so;
      }, blank);
      expect(allThatIsSaid(read)).toEqual(allThatIsSaid(arrangement));
    }),
    { seed: 20261126 },
  );
});

test.each([
  ['schoolKind', 'VSO', { schoolKind: 'secondary-special' }],
  ['youthCount', 'minder dan 5', { youthCountBelow: 5 }],
  ['youthCount', '< 10', { youthCountBelow: 10 }],
  ['youthCount', '1.204', { youthCount: 1204 }],
  ['volume', '12,5 uur per week', { volume: { amount: 12.5, unit: 'hours-per-week' } }],
  [
    'origins',
    'Leiden 12, Katwijk: 7; Lisse',
    {
      origins: [
        { municipality: 'Leiden', youthCount: 12 },
        { municipality: 'Katwijk', youthCount: 7 },
        { municipality: 'Lisse' },
      ],
    },
  ],
  ['volumeSource', 'offerte', { volumeSource: 'offerte' }],
  ['youthCountDate', '1-10-2026', { youthCountDate: '2026-10-01' }],
  ['continuity', 'x', { continuity: 'yes' }],
  ['financialOwner', 'Gemeente Leiden', { financialOwner: { state: 'named', names: ['Gemeente Leiden'] } }],
  ['contentOwner', 'De Brug; Horizon', { contentOwner: { state: 'shared', names: ['De Brug', 'Horizon'] } }],
  ['contentOwner', 'onbekend', { contentOwner: { state: 'unclear', names: [] } }],
  ['contractEnd', 'n.v.t.', {}],
] as const)('%s: %s', (column, text, change) => {
  expect(readCell(column, text, blank)).toEqual({ ok: true, value: change });
});

test.each([
  ['youthCount', 'zes', 'not-a-number'],
  ['youthCount', '2,5', 'not-whole'],
  ['youthCount', 'minder dan 1', 'not-a-number'],
  ['volume', '12', 'no-unit'],
  ['volume', '12 bananen', 'unknown-word'],
  ['volumeUnit', 'bananen', 'unknown-word'],
  ['schoolKind', 'havo', 'unknown-word'],
  ['contentOwnerState', 'tja', 'unknown-word'],
  ['continuity', 'misschien', 'unknown-word'],
  ['since', 'zomer', 'not-a-day'],
  ['name', 'x'.repeat(201), 'too-long'],
  ['remarks', '#VERW!', 'formula-error'],
] as const)('IX2 %s refuses %s: %s', (column, text, error) => {
  expect(readCell(column, text, blank)).toEqual({ ok: false, error });
});

test('the unit of an amount may stand beside it, or be the one that is there', () => {
  expect(readCell('volume', '4', blank, (column) => (column === 'volumeUnit' ? 'dagdelen' : ''))).toEqual({
    ok: true,
    value: { volume: { amount: 4, unit: 'half-days-per-week' } },
  });
  expect(readCell('volume', '4', sampleArrangement('a'))).toMatchObject({
    value: { volume: { unit: 'hours-per-week' } },
  });
});

test('INV-10 a range takes no number away that is there', () => {
  expect(readCell('youthCount', 'minder dan 5', { ...blank, youthCount: 3 })).toEqual({ ok: true, value: {} });
});
