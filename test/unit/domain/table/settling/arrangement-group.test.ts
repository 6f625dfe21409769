import { groupArrangements, pairsToCombine, pairsToSplit, seeClaims, type ArrangementGroup } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../helpers/simulated-time';
import { lying, match } from '../../../../helpers/lying';

const arrangements = ['a', 'b', 'c', 'd'].map((id) => lying(id, `partij-${id}`));
const idsOf = (groups: readonly ArrangementGroup[]): readonly (readonly string[])[] =>
  groups.map(({ entries }) => entries.map(({ id }) => id));

describe('which entries are one arrangement', () => {
  test('each stands by itself until somebody combines them, and again when they are split', () => {
    const same = match('1', ['b', 'a'], 1);
    expect(idsOf(groupArrangements({ arrangements, entryMatches: [] }))).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(idsOf(groupArrangements({ arrangements, entryMatches: [same] }))).toEqual([['a', 'b'], ['c'], ['d']]);
    const split = match('2', ['a', 'b'], 2, 'apart');
    expect(idsOf(groupArrangements({ arrangements, entryMatches: [split, same] }))).toHaveLength(4);
  });

  test('what was withdrawn holds nothing together', () => {
    const entryMatches = [match('1', ['a', 'b'], 1), match('2', ['b', 'c'], 1)];
    const left = arrangements.filter(({ id }) => id !== 'b');
    expect(idsOf(groupArrangements({ arrangements: left, entryMatches }))).toEqual([['a'], ['c'], ['d']]);
  });

  test('taking one out of three leaves the others together', () => {
    const entryMatches = [match('1', ['a', 'b'], 1), match('2', ['b', 'c'], 1)];
    const [three] = groupArrangements({ arrangements, entryMatches });
    if (three === undefined) throw new Error('no group');
    const { apart, same } = pairsToSplit(three, 'b');
    const later = [
      ...apart.map((pair, at) => match(`x${at}`, pair, 2, 'apart')),
      ...same.map((pair, at) => match(`y${at}`, pair, 2)),
    ];
    expect(idsOf(groupArrangements({ arrangements, entryMatches: [...entryMatches, ...later] }))).toEqual([
      ['a', 'c'],
      ['b'],
      ['d'],
    ]);
    expect(seeClaims(three).map(({ entryId }) => entryId)).toEqual(['a', 'b', 'c']);
  });

  test('combining two groups says it of each two', () => {
    const [ab, c] = groupArrangements({ arrangements, entryMatches: [match('1', ['a', 'b'], 1)] });
    if (ab === undefined || c === undefined) throw new Error('no groups');
    expect(pairsToCombine(ab, c)).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('DM70 in whatever order all came in, the groups are the same', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
    const matches = fc.array(
      fc.tuple(ids, ids, fc.nat(5), fc.constantFrom('same' as const, 'apart' as const, 'open' as const)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(matches, fc.nat(), (said, turn) => {
        const entryMatches = said.map(([one, other, at, verdict], index) =>
          match(`m${index}`, [one, other], at, verdict),
        );
        const random = createRandom(turn);
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, key: random() }))
            .sort((one, other) => one.key - other.key)
            .map(({ one }) => one);
        const expected = idsOf(groupArrangements({ arrangements, entryMatches }));
        const got = groupArrangements({ arrangements: shuffle(arrangements), entryMatches: shuffle(entryMatches) });
        expect(idsOf(got)).toEqual(expected);
        expect(expected.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});
