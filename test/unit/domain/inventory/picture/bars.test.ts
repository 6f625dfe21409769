import { listMeasures, makeBars, NOTHING_IS_SMALL, PICTURE_GROUPS, PICTURE_SIZE } from '$domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

const rows = [
  sampleArrangement('a', { schools: ['De Brug'], youthCount: 14 }),
  sampleArrangement('b', { schools: ['De Brug', 'Het Anker'], youthCount: 3 }),
  sampleArrangement('c', { schools: [], youthCount: 40, volume: { amount: 2, unit: 'places' } }),
];
const told = ({ bars }: ReturnType<typeof makeBars>) =>
  bars.map(({ name, range }) => `${name} ${range.least}-${range.most}`);

test('OVV-3 adds up by school, the largest first and what has no school last', () => {
  const own = makeBars(rows, 'school', 'youths', NOTHING_IS_SMALL);
  expect(told(own)).toEqual(['De Brug 17-17', 'Het Anker 3-3', ' 40-40']);
  expect(own.total.range).toEqual({ least: 57, most: 57 });
  expect(own.rest).toBeUndefined();
});

test('INV-10 OVV-3 for others a small number is a range, in the sums too', () => {
  const others = makeBars(rows, 'school', 'youths', 5);
  expect(told(others)).toEqual(['De Brug 15-18', 'Het Anker 1-4', ' 40-40']);
  expect(others.total.range).toEqual({ least: 55, most: 58 });
});

test('OVV-3 a volume counts in the unit it was given in', () => {
  expect(listMeasures(rows)).toEqual(['youths', 'hours-per-week', 'places']);
  expect(listMeasures([])).toEqual(['youths']);
  expect(told(makeBars(rows, 'provider', 'hours-per-week', 5))).toEqual(['Aanbieder X 25-25']);
  expect(told(makeBars(rows, 'stream', 'places', 2))).toEqual(['municipality-youth-act 2-2', 'partnership 2-2']);
  // So many places are as many youths.
  expect(told(makeBars(rows, 'stream', 'places', 5))).toEqual(['municipality-youth-act 1-4', 'partnership 1-4']);
});

test('OVV-3 INV-4 each own stream of a region is one of its own', () => {
  const own = sampleArrangement('d', {
    youthCount: 9,
    fundingShares: [
      { stream: 'other', name: 'Regiofonds', percentage: 50 },
      { stream: 'other', name: 'Stadsfonds', percentage: 30 },
      { stream: 'other', percentage: 20 },
    ],
  });
  expect(told(makeBars([own], 'stream', 'youths', 5)).sort()).toEqual([
    'Regiofonds 9-9',
    'Stadsfonds 9-9',
    'other 9-9',
  ]);
});

test('OVV-3 more than fit go together, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 40 }), { maxLength: 25 }),
      fc.constantFrom(...PICTURE_GROUPS),
      (counts, group) => {
        const many = counts.map((youthCount, at) =>
          sampleArrangement(`r${at}`, { youthCount, schools: [`School ${at}`], providers: [`Aanbieder ${at % 13}`] }),
        );
        const { bars, rest, total } = makeBars(many, group, 'youths', 5);
        expect(bars.length).toBeLessThanOrEqual(PICTURE_SIZE);
        if (group !== 'stream') {
          const parts = [...bars, ...(rest === undefined ? [] : [rest])];
          expect(parts.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(total.rowCount);
          expect(parts.reduce((sum, { range }) => sum + range.most, 0)).toBe(total.range.most);
        }
      },
    ),
  );
});
