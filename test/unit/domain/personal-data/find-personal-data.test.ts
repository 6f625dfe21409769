import { findPersonalData } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

test('PD1 finds stand in the order of the text and never overlap', () => {
  const words = fc.constantFrom(
    'bsn 123456782',
    'J. de Vries, 14 jaar',
    '06-12345678',
    'sem@mailpost.nl',
    'geb. 3-4-2009',
    '2312 AB 12',
    ' (',
    '9)',
    ', ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      const finds = findPersonalData(text);
      finds.forEach(({ start, end }, at) => {
        expect(start).toBeGreaterThanOrEqual(finds[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

describe('PD3 hostile texts', () => {
  const LENGTH = 200_000;
  test.each([
    '1',
    '0',
    '0 ',
    '1.',
    '12-',
    '06-',
    '+31 ',
    '(0',
    '@',
    'a@',
    'a.',
    'a@a.',
    'NL91',
    'NL91 ABNA ',
    '2312 AB ',
    'A',
    'A ',
    'J. ',
    'J.',
    'Sem Bakker ',
    'Sem van de van de ',
    '14 jaar ',
    'geb. ',
    '1-1-',
    '1-1-2001 ',
    'leerling ',
    'leerling Sem ',
    'Sem (',
    'Sem (9',
    '9-jarige ',
    "a'",
    '1a',
    'Straat 12, 2312 AB ',
    '1 januari ',
    '123 456 782 ',
  ])('of "%s" over and over come to an end', (part) => {
    const text = part.repeat(Math.ceil(LENGTH / part.length));
    expect(findPersonalData(text).length).toBeLessThanOrEqual(text.length);
  });
});
