import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNames, writeNames } from '../../../../../../src/domain/inventory/sheet/cells/name-list';

test.each([
  ['De Brug; Het Anker', ['De Brug', 'Het Anker']],
  ['De Brug, Het Anker / De Boei\nDe Kade', ['De Brug', 'Het Anker', 'De Boei', 'De Kade']],
  ['"Horizon, locatie Leiden"; 2be/more', ['Horizon, locatie Leiden', '2be/more']],
  [';;', []],
])('%s holds %j', (text, names) => {
  expect(readNames(text)).toEqual({ ok: true, value: names });
});

test('names of any letters come back as they were written', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...Array.from('ab ,;"/\n=')), minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), (names) => {
      expect(readNames(writeNames(names))).toEqual({ ok: true, value: names });
    }),
    { seed: 20261126 },
  );
});

test('a name that is too long is refused', () => {
  expect(readNames('x'.repeat(201))).toEqual({ ok: false, error: 'too-long' });
});
