import { matchEqual } from '$domain';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../helpers/simulated-time';

const letters = (text: string): readonly string[] => text.match(/./gu) ?? [];
const matched = (before: string, after: string): string =>
  matchEqual(letters(before), letters(after))
    .map((match) => before[match.before])
    .join('');

/** How much two lists have in common at most, reckoned the slow way. */
function countCommon(before: string, after: string): number {
  const best = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = best[one] ?? [];
      const below = best[one + 1] ?? [];
      row[other] =
        before[one] === after[other] ? 1 + (below[other + 1] ?? 0) : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  return best[0]?.[0] ?? 0;
}

describe('matching what is equal', () => {
  test('keeps what stayed, in order', () => {
    expect(matched('abcde', 'abxde')).toBe('abde');
    expect(matched('abc', 'abc')).toBe('abc');
    expect(matched('', 'abc')).toBe('');
    expect(matched('abc', '')).toBe('');
    expect(matched('abc', 'xyz')).toBe('');
    expect(matched('abcabba', 'cbabac')).toHaveLength(4);
  });

  test('finds as much as there is, and nothing that is not equal, in order', () => {
    const random = createRandom(7);
    for (let round = 0; round < 300; round += 1) {
      const make = (): string =>
        Array.from({ length: Math.floor(random() * 14) }, () => 'abcd'[Math.floor(random() * 4)] ?? '').join('');
      const [before, after] = [make(), make()];
      const matches = matchEqual(letters(before), letters(after));
      expect(matches.every((match) => before[match.before] === after[match.after])).toBe(true);
      expect(matches.every((match, at) => at === 0 || match.before > (matches[at - 1]?.before ?? 0))).toBe(true);
      expect(matches.every((match, at) => at === 0 || match.after > (matches[at - 1]?.after ?? 0))).toBe(true);
      expect(matches).toHaveLength(countCommon(before, after));
    }
  });

  test('of two lists that have nothing in common the equal beginning and end are found all the same', () => {
    const list = (name: string): readonly string[] => Array.from({ length: 3_000 }, (_, at) => `${name}${String(at)}`);
    const matches = matchEqual(['eerst', ...list('a'), 'laatst'], ['eerst', ...list('b'), 'laatst']);
    expect(matches).toEqual([
      { before: 0, after: 0 },
      { before: 3_001, after: 3_001 },
    ]);
  });
});
