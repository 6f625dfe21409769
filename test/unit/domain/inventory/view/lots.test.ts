import { blankRegisterRow, gatherLots } from '$domain';
import { expect, test } from 'vitest';

test('INV-9 the lots of a provider come from its contracts', () => {
  const contract = { ...blankRegisterRow('contract', 'c1', 1), provider: ' Aanbieder X', lot: 'Perceel 1' };
  const rows = [
    contract,
    { ...contract, id: 'c2', provider: 'aanbieder x', lot: 'Perceel 2' },
    { ...contract, id: 'c3', lot: ' ' },
    blankRegisterRow('provider', 'p1', 1),
  ];
  expect(gatherLots(rows)).toEqual(new Map([['aanbieder x', ['Perceel 1', 'Perceel 2']]]));
});
