import { findTerm } from '$domain';
import { expect, test } from 'vitest';

const text = (nl: string, en = `${nl} (en)`) => ({ nl, en });
const glossary = {
  ...{ id: 'sample', version: 1, source: { title: text('Bron'), publisher: 'Uitgever', year: 2016 } },
  terms: [
    {
      id: 'partnership',
      term: text('samenwerkingsverband', 'school partnership'),
      abbreviation: 'SWV',
      explanation: text('Schoolbesturen die samenwerken.'),
    },
    { id: 'mandate', term: text('mandaat', 'mandate'), explanation: text('Mogen beslissen.') },
  ],
};

test('a term is found by id, abbreviation or name, whatever the capitals', () => {
  for (const name of ['partnership', 'swv', ' SWV ', 'Samenwerkingsverband', 'school partnership']) {
    expect(findTerm(glossary, name)?.id).toBe('partnership');
  }
  expect(findTerm(glossary, 'mandaat')?.id).toBe('mandate');
  expect(findTerm(glossary, 'OOGO')).toBeUndefined();
  expect(findTerm(glossary, '')).toBeUndefined();
});
