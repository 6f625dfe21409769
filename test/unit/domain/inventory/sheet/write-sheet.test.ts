import { expect, test } from 'vitest';
import { writeSheet } from '../../../../../src/domain/inventory/sheet/write-sheet';
import { sampleArrangement } from '../../../../helpers/samples';

const text = (withOwnNotes: boolean) => JSON.stringify(writeSheet([sampleArrangement('a')], withOwnNotes));

test('IX6 own notes go along only where that is asked for', () => {
  expect(text(false)).not.toContain('Alleen voor mijzelf');
  expect(text(true)).toContain('Alleen voor mijzelf');
});

test('a number is a number, and each column has a width', () => {
  const { cells, widths } = writeSheet([sampleArrangement('a')], false);
  expect(cells[1]).toContain(14);
  expect(cells[1]).toContain(12.5);
  expect(widths).toHaveLength(cells[0]?.length ?? 0);
});
