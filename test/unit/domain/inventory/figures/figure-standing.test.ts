import { standingOfFigure } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

test('DM66 INV-2 a figure stands on its own source and day', () => {
  expect(standingOfFigure(sampleArrangement('r1'), 'youthCount')).toEqual({
    source: 'Telling school',
    referenceDate: '2026-09-01',
  });
  expect(standingOfFigure(sampleArrangement('r1'), 'volume')).toEqual({
    source: 'Contract',
    referenceDate: '2026-01-01',
  });
});

test('DM66 INV-2 what a figure does not say, the row says', () => {
  const row = sampleArrangement('r1', { youthCountSource: ' ', youthCountDate: undefined });
  expect(standingOfFigure(row, 'youthCount')).toEqual({ source: 'Opgave school', referenceDate: '2026-10-01' });
});
