import { expect, test } from 'vitest';
import { listRegisterPlaces } from '../../../../../../src/features/inventory/registers/exchange/register-places';
import { sampleSchool } from '../../../../../helpers/samples';

test('PRV-1 each place in a register with its row and the way to it', () => {
  const rows = [sampleSchool('g1', { remarks: 'Bel 06-12345678' }), sampleSchool('g2')];
  expect(listRegisterPlaces(rows)).toMatchObject([
    { id: 'g1', words: '06-12345678', place: 'De Brug', href: '#/voorbereiden/registers/scholen/g1' },
  ]);
});
