import { describe, expect, test } from 'vitest';
import { partyColor, partyColorCount } from '../../../../src/ui/telling/party-colors';
import { contrast, distance, eyes, themes } from '../contrast';

const indexes = Array.from({ length: partyColorCount }, (_, at) => at + 1);

describe.each(themes)('in the $name theme', ({ colors }) => {
  test.each(indexes)('UI6 party colour %i is readable with its text and on the surfaces', (index) => {
    for (const other of ['party-text', 'surface', 'surface-raised', 'surface-sunken']) {
      expect(contrast(colors, `party-${String(index)}`, other), other).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(eyes)('UI6 any two parties differ to eyes with $name', ({ matrix }) => {
    const palette = indexes.map((index) => colors.get(`--ot-party-${String(index)}`) ?? '');
    const distances = palette.flatMap((one, at) => palette.slice(at + 1).map((other) => distance(one, other, matrix)));
    expect(distances).toHaveLength(45);
    expect(Math.min(...distances)).toBeGreaterThan(0.04);
  });
});

test('any whole number falls within the palette', () => {
  expect([1, 10, 11, 0, -9].map(partyColor)).toEqual([
    'var(--ot-party-1)',
    'var(--ot-party-10)',
    'var(--ot-party-1)',
    'var(--ot-party-10)',
    'var(--ot-party-1)',
  ]);
});
