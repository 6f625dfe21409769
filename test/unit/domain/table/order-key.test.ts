import { inOrder, keyBetween, makeOrderKeys, MAX_ORDER_KEY_LENGTH, ORDER_KEY_FORM } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('TD3 order is a key between keys', () => {
  test('there is a key before, after and between all others, wherever one comes in', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = Math.round(place * keys.length);
          const key = keyBetween(keys[at - 1], keys[at]);
          expect(key).toMatch(ORDER_KEY_FORM);
          if (key !== undefined) keys.splice(at, 0, key);
        }
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(places.length);
      }),
    );
  });

  test.each([
    ['equal keys', 'V', 'V'],
    ['keys the wrong way round', 'b', 'a'],
    ['a key that cannot grow on', 'z'.repeat(MAX_ORDER_KEY_LENGTH), undefined],
  ])('%s give none', (_, before, after) => {
    expect(keyBetween(before, after)).toBeUndefined();
  });

  test('keys for a whole list leave room everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const keys = makeOrderKeys(count);
        expect(keys).toHaveLength(count);
        expect(keys).toEqual([...new Set(keys)].sort());
        for (const [at, key] of keys.entries()) {
          expect(key).toMatch(ORDER_KEY_FORM);
          expect(keyBetween(keys[at - 1], key)).toBeDefined();
        }
      }),
    );
  });

  test('equal keys are decided by id', () => {
    const list = ['c', 'a', 'b'].map((id) => ({ id, orderKey: 'V' }));
    expect(inOrder([...list, { id: 'z', orderKey: 'A' }]).map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c']);
  });
});
