import {
  ANSWER_VALUES,
  exactly,
  findProof as findProofFor,
  findProofFlag,
  listProofRows,
  NOTHING_IS_SMALL,
  VOLUME_UNITS,
  type ProofFacts,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../helpers/samples';

const CODES = ['2.2a', '3.1a', '3.1b', '3.1c', '3.2a', '3.2b', '3.2c'] as const;

const findProof = (code: string, rows: readonly ProofFacts[]) => findProofFor(code, rows, NOTHING_IS_SMALL);

const blank: ProofFacts = { isPartOfOffer: 'unknown', offeredTo: [] };
const facts: fc.Arbitrary<ProofFacts> = fc.record(
  {
    youthCount: fc.nat({ max: 200 }),
    volume: fc.record({
      amount: fc.nat({ max: 10_000 }).map((cents) => cents / 100),
      unit: fc.constantFrom(...VOLUME_UNITS),
    }),
    contractEnd: fc.constant('2027-12-31'),
    isPartOfOffer: fc.constantFrom('unknown', 'yes', 'no'),
    offeredTo: fc.array(fc.constantFrom('Leiden', ' leiden ', 'Katwijk', ''), { maxLength: 3 }),
  },
  { requiredKeys: ['isPartOfOffer', 'offeredTo'] },
);
const inventory = fc.array(facts, { maxLength: 12 });

describe('CHK-11 what the inventory says to a part', () => {
  test('CHK-11 counts what is filled in, and what is missing', () => {
    const rows = [sampleArrangement('a'), sampleArrangement('b', { youthCount: 29, offeredTo: ['Leiden'] }), blank];
    expect(findProof('3.1a', rows)).toMatchObject({ total: 3, missing: 0 });
    expect(findProof('3.1b', rows)).toMatchObject({ total: 3, youths: exactly(43), missing: 1 });
    expect(findProof('3.1c', rows)).toMatchObject({ volumes: [{ amount: 25, unit: 'hours-per-week' }], missing: 1 });
    expect(findProof('3.2a', rows)).toMatchObject({ against: 2, missing: 1 });
    expect(findProof('3.2b', rows)).toMatchObject({ municipalities: 2, missing: 1 });
    expect(findProof('3.2c', rows)).toMatchObject({ total: 2, missing: 0 });
    expect(findProof('2.2a', rows)).toMatchObject({ total: 3, missing: 1 });
    expect(findProof('1.0a', rows)).toBeUndefined();
  });

  test('DM40 INV-10 a sum for others is made of what they may know of each arrangement', () => {
    const rows = [sampleArrangement('a', { youthCount: 40 }), sampleArrangement('b', { youthCount: 3 })];
    expect(findProofFor('3.1b', rows, 5)).toMatchObject({ youths: { least: 41, most: 44 }, missing: 0 });
    const { youthCount: _count, ...without } = sampleArrangement('c');
    const [small] = [{ ...without, youthCountBelow: 5 }];
    expect(findProof('3.1b', [small])).toMatchObject({ youths: { least: 1, most: 4 }, missing: 0 });
  });

  test('CHK-11 the rows behind it are those that are counted, what is missing first', () => {
    const offered = { ...blank, offeredTo: ['Leiden'] };
    const whole = sampleArrangement('a');
    expect(listProofRows('3.1b', [whole, blank])).toEqual([
      { facts: blank, isMissing: true },
      { facts: whole, isMissing: false },
    ]);
    expect(listProofRows('3.2c', [blank, offered])).toEqual([{ facts: offered, isMissing: true }]);
    expect(listProofRows('1.0a', [whole])).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...CODES), inventory, (code, rows) => {
        const listed = listProofRows(code, rows);
        const counted = { total: listed.length, missing: listed.filter(({ isMissing }) => isMissing).length };
        expect(findProof(code, rows)).toMatchObject(counted);
      }),
    );
  });

  test('CHK-11 a yes is flagged while there is nothing, something is missing or it says otherwise', () => {
    const flag = (code: string, rows: readonly ProofFacts[]) => {
      const proof = findProof(code, rows);
      return proof === undefined ? undefined : findProofFlag('yes', proof);
    };
    for (const code of ['3.1a', '3.1b', '3.1c', '3.2a', '3.2b', '3.2c']) expect(flag(code, []), code).toBeDefined();
    expect(flag('3.1a', [blank])).toBeUndefined();
    expect(flag('3.1b', [blank])).toBeDefined();
    expect(flag('3.1b', [sampleArrangement('a')])).toBeUndefined();
    expect(flag('3.2a', [sampleArrangement('a', { isPartOfOffer: 'yes' })])).toBeUndefined();
    expect(flag('3.2a', [sampleArrangement('a', { isPartOfOffer: 'no' })])).toBeDefined();
    expect(flag('2.2a', [])).toBeUndefined();
  });

  test('DM22 CHK-11 never a flag without both facts: a yes, and an inventory that does not bear it out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        inventory,
        fc.option(fc.constantFrom(...ANSWER_VALUES), { nil: undefined }),
        (code, rows, value) => {
          const proof = findProof(code, rows);
          if (proof === undefined) throw new Error(code);
          const flag = findProofFlag(value, proof);
          if (flag === undefined) return;
          expect(value).toBe('yes');
          expect(flag.proof).toBe(proof);
          expect(proof.total === 0 || proof.missing > 0 || proof.against > 0).toBe(true);
        },
      ),
    );
  });

  test('CHK-11 the sums of two lists are those of both together, in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODES), inventory, inventory, (code, one, other) => {
        const [first, second, both] = [one, other, [...other, ...one]].map((rows) => findProof(code, rows));
        if (first === undefined || second === undefined || both === undefined) throw new Error(code);
        for (const field of ['total', 'missing', 'against'] as const)
          expect(both[field]).toBe(first[field] + second[field]);
        expect(both.youths).toEqual(exactly(first.youths.least + second.youths.most));
        for (const unit of VOLUME_UNITS) {
          const [ofFirst, ofSecond, ofBoth] = [first, second, both].map(
            ({ volumes }) => volumes.find((volume) => volume.unit === unit)?.amount ?? 0,
          );
          expect(ofBoth).toBeCloseTo((ofFirst ?? 0) + (ofSecond ?? 0), 6);
        }
        expect(both.missing + both.against).toBeLessThanOrEqual(both.total);
      }),
    );
  });
});
