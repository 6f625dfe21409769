import { describe, expect, test } from 'vitest';
import { findPlaces, followOffset } from '../../../../src/editor/suggesting/suggested-places';

/** What a text becomes when each place gets its words, as accepting does: without a double space where words went. */
function apply(before: string, after: string): string {
  let text = before;
  for (const { from, to, words } of [...findPlaces(before, after)].reverse()) {
    const until = words === '' && text[from - 1] === ' ' && text[to] === ' ' ? to + 1 : to;
    text = text.slice(0, from) + words + text.slice(until);
  }
  return text;
}

const named = (before: string, after: string): readonly string[] =>
  findPlaces(before, after).map(({ from, to, words }) => `${before.slice(from, to)} > ${words}`);

describe('places', () => {
  const text = 'De gemeente betaalt de begeleiding op school. De school regelt het vervoer.';

  test('ED41 what lies close together in a sentence is one, and what lies apart is not', () => {
    const close = text.replace('betaalt de begeleiding', 'vergoedt de hulp');
    expect(named(text, close)).toEqual(['betaalt de begeleiding > vergoedt de hulp']);
    const apart = text.replace('gemeente', 'regio').replace('vervoer', 'eten');
    expect(named(text, apart)).toEqual(['gemeente > regio', 'vervoer > eten']);
  });

  test('ED41 words that come in between, that go, and that are the whole', () => {
    expect(named(text, text.replace('gemeente', 'gemeente Leiden'))).toEqual([' > Leiden ']);
    expect(named(text, text.replace(' op school', ''))).toEqual(['begeleiding op school > begeleiding']);
    expect(named(text, text.replace('de begeleiding ', ''))).toEqual(['de begeleiding > ']);
    expect(named('', 'Nieuw.')).toEqual([' > Nieuw.']);
    expect(findPlaces(text, text)).toEqual([]);
  });

  test('ED41 put in the text they make what was typed, spaces and lines and all', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['betaalt', 'vergoedt'],
      [' op school', ''],
      ['de begeleiding ', ''],
      ['De gemeente ', ''],
      ['vervoer', 'vervoer, ook terug'],
      ['school. De', 'school; de'],
      [' het vervoer.', '.'],
      ['gemeente', ' gemeente '],
      ['betaalt de', 'betaalt  de'],
    ];
    for (const [gone, come] of changes) {
      const after = text.replace(gone, come);
      expect(apply(text, after), `${gone} > ${come}`).toBe(after);
    }
    expect(apply('Een.\nTwee.\nDrie.', 'Een. Drie.')).toBe('Een. Drie.');
  });
});

test('ED41 an offset is found again in what became of the text', () => {
  const [before, after] = ['De gemeente betaalt.', 'Elke kleine gemeente betaalt.'];
  expect(followOffset(before, after, before.indexOf('betaalt'))).toBe(after.indexOf('betaalt'));
  expect(followOffset(before, after, before.length)).toBe(after.length);
  expect(followOffset('een twee drie', 'een drie', 5)).toBe(4);
});
