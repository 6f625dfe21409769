import {
  findLikelySame,
  groupArrangements,
  type ArrangementClaim,
  type EntryMatch,
  type LyingArrangement,
} from '$domain';
import { describe, expect, test } from 'vitest';
import { lying, match } from '../../../../helpers/lying';

const find = (arrangements: readonly LyingArrangement[], entryMatches: readonly EntryMatch[] = []) =>
  findLikelySame(groupArrangements({ arrangements, entryMatches }), entryMatches).map(({ id }) => id);
const named = (id: string, partyId: string, name: string, ...schools: readonly string[]): LyingArrangement =>
  lying(id, partyId, { name, schools: [...schools] } satisfies Partial<ArrangementClaim>);

describe('INV-8 what is likely the same', () => {
  test('a like name at a like school, whatever the spelling', () => {
    expect(
      find([
        named('a', 'school', 'Zorgklas De Brug', 'Basisschool De Brug'),
        named('b', 'aanbieder', 'zorg-klas de brug', 'basisschool de brug.'),
        named('c', 'aanbieder', 'Schakelklas', 'Het Anker'),
      ]),
    ).toEqual(['a b']);
  });

  test('the same name at another school is another one; without a school the name alone has to be alike', () => {
    expect(find([named('a', 'school', 'Zorgklas', 'De Brug'), named('b', 'swv', 'Zorgklas', 'Het Anker')])).toEqual([]);
    expect(find([named('a', 'school', 'Zorgklas', 'De Brug'), named('b', 'swv', 'Zorgklas')])).toEqual(['a b']);
    expect(find([named('a', 'school', 'Zorgklas'), named('b', 'swv', 'Zorg en onderwijs')])).toEqual([]);
  });

  test('of a provider that is written otherwise a name that is less alike will do; a person decides', () => {
    const by = (id: string, party: string, name: string, provider: string): LyingArrangement =>
      lying(id, party, { name, schools: [], providers: [provider] });
    const one = by('a', 'school', 'Zorgklas', 'Stichting Jeugdhulp Rijnland');
    expect(find([one, by('b', 'swv', 'Zorgklas Leiden en omstreken', 'Jeugdhulp Rijnland')])).toEqual(['a b']);
    expect(find([one, by('b', 'swv', 'Zorgklas Leiden en omstreken', 'Horizon')])).toEqual([]);
    expect(find([one, by('b', 'swv', 'Dagbehandeling', 'Jeugdhulp Rijnland')])).toEqual([]);
  });

  test('two of one party are two, and what has no name is like nothing', () => {
    expect(find([named('a', 'school', 'Zorgklas'), named('b', 'school', 'Zorgklas')])).toEqual([]);
    expect(find([named('a', 'school', ''), named('b', 'swv', '')])).toEqual([]);
  });

  test('what somebody decided is not asked again, until it is open again; the likeliest comes first', () => {
    const two = [named('a', 'school', 'Zorgklas'), named('b', 'swv', 'Zorgklas')];
    expect(find(two, [match('1', ['b', 'a'], 1, 'apart')])).toEqual([]);
    expect(find(two, [match('1', ['a', 'b'], 1)])).toEqual([]);
    expect(find(two, [match('1', ['a', 'b'], 1, 'apart'), match('2', ['a', 'b'], 2, 'open')])).toEqual(['a b']);
    expect(find([...two, named('c', 'aanbieder', 'Zorgklassen')])).toEqual(['a b', 'a c', 'b c']);
  });
});
