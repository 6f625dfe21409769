import { expect, test } from 'vitest';
import { readOrigins, writeOrigins } from '../../../../../../src/domain/inventory/sheet/cells/origins-cell';

test('INV-4 origins come back as they were written, whatever a name holds', () => {
  const names = ['Leiden', 'Bergen (NH)', 'Gebied 5', 'a "b"; c', 'een / twee', 'x: 3', 'onbekend', "'s-Hertogenbosch"];
  const origins = names.map((municipality, at) => (at % 2 === 0 ? { municipality, youthCount: at } : { municipality }));
  expect(readOrigins(writeOrigins(origins))).toEqual({ ok: true, value: origins });
  expect(writeOrigins(origins.slice(0, 1))).toBe('Leiden (0)');
  expect(writeOrigins([{ municipality: ' ', youthCount: 4 }])).toBe('');
});

test('origins are read as people write them', () => {
  expect(readOrigins('Leiden 12, Katwijk: 7\nLisse (3 leerlingen); Den Haag')).toEqual({
    ok: true,
    value: [
      { municipality: 'Leiden', youthCount: 12 },
      { municipality: 'Katwijk', youthCount: 7 },
      { municipality: 'Lisse', youthCount: 3 },
      { municipality: 'Den Haag' },
    ],
  });
  expect(readOrigins('Leiden 2,5')).toEqual({ ok: false, error: 'not-whole' });
  expect(readOrigins('12')).toEqual({ ok: false, error: 'unknown-word' });
  expect(readOrigins('x'.repeat(201))).toEqual({ ok: false, error: 'too-long' });
});
