import { findNames, keyOfName } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';
import { someLots } from '../../../../helpers/inventories';

const none = new Map<string, readonly string[]>();

test('capitals and spaces make no other name', () => {
  expect(keyOfName('  De   BRUG ')).toBe('de brug');
  const twice = sampleArrangement('a', { schools: ['De Brug', ' de brug', ''] });
  expect([...findNames(twice, 'school', none)]).toEqual([['de brug', 'De Brug']]);
});

test('INV-9 an arrangement has its names in each dimension, its lots by its providers', () => {
  const row = sampleArrangement('a');
  const found = (dimension: Parameters<typeof findNames>[1]) => [...findNames(row, dimension, someLots).values()];
  expect(found('municipality')).toEqual(['Leiden']);
  expect(found('partnership')).toEqual(['SWV Rijnstreek']);
  expect(found('provider')).toEqual(['Aanbieder X']);
  expect(found('stream')).toEqual(['municipality-youth-act', 'partnership']);
  const own = sampleArrangement('b', {
    fundingShares: [{ stream: 'other', name: ' Regiofonds' }, { stream: 'other' }],
  });
  expect([...findNames(own, 'stream', none).values()]).toEqual(['Regiofonds', 'other']);
  expect(found('lot')).toEqual(['Perceel 1', 'Perceel 2']);
  expect([...findNames(row, 'lot', none)]).toEqual([]);
});
