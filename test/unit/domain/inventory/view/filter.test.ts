import { compareNames, filterInventory, sortInventory, wholeInventory, type ViewChoice } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInventory, someLots } from '../../../../helpers/inventories';
import { sampleArrangement } from '../../../../helpers/samples';

const unclear = { state: 'unclear', names: [] } as const;
const owned = sampleArrangement('owned', { name: 'Zorgklas 10', contractEnd: '2027-12-31' });
const ownerless = sampleArrangement('ownerless', {
  name: 'Zorgklas 9',
  municipality: 'Katwijk',
  schools: [],
  contentOwner: { ...unclear, names: [] },
});
const unnamed = sampleArrangement('unnamed', { name: ' ', financialOwner: { ...unclear, names: [] } });
const all = [unnamed, owned, ownerless];

const idsOf = (choice: Partial<ViewChoice>) =>
  filterInventory(sortInventory(all), { ...wholeInventory, ...choice }, someLots).map(({ id }) => id);

const narrowings: fc.Arbitrary<Partial<ViewChoice>> = fc.constantFrom(
  { owner: 'without-owner' },
  { school: 'de brug' },
  { school: '' },
  { municipality: 'LEIDEN' },
  { provider: 'Aanbieder X' },
  { lot: 'Perceel 2' },
  { endsBefore: '2027-01-01' },
  { search: 'zorgklas' },
);

describe('INV-9 filtering', () => {
  test('INV-9 arrangements stand by name, numbers as numbers, those without a name last', () => {
    expect(idsOf({})).toEqual(['ownerless', 'owned', 'unnamed']);
    expect(['Zorgklas 10', '', 'Zorgklas 9'].sort(compareNames)).toEqual(['Zorgklas 9', 'Zorgklas 10', '']);
  });

  test('INV-9 each choice leaves out what does not fit', () => {
    expect(idsOf({ owner: 'without-owner' })).toEqual(['ownerless', 'unnamed']);
    expect(idsOf({ search: 'katwijk zorgklas' })).toEqual(['ownerless']);
    expect(idsOf({ municipality: ' leiden' })).toEqual(['owned', 'unnamed']);
    expect(idsOf({ school: '' })).toEqual(['ownerless']);
    expect(idsOf({ stream: 'partnership', lot: 'perceel 1' })).toHaveLength(3);
    expect(idsOf({ stream: 'school' })).toEqual([]);
    expect(idsOf({ endsBefore: '2027-01-01' })).toEqual(['ownerless', 'unnamed']);
  });

  test('INV-9 the order of filters does not matter, and each only takes away', () => {
    fc.assert(
      fc.property(anyInventory, narrowings, narrowings, (inventory, one, other) => {
        const narrow = (rows: typeof inventory, choice: Partial<ViewChoice>) =>
          filterInventory(rows, { ...wholeInventory, ...choice }, someLots);
        const twice = narrow(narrow(inventory, one), other);
        expect(narrow(narrow(inventory, other), one)).toEqual(twice);
        expect(twice.length).toBeLessThanOrEqual(narrow(inventory, one).length);
      }),
    );
  });
});
