import { findPersonalData, type PersonalDataKind } from '$domain';
import { expect, test } from 'vitest';

const seen = (text: string): readonly [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, PersonalDataKind, string]>([
  ['Overleg over J. de Vries, 14 jaar, op school', 'name-with-age', 'J. de Vries, 14 jaar'],
  ['leerling Sem Bakker (9)', 'name-with-age', 'Sem Bakker (9)'],
  ['de 14-jarige S. van der Meer', 'name-with-age', '14-jarige S. van der Meer'],
  ['het gaat met Sem (9 jaar) goed', 'name-with-age', 'Sem (9 jaar)'],
  ['the 14-year-old J. de Vries', 'name-with-age', '14-year-old J. de Vries'],
  ['Noor de V. (12)', 'name-with-age', 'Noor de V. (12)'],
])('PD1 %s', (text, kind, words) => {
  expect(seen(text)).toEqual([[kind, words]]);
});

test.each([
  'Kaag en Braassem, 14 jaar na de fusie.',
  'Holland Rijnland (14) en Leiden (9) doen mee.',
  'Onderzoek van J. de Vries (2015) en M. Bakker, 2016.',
  'M. Jansen, 14 jaar ervaring in het onderwijs.',
  'De 10-jarige Jeugdwet is geëvalueerd.',
  'Leerlingen van 12 jaar (groep 8).',
  'Samenwerkingsverband Duin, 3 jaar geleden begonnen.',
])('PD1 nothing in: %s', (text) => {
  expect(seen(text)).toEqual([]);
});
