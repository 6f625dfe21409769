import { createTermFinder, phrasesOf, viewDefinitions, type TermPhrase, type TermSaying } from '$domain';
import { describe, expect, test } from 'vitest';
import { said } from '../../../../helpers/said-terms';

const term = 'arrangement';
const settled = { kind: 'settled', term, wording: 'Onderwijs en zorg in één programma.' } as const;

/** What is found in a text at a table where this was said: the use and the words of each place. */
function find(text: string, sayings: readonly TermSaying[], others: readonly TermPhrase[] = []): readonly string[] {
  const phrases = phrasesOf(viewDefinitions(sayings.map((saying, at) => said(saying, at))));
  return createTermFinder([...phrases, ...others])(text).map(
    ({ use, start, end }) => `${use}: ${text.slice(start, end)}`,
  );
}

describe('AGR-10 words in a text', () => {
  test('a settled word is found as a whole word, in the plural and with capitals too', () => {
    expect(find('Arrangementen zijn een arrangement, geen rearrangement of arrangementje.', [settled])).toEqual([
      'settled: Arrangementen',
      'settled: arrangement',
    ]);
  });

  test('a word that is not settled, or not on the list, is left', () => {
    expect(find('een arrangement', [{ kind: 'reading', term, text: 'een lange uitleg van ons' }])).toEqual([]);
    expect(find('een arrangement', [settled, { kind: 'listed', term, isListed: false }])).toEqual([]);
    expect(find('een arrangement', [settled, { kind: 'reopened', term, reason: 'x' }])).toEqual([]);
  });

  test('a word to avoid deviates, the longest first', () => {
    const avoid = ['zorgklas', 'zorgklas plus'].map(
      (word) => ({ kind: 'avoided', term, word, isAvoided: true }) as const,
    );
    expect(find('De Zorgklas  plus en de zorgklassen: zorgklas!', [settled, ...avoid])).toEqual([
      'deviating: Zorgklas  plus',
      'deviating: zorgklas',
    ]);
  });

  test('the reading of a party deviates where it was used literally and something else was settled', () => {
    const reading = { kind: 'reading', term, text: 'Zorg die op school wordt gegeven.' } as const;
    expect(find('Dat is zorg die op school wordt gegeven, punt.', [settled, reading])).toEqual([
      'deviating: zorg die op school wordt gegeven',
    ]);
    expect(find('zorg', [settled, { ...reading, text: 'zorg' }])).toEqual([]);
    const own = { ...reading, text: 'onderwijs en zorg in één programma' };
    expect(find('onderwijs en zorg in één programma', [settled, own])).toEqual([]);
  });

  test('HLP-4 an abbreviation is one only as it is spelled', () => {
    const abbreviations = ['SWV', 'vo', '(v)so'].map((words) => ({ words, use: 'abbreviation', key: words }) as const);
    expect(find('Het SWV, de SWV’s, swv, Vo, vo en (v)so; voen.', [], abbreviations)).toEqual([
      'abbreviation: SWV',
      'abbreviation: SWV’s',
      'abbreviation: vo',
      'abbreviation: (v)so',
    ]);
  });

  test('what the table settled goes before an abbreviation that is spelled the same', () => {
    const swv = { kind: 'settled', term: 'SWV', wording: 'Onze scholen.' } as const;
    expect(find('Het SWV', [swv], [{ words: 'SWV', use: 'abbreviation', key: 'SWV' }])).toEqual(['settled: SWV']);
  });

  test('marks in a word are words, and nothing to look for finds nothing', () => {
    const odd = { kind: 'settled', term: 'a.b*', wording: 'x' } as const;
    expect(find('a.b* axb', [odd])).toEqual(['settled: a.b*']);
    expect(find('iets', [])).toEqual([]);
  });
});
