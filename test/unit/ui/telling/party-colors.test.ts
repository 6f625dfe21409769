import { describe, expect, test } from 'vitest';
import { partyColor, partyColorCount } from '../../../../src/ui/telling/party-colors';
import { contrast, themes } from '../contrast';

const indexes = Array.from({ length: partyColorCount }, (_, at) => at + 1);

describe.each(themes)('in the $name theme', ({ colors }) => {
  test.each(indexes)('UI6 party colour %i is readable with its text and on the surfaces', (index) => {
    for (const other of ['party-text', 'surface', 'surface-raised', 'surface-sunken']) {
      expect(contrast(colors, `party-${String(index)}`, other), other).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('UI6 no two parties have the same colour', () => {
    expect(new Set(indexes.map((index) => colors.get(`--ot-party-${String(index)}`))).size).toBe(partyColorCount);
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
