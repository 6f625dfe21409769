import { blankRegisterRow, findContractedSupply, type RegisterRow, type RegisterRowOf } from '$domain';
import { expect, test } from 'vitest';

const TODAY = '2026-11-26';
const asked = { area: 'Leiden', formOfHelp: 'Ambulant', unit: 'hours-per-week' } as const;

const provider: RegisterRow = { ...blankRegisterRow('provider', 'p', 1), name: 'Horizon', formsOfHelp: ['ambulant'] };
const contract = (id: string, change: Partial<RegisterRowOf<'contract'>>): RegisterRow => ({
  ...blankRegisterRow('contract', id, 1),
  provider: 'Horizon',
  ...change,
});
const offer = (amount: number, unit: 'hours-per-week' | 'places' = 'hours-per-week') => [
  { municipality: 'leiden', volume: { amount, unit } },
];

test('INV-12 what contracts offer to a municipality is added up in the unit of the estimate', () => {
  const rows = [provider, contract('a', { offers: offer(10.1) }), contract('b', { offers: offer(20.2) })];
  expect(findContractedSupply(asked, rows, TODAY)).toEqual({ amount: 30.3, contractCount: 2, withoutAmount: 0 });
});

test('INV-12 another unit or no amount is said apart, and what ended or is of another provider does not count', () => {
  const rows = [
    provider,
    contract('a', { offers: offer(10) }),
    contract('b', { offers: offer(4, 'places') }),
    contract('c', { offers: [{ municipality: 'Leiden' }] }),
    contract('d', { offers: offer(50), until: '2026-11-25' }),
    contract('e', { offers: offer(60), provider: 'Elders' }),
    contract('f', { offers: [{ municipality: 'Lisse' }] }),
  ];
  expect(findContractedSupply(asked, rows, TODAY)).toEqual({ amount: 10, contractCount: 3, withoutAmount: 2 });
  expect(findContractedSupply({ ...asked, formOfHelp: '' }, rows, TODAY)).toMatchObject({ amount: 70 });
  expect(findContractedSupply({ ...asked, area: 'Katwijk' }, rows, TODAY)).toBeUndefined();
});
