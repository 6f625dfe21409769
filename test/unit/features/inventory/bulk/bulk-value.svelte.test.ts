import { expect, test } from 'vitest';
import { BulkValue } from '../../../../../src/features/inventory/bulk/bulk-value.svelte';

test('INV-14 there is nothing to do until a value is filled in, and another field begins anew', () => {
  const value = new BulkValue();
  expect(value.edit).toBeUndefined();
  value.choose('source');
  value.text = '  ';
  expect(value.edit).toBeUndefined();
  value.text = ' Jaarverslag ';
  expect(value.edit).toEqual({ field: 'source', value: 'Jaarverslag' });
  value.choose('municipality');
  expect(value.edit).toBeUndefined();
  value.choose('contractEnd');
  value.day = '2027-07-31';
  expect(value.edit).toEqual({ field: 'contractEnd', value: '2027-07-31' });
});

test('INV-14 an owner needs a name or a state of its own', () => {
  const value = new BulkValue();
  value.choose('financialOwner');
  expect(value.edit).toBeUndefined();
  value.owner = { state: 'named', names: [' Gemeente Leiden ', ''] };
  expect(value.edit).toEqual({ field: 'financialOwner', value: { state: 'named', names: ['Gemeente Leiden'] } });
  value.owner = { state: 'unclear', names: [] };
  expect(value.edit).toEqual({ field: 'financialOwner', value: { state: 'unclear', names: [] } });
});
