import { termKey, viewDefinitions, type TermStatement } from '$domain';
import { describe, expect, test } from 'vitest';
import { said } from '../../../../helpers/said-terms';

const term = 'Arrangement';

/** The only word of a table. */
function viewOnly(statements: readonly TermStatement[]) {
  const [only, ...others] = viewDefinitions(statements);
  if (only === undefined || others.length > 0) throw new Error('not one word');
  return only;
}

describe('AGR-10 the words of a table', () => {
  test('what two people spell otherwise is one word, by its first spelling', () => {
    const statements = [
      said({ kind: 'listed', term: 'arrangement ', isListed: true }, 2, 'swv'),
      said({ kind: 'listed', term, isListed: true }, 1),
    ];
    expect(viewOnly(statements)).toMatchObject({ key: 'arrangement', term, isListed: true });
    expect(termKey('  Onderwijs \n zorg ')).toBe('onderwijs zorg');
  });

  test('each party has its own reading; what it said before stays to be read', () => {
    const statements = [
      said({ kind: 'reading', term, text: 'Zorg op school.' }, 1),
      said({ kind: 'reading', term, text: 'Onderwijs met zorg.' }, 2, 'swv'),
      said({ kind: 'reading', term, text: 'Zorg in de klas.' }, 3),
    ];
    const view = viewOnly(statements);
    expect(view.readings.map(({ partyId, text }) => [partyId, text])).toEqual([
      ['leiden', 'Zorg in de klas.'],
      ['swv', 'Onderwijs met zorg.'],
    ]);
    expect(view.earlier).toEqual([statements[0]]);
    expect(viewOnly([...statements, said({ kind: 'reading', term, text: ' ' }, 4)]).readings).toHaveLength(1);
  });

  test('TD68 of what was settled twice the latest counts, whatever the order in which it came in', () => {
    const first = said({ kind: 'settled', term, wording: 'Eén programma.' }, 5);
    const second = said({ kind: 'settled', term, wording: 'Onderwijs en zorg in één programma.' }, 6, 'swv');
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(viewOnly(order)).toMatchObject({ settled: second, earlier: [first] });
  });

  test('what is reopened is not settled, and what it was stays to be read; so does why', () => {
    const settled = said({ kind: 'settled', term, wording: 'Eén programma.' }, 5);
    const reopened = said({ kind: 'reopened', term, reason: 'Te vaag' }, 6);
    expect(viewOnly([settled, reopened])).toMatchObject({ settled: undefined, earlier: [reopened, settled] });
  });

  test('a word is taken off the list and put back; a word to avoid too', () => {
    const off = said({ kind: 'listed', term, isListed: false }, 2);
    const back = said({ kind: 'listed', term, isListed: true }, 3);
    const avoided = said({ kind: 'avoided', term, word: 'zorgklas', isAvoided: true }, 1);
    expect(viewOnly([avoided, off])).toMatchObject({ isListed: false, avoidedWords: ['zorgklas'] });
    expect(viewOnly([off, back, avoided]).isListed).toBe(true);
    expect(
      viewOnly([avoided, said({ kind: 'avoided', term, word: 'Zorgklas', isAvoided: false }, 2)]).avoidedWords,
    ).toEqual([]);
  });

  test('words stand by the alphabet', () => {
    const list = ['zorg', 'Élan', 'begrip'].map((name, at) => said({ kind: 'listed', term: name, isListed: true }, at));
    expect(viewDefinitions(list).map((one) => one.term)).toEqual(['begrip', 'Élan', 'zorg']);
  });
});
