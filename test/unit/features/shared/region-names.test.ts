import { emptyRegion } from '$domain';
import { expect, test } from 'vitest';
import { listRegionNames } from '../../../../src/features/shared/region-names';

test('names of all regions are offered once, by the alphabet', () => {
  const municipality = (name: string) => ({ id: name, name, standing: 'participates' as const, statements: [] });
  const one = { ...emptyRegion('one', 'Eén'), municipalities: [municipality('Leiden'), municipality('Katwijk')] };
  const other = {
    ...emptyRegion('other', 'Twee'),
    municipalities: [municipality('Leiden')],
    partnerships: [{ id: 'p', name: 'SWV Rijnstreek', sector: 'po' as const, areas: [] }],
  };
  expect(listRegionNames([one, other])).toEqual({
    municipalities: ['Katwijk', 'Leiden'],
    partnerships: ['SWV Rijnstreek'],
  });
  expect(listRegionNames([])).toEqual({ municipalities: [], partnerships: [] });
});
