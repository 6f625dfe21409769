import { expect, test } from 'vitest';
import { listArrangements } from '../../../../src/features/inventory/inventory-list';
import { sampleArrangement } from '../../../helpers/samples';

const owned = sampleArrangement('owned', { name: 'Zorgklas 10' });
const ownerless = sampleArrangement('ownerless', {
  name: 'Zorgklas 9',
  municipality: 'Katwijk',
  contentOwner: { state: 'unclear', names: [] },
});
const unnamed = sampleArrangement('unnamed', { name: ' ', financialOwner: { state: 'unclear', names: [] } });
const all = [unnamed, owned, ownerless];

const idsOf = (narrowing: Parameters<typeof listArrangements>[1]) =>
  listArrangements(all, narrowing).map(({ id }) => id);

test('arrangements stand by name, numbers as numbers, those without a name last', () => {
  expect(idsOf({ search: '', show: 'all' })).toEqual(['ownerless', 'owned', 'unnamed']);
});

test('a search and the filter work together', () => {
  expect(idsOf({ search: '', show: 'without-owner' })).toEqual(['ownerless', 'unnamed']);
  expect(idsOf({ search: 'katwijk zorgklas', show: 'all' })).toEqual(['ownerless']);
  expect(idsOf({ search: 'leiden', show: 'without-owner' })).toEqual(['unnamed']);
});
