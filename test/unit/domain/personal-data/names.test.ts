import { expect, test } from 'vitest';
import { isNameOfThing } from '../../../../src/domain/personal-data/names';

test('organisations, places and laws are no people', () => {
  for (const name of ['Holland Rijnland', 'Gemeente Leiden', 'Jeugdwet', 'Leo Duincollege', 'Stichting De Kring'])
    expect(isNameOfThing(name), name).toBe(true);
  for (const name of ['Sem Bakker', 'Noor van der Meer', 'Kuipers']) expect(isNameOfThing(name), name).toBe(false);
});
