import {
  countDisputes,
  factsOf,
  findOwner,
  lacksOwner,
  listDisputes,
  viewGroups,
  viewOwner,
  type ArrangementClaim,
  type FactField,
  type FieldView,
  type LyingArrangement,
  type SettledValue,
  type SettlingContent,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lying, lyingContent, match, settledCount, thereIs } from '../../../../helpers/lying';

const school = (change: Partial<ArrangementClaim> = {}): LyingArrangement => lying('a', 'school', change);
const provider = (change: Partial<ArrangementClaim> = {}): LyingArrangement => lying('b', 'aanbieder', change);
const same = [match('m1', ['a', 'b'], 1)];
const both = (change: Partial<SettlingContent> = {}): SettlingContent =>
  lyingContent({
    arrangements: [school({ youthCount: 6 }), provider({ youthCount: 9 })],
    entryMatches: same,
    ...change,
  });
function fieldOf(content: SettlingContent, field: FactField = 'youthCount', at = 0): FieldView {
  const found = viewGroups(content)[at]?.fields.find((one) => one.field === field);
  if (found === undefined) throw new Error('no such field');
  return found;
}

describe('INV-8 where parties differ', () => {
  test('both values are kept with who gives them, and nothing is chosen', () => {
    const field = fieldOf(both());
    expect(field).toMatchObject({ standing: 'differs', isToReview: false });
    expect(field.facts).toBeUndefined();
    expect(field.values.map(({ facts, claims }) => [facts.youthCount, claims.map(({ partyId }) => partyId)])).toEqual([
      [6, ['school']],
      [9, ['aanbieder']],
    ]);
    expect(listDisputes(viewGroups(both())).map(({ id }) => id)).toEqual(['a/youthCount']);
    expect(factsOf(thereIs(viewGroups(both())[0]), 'youthCount')).toMatchObject({ youthCount: 6 });
  });

  test('what one leaves empty is no dispute: one party says it', () => {
    const { youthCount: _none, ...without } = thereIs(provider().claims[0]);
    const content = both({ arrangements: [school({ youthCount: 6 }), { ...provider(), claims: [without] }] });
    expect(fieldOf(content)).toMatchObject({ standing: 'single', facts: { youthCount: 6 } });
    expect(fieldOf(content, 'name')).toMatchObject({ standing: 'agreed' });
    expect(listDisputes(viewGroups(content))).toEqual([]);
  });

  test('arrangements that nobody combined do not differ', () => {
    expect(listDisputes(viewGroups(both({ entryMatches: [] })))).toEqual([]);
  });

  test('settled, disputed and open again: the latest counts', () => {
    const first = settledCount('1', 9, 10, ['a', 'b']);
    const disputed: SettledValue = {
      ...settledCount('2', 0, 11, ['a', 'b']),
      state: 'disputed',
      reason: 'Andere peildatum',
    };
    const open: SettledValue = { ...settledCount('3', 0, 12, ['a', 'b']), state: 'open' };
    expect(fieldOf(both({ settledValues: [first] }))).toMatchObject({ standing: 'settled', facts: { youthCount: 9 } });
    expect(fieldOf(both({ settledValues: [disputed, first] }))).toMatchObject({
      standing: 'disputed',
      settled: { reason: 'Andere peildatum' },
    });
    expect(fieldOf(both({ settledValues: [open, disputed, first] }))).toMatchObject({ standing: 'differs' });
    const counted = [first, { ...disputed, field: 'name' as const }];
    expect(countDisputes(listDisputes(viewGroups(both({ settledValues: counted }))))).toEqual({
      total: 2,
      open: 0,
      settled: 1,
      disputed: 1,
    });
  });

  test('what was settled where nobody says otherwise is no dispute', () => {
    const settledValues = [settledCount('1', 9, 10, ['a', 'b'])];
    const agreed = both({ settledValues, arrangements: [school({ youthCount: 9 }), provider({ youthCount: 9 })] });
    expect(fieldOf(agreed)).toMatchObject({ standing: 'settled' });
    expect(listDisputes(viewGroups(agreed))).toEqual([]);
  });

  test('what was settled of two does not count for one of them, and again when they are one; a third changes nothing of it', () => {
    const settledValues = [settledCount('1', 9, 10, ['a', 'b'])];
    const split = [...same, match('m2', ['a', 'b'], 2, 'apart')];
    expect(fieldOf(both({ settledValues, entryMatches: split }))).toMatchObject({ standing: 'single' });
    const again = [...split, match('m3', ['a', 'b'], 3)];
    expect(fieldOf(both({ settledValues, entryMatches: again }))).toMatchObject({ standing: 'settled' });
    const third = lying('c', 'gemeente', { youthCount: 9 });
    const three = {
      arrangements: [...both().arrangements, third],
      entryMatches: [...same, match('m4', ['b', 'c'], 4)],
    };
    expect(fieldOf(both({ ...three, settledValues }))).toMatchObject({ standing: 'settled', isToReview: false });
  });

  test('what was withdrawn takes nothing away from what was settled', () => {
    const content = both({
      arrangements: [school({ youthCount: 6 })],
      settledValues: [settledCount('1', 9, 10, ['a', 'b'])],
    });
    expect(fieldOf(content)).toMatchObject({ standing: 'settled', facts: { youthCount: 9 }, isToReview: false });
    expect(fieldOf(content).isBasisGone).toBe(true);
    const lies = both({ settledValues: [settledCount('1', 9, 10, ['a', 'b'])] });
    expect(fieldOf(lies).isBasisGone).toBe(false);
    const ownValue = both({ settledValues: [settledCount('1', 8, 10, ['a', 'b'])] });
    expect(fieldOf(ownValue).isBasisGone).toBe(false);
  });

  test('DM71 a claim that changes later never changes what was settled, and it is pointed out', () => {
    const settledValues = [settledCount('1', 9, 10, ['a', 'b'])];
    const arrangements = [school({ youthCount: 7, claimedAt: 20 }), provider({ youthCount: 9 })];
    const change = { id: 'a/c2', entryId: 'a', contributionId: 'c2', partyId: 'school', participantId: 'p', at: 20 };
    const inField = { ...change, fields: ['youthCount' as const], before: {}, after: {} };
    expect(fieldOf(both({ settledValues, arrangements, claimChanges: [inField] }))).toMatchObject({
      standing: 'settled',
      facts: { youthCount: 9 },
      isToReview: true,
    });
    const elsewhere = { ...inField, fields: ['name' as const] };
    expect(fieldOf(both({ settledValues, arrangements, claimChanges: [elsewhere] })).isToReview).toBe(false);
    const agrees = [school({ youthCount: 9, claimedAt: 20 }), provider({ youthCount: 9 })];
    expect(fieldOf(both({ settledValues, arrangements: agrees, claimChanges: [inField] })).isToReview).toBe(false);
    const later = [settledCount('2', 9, 21, ['a', 'b'])].map((one) => ({
      ...one,
      seen: one.seen.map((seen) => ({ ...seen, claimedAt: 20 })),
    }));
    expect(fieldOf(both({ settledValues: later, arrangements, claimChanges: [inField] })).isToReview).toBe(false);
  });

  test('DM71 a party that comes later and says something else is pointed out', () => {
    const settledValues = [settledCount('1', 6, 10, ['a'])];
    expect(fieldOf(both({ settledValues }))).toMatchObject({ standing: 'settled', isToReview: true });
  });

  test('DM70 in whatever order all came in, every field stands the same', () => {
    const settled = fc.array(
      fc.tuple(fc.nat(9), fc.nat(5), fc.subarray(['a', 'b'], { minLength: 1 }), fc.constantFrom('settled', 'open')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(settled, fc.nat(), (said, turn) => {
        const settledValues = said.map(([count, at, ids, state], index): SettledValue => {
          const one = settledCount(`s${index}`, count, at, ids);
          return state === 'open' ? { ...one, state: 'open' } : one;
        });
        const at = settledValues.length === 0 ? 0 : turn % settledValues.length;
        const turned = [...settledValues.slice(at), ...settledValues.slice(0, at)].reverse();
        expect(fieldOf(both({ settledValues: turned }))).toEqual(fieldOf(both({ settledValues })));
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});

describe('INV-3 owners at the table', () => {
  const unclear = { state: 'unclear' as const, names: [] };

  test('without owner is what nobody names on one of the sides, and what was settled counts', () => {
    const content = both({
      arrangements: [school({ financialOwner: unclear }), provider({ financialOwner: unclear })],
    });
    const [view] = viewGroups(content);
    expect([lacksOwner(thereIs(view)), findOwner(thereIs(view), 'financial')]).toEqual([true, undefined]);
    const owner = { state: 'named' as const, names: ['Gemeente Leiden'] };
    const { facts: _facts, ...rest } = { facts: {}, ...settledCount('1', 0, 9, ['a', 'b']) };
    const settledValues: readonly SettledValue[] = [
      { ...rest, state: 'settled', field: 'financialOwner', facts: { financialOwner: owner } },
    ];
    const [settled] = viewGroups({ ...content, settledValues });
    expect([lacksOwner(thereIs(settled)), findOwner(thereIs(settled), 'financial')]).toEqual([false, owner]);
    expect(viewOwner(thereIs(settled), 'content')).toMatchObject({ standing: 'agreed' });
  });
});
