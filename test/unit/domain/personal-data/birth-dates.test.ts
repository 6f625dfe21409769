import { findPersonalData, type PersonalDataKind } from '$domain';
import { expect, test } from 'vitest';

const seen = (text: string): readonly [PersonalDataKind, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, PersonalDataKind, string]>([
  ['Hij heet Sem, geb. 03-04-2009, en zit in groep 8.', 'birth-date', '03-04-2009'],
  ['Sem is geboren in Leiden op 3 april 2009', 'birth-date', '3 april 2009'],
  ['born on 3 April 2009', 'birth-date', '3 April 2009'],
  ['leerling Sem (3-4-2009)', 'birth-date', '3-4-2009'],
  ['J. de Vries, 03-04-2009', 'birth-date', '03-04-2009'],
])('PD1 %s', (text, kind, words) => {
  expect(seen(text)).toEqual([[kind, words]]);
});

test.each([
  'Per 1-8-2016 en vanaf 1 januari 2015 geldt de Jeugdwet.',
  'Jeugdigen geboren na 1 januari 2005 vallen hierbuiten.',
  'Brief van wethouder J. de Vries, 12 maart 2015.',
  'Zij is er geboren. Het overleg is op 1 september 2016.',
  'geb. 45-13-2009',
])('PD1 nothing in: %s', (text) => {
  expect(seen(text)).toEqual([]);
});
