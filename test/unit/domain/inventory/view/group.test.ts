import { DIMENSIONS, groupInventory, listNamesInUse, sumInventory } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInventory, someLots } from '../../../../helpers/inventories';
import { sampleArrangement } from '../../../../helpers/samples';

const two = sampleArrangement('two');
const none = sampleArrangement('none', { schools: [' '] });
const other = sampleArrangement('other', { schools: ['het anker'] });

describe('INV-9 grouping', () => {
  test('INV-9 an arrangement with two schools stands under both, one without under no name, last', () => {
    const { groups, severalCount } = groupInventory([two, none, other], 'school', someLots);
    expect(groups.map(({ name, arrangements }) => [name, arrangements.map(({ id }) => id)])).toEqual([
      ['De Brug', ['two']],
      ['Het Anker', ['two', 'other']],
      ['', ['none']],
    ]);
    expect(severalCount).toBe(1);
  });

  test('INV-9 the names in use are what can be chosen', () => {
    expect(listNamesInUse([two, other], 'school', someLots)).toEqual({
      names: ['De Brug', 'Het Anker'],
      hasUnnamed: false,
    });
    expect(listNamesInUse([none], 'school', someLots)).toEqual({ names: [], hasUnnamed: true });
  });

  test('INV-9 all groups together are all arrangements, and without doubles they add up to the total', () => {
    fc.assert(
      fc.property(anyInventory, fc.constantFrom(...DIMENSIONS), (inventory, dimension) => {
        const { groups, severalCount } = groupInventory(inventory, dimension, someLots);
        const grouped = groups.flatMap(({ arrangements }) => arrangements);
        expect(sumInventory(grouped)).toEqual(sumInventory(inventory));
        if (severalCount > 0) expect(grouped.length).toBeGreaterThan(inventory.length);
        else {
          const sums = groups.map(({ arrangements }) => sumInventory(arrangements).youths);
          expect(sums.reduce((sum, youths) => sum + youths, 0)).toBe(sumInventory(inventory).youths);
        }
      }),
    );
  });
});
