import { describe, expect, test } from 'vitest';
import {
  ArrangementSchema,
  arrangementSearchTexts,
  blankArrangement,
  isWithoutOwner,
  matchesSearch,
  parseRecord,
  sumFundingShares,
  type OwnerState,
} from '$domain';

describe('an arrangement', () => {
  test('a blank one has the form of a record', () => {
    expect(parseRecord(ArrangementSchema, blankArrangement('a', 1))).toEqual(blankArrangement('a', 1));
  });

  test('DM3 a half number of youths or a negative volume is not read', () => {
    expect(parseRecord(ArrangementSchema, { ...blankArrangement('a', 1), youthCount: 2.5 })).toBeUndefined();
    expect(
      parseRecord(ArrangementSchema, { ...blankArrangement('a', 1), volume: { amount: -1, unit: 'places' } }),
    ).toBeUndefined();
  });

  test('INV-4 funding shares add up or carry a stated gap', () => {
    const shares = [
      { stream: 'school', percentage: 33.3 },
      { stream: 'partnership', percentage: 33.3 },
      { stream: 'other' },
    ] as const;
    expect(sumFundingShares(shares)).toEqual({ total: 66.6, gap: 33.4 });
    expect(sumFundingShares([{ stream: 'school', percentage: 110 }]).gap).toBe(-10);
  });

  test('INV-3 is without owner while one side is unclear', () => {
    const named = { state: 'named', names: ['Leiden'] } as const;
    const one = { ...blankArrangement('a', 1), financialOwner: { ...named, names: ['Leiden'] } };
    expect(isWithoutOwner(one)).toBe(true);
    expect(isWithoutOwner({ financialOwner: one.financialOwner, contentOwner: one.financialOwner })).toBe(false);
  });

  test('INV-3 known or shared without a name is nobody; that parties differ is said', () => {
    const named = { state: 'named' as const, names: ['Leiden'] };
    const withOwner = (state: OwnerState, names: string[]) =>
      isWithoutOwner({ financialOwner: named, contentOwner: { state, names } });
    expect(withOwner('named', [])).toBe(true);
    expect(withOwner('shared', [' ', ''])).toBe(true);
    expect(withOwner('unclear', ['Leiden'])).toBe(true);
    expect(withOwner('shared', ['', 'De Brug'])).toBe(false);
    expect(withOwner('disputed', [])).toBe(false);
  });

  test('search finds all words, in any field and order', () => {
    const texts = arrangementSearchTexts({
      ...blankArrangement('a', 1),
      name: 'Zorgklas',
      schools: ['De Brug'],
      municipality: 'Leiden',
    });
    expect(matchesSearch(texts, 'leiden zorg')).toBe(true);
    expect(matchesSearch(texts, '')).toBe(true);
    expect(matchesSearch(texts, 'katwijk')).toBe(false);
  });
});
