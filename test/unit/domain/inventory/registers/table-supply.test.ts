import {
  blankRegisterRow,
  findTableSupply,
  holdRegisterRows,
  indexSettled,
  type RegisterRowOf,
  type TableRegisterRow,
} from '$domain';
import { expect, test } from 'vitest';
import { lyingRow, settledField } from '../../../../helpers/lying-registers';

const TODAY = '2026-11-26';
const wanted = { area: 'Leiden', formOfHelp: '', unit: 'hours-per-week' as const };

const offer = (amount?: number, municipality = 'Leiden'): RegisterRowOf<'contract'>['offers'] => [
  amount === undefined ? { municipality } : { municipality, volume: { amount, unit: 'hours-per-week' } },
];
const contract = (
  id: string,
  party: string,
  offers: RegisterRowOf<'contract'>['offers'],
  change: Partial<RegisterRowOf<'contract'>> = {},
): TableRegisterRow =>
  lyingRow(id, party, {
    ...blankRegisterRow('contract', id, 1),
    provider: 'Zorg X',
    lot: 'Perceel 1',
    offers,
    ...change,
  });
const find = (...rows: readonly TableRegisterRow[]) => findTableSupply(wanted, rows, TODAY);

test('INV-12 a contract that several parties bring in counts once', () => {
  const supply = find(
    contract('e1', 'a', offer(40)),
    contract('e2', 'b', offer(40), { provider: ' zorg x' }),
    contract('e3', 'b', offer(10.1), { lot: 'Perceel 2' }),
  );
  expect(supply).toEqual({ amount: 50.1, highest: 50.1, contractCount: 2, withoutAmount: 0 });
});

test('INV-12 where parties differ nothing is added up: from the lowest to the highest, whatever the order', () => {
  const rows = [
    contract('e1', 'a', offer(40)),
    contract('e2', 'b', offer(55)),
    contract('e3', 'c', offer(10), { lot: 'Perceel 2' }),
  ];
  expect(find(...rows)).toEqual({ amount: 50, highest: 65, contractCount: 2, withoutAmount: 0 });
  expect(find(...[...rows].reverse())).toEqual(find(...rows));
  const settled = settledField('s', 1, offer(55), { kind: 'contract', name: 'zorg x · perceel 1', field: 'offers' });
  expect(find(...holdRegisterRows(rows, indexSettled([settled])))).toMatchObject({ amount: 65, highest: 65 });
});

test('INV-12 who says that it ended or is for others offers nothing here; who leaves it open contradicts nobody', () => {
  const first = contract('e1', 'a', offer(40));
  const range = (row: TableRegisterRow) => {
    const supply = find(first, row);
    return [supply?.amount, supply?.highest, supply?.withoutAmount];
  };
  expect(range(contract('e2', 'b', offer(40), { until: '2026-01-01' }))).toEqual([0, 40, 0]);
  expect(range(contract('e2', 'b', offer(40, 'Katwijk')))).toEqual([0, 40, 0]);
  expect(range(contract('e2', 'b', offer()))).toEqual([40, 40, 0]);
  expect(range(contract('e2', 'b', []))).toEqual([40, 40, 0]);
  expect(find(contract('e1', 'a', offer(undefined)))).toMatchObject({ amount: 0, contractCount: 1, withoutAmount: 1 });
  expect(find(contract('e1', 'a', offer(40, 'Katwijk')))).toBeUndefined();
  expect(find()).toBeUndefined();
});

test('INV-12 two contracts of one name of a party are both that party’s, and only who gives the help counts', () => {
  expect(find(contract('e1', 'a', offer(40)), contract('e2', 'a', offer(20)), contract('e3', 'b', offer(50)))).toEqual({
    amount: 50,
    highest: 60,
    contractCount: 2,
    withoutAmount: 0,
  });
  const provider = { ...blankRegisterRow('provider', 'g1', 1), name: 'Zorg X', formsOfHelp: ['Ambulant'] };
  const rows = [contract('e1', 'a', offer(40)), lyingRow('e4', 'b', provider)];
  expect(findTableSupply({ ...wanted, formOfHelp: 'ambulant' }, rows, TODAY)).toMatchObject({ amount: 40 });
  expect(findTableSupply({ ...wanted, formOfHelp: 'Verblijf' }, rows, TODAY)).toBeUndefined();
});
