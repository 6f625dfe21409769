import { findPersonalData, type PersonalDataKind } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const seen = (text: string): readonly [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('PD1 each kind is found with the very words', () => {
  test.each<[string, PersonalDataKind, string]>([
    ['Het bsn van de leerling is 123456782.', 'citizen-number', '123456782'],
    ['bsn 12.34.56.782', 'citizen-number', '12.34.56.782'],
    ['Hij heet Sem, geb. 03-04-2009, en zit in groep 8.', 'birth-date', '03-04-2009'],
    ['Sem is geboren in Leiden op 3 april 2009', 'birth-date', '3 april 2009'],
    ['born on 3 April 2009', 'birth-date', '3 April 2009'],
    ['Bel 06-12345678 na schooltijd', 'phone', '06-12345678'],
    ['bereikbaar op +31 (0)71 516 5000.', 'phone', '+31 (0)71 516 5000'],
    ['Mail naar sem.bakker@mailpost.nl.', 'email', 'sem.bakker@mailpost.nl'],
    ['NL91 ABNA 0417 1643 00 van moeder', 'bank-account', 'NL91 ABNA 0417 1643 00'],
    ['Dorpsstraat 12, 2312 AB Leiden', 'address', 'Dorpsstraat 12, 2312 AB'],
    ['woont op 2312AB 12-3', 'address', '2312AB 12-3'],
    ['2312 AB Leiden, Kerkstraat 4', 'address', '2312 AB Leiden, Kerkstraat 4'],
    ['Overleg over J. de Vries, 14 jaar, op school', 'name-with-age', 'J. de Vries, 14 jaar'],
    ['leerling Sem Bakker (9)', 'name-with-age', 'Sem Bakker (9)'],
    ['de 14-jarige S. van der Meer', 'name-with-age', '14-jarige S. van der Meer'],
    ['het gaat met Sem (9 jaar) goed', 'name-with-age', 'Sem (9 jaar)'],
    ['the 14-year-old J. de Vries', 'name-with-age', '14-year-old J. de Vries'],
  ])('%s', (text, kind, words) => {
    expect(seen(text)).toContainEqual([kind, words]);
  });

  test.each([
    'Per 1-8-2016 en vanaf 1 januari 2015 geldt de Jeugdwet.',
    'Het budget is € 123.456.782 voor vier jaar.',
    'Contractnummer 123456782, KvK 12345678.',
    'Jeugdigen geboren na 1 januari 2005 vallen hierbuiten.',
    'Kaag en Braassem, 14 jaar na de fusie.',
    'Holland Rijnland (14) en Leiden (9) doen mee.',
    'Onderzoek van J. de Vries (2015) en M. Bakker, 2016.',
    'Brief van wethouder J. de Vries, 12 maart 2015.',
    'M. Jansen, 14 jaar ervaring in het onderwijs.',
    'De 10-jarige Jeugdwet is geëvalueerd.',
    'Postcodegebied 2312 AB in Leiden.',
    'Vragen: info@gemeente-voorbeeld.nl of 0800-1234.',
    'Overleg op 01-02-2015 10:30 uur, daarna 06-12-2016.',
    'In 2015 2016 en 2017 bleef het gelijk.',
    'Leerlingen van 12 jaar (groep 8).',
    'Het nummer 123456789 doorstaat de proef niet.',
  ])('nothing in: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test('finds stand in the order of the text and never overlap', () => {
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
