import { expect, test } from 'vitest';
import { parseRegistersLook, registersLookToQuery } from '../../../../../src/features/table/registers/register-address';

test('what is looked at stands in the address, and is read from it', () => {
  for (const look of [
    { search: 'De Brug & meer', isOnlyDiffering: true },
    { search: '', isOnlyDiffering: false },
    { search: 'Katwijk', isOnlyDiffering: false },
  ])
    expect(parseRegistersLook(`#/aan-tafel/t1/registers${registersLookToQuery(look)}`)).toEqual(look);
  expect(registersLookToQuery({ search: ' ', isOnlyDiffering: false })).toBe('');
  expect(registersLookToQuery({ search: '', isOnlyDiffering: true })).toBe('?toon=verschil');
  expect(parseRegistersLook('#/aan-tafel/t1/registers?toon=alles')).toEqual({ search: '', isOnlyDiffering: false });
});
