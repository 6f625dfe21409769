import type { TableRegisterRow } from '../../table/register-entry';
import type { RegisterRow } from '../register-row';
import { findContractedSupply, type ContractedSupply } from './contracted-supply';
import type { EstimateGroup } from './estimate-band';
import { groupNamedRows, toRegisterRow, type NamedRows } from './rows-at-table';

/** What the contracts at a table offer: from the lowest (`amount`) to the highest that parties say. */
export type TableSupply = ContractedSupply & { readonly highest: number };

type Wanted = Pick<EstimateGroup, 'area' | 'formOfHelp' | 'unit'>;

/**
 * What is offered to a municipality under the contracts at a table, each name counted once however many parties bring it in.
 * Where parties differ nothing is added up: it is from the lowest to the highest. Who does not say how much contradicts nobody.
 *
 * @param rows With what was settled in the place of what parties say.
 * @param today As `yyyy-mm-dd`.
 */
export function findTableSupply(
  wanted: Wanted,
  rows: readonly TableRegisterRow[],
  today: string,
): TableSupply | undefined {
  const providers = rows.flatMap((entry) => (entry.row.kind === 'provider' ? [toRegisterRow(entry)] : []));
  const supplies = groupNamedRows(rows, 'contract').flatMap((named) =>
    findNamedSupply(wanted, named, providers, today),
  );
  if (supplies.length === 0) return undefined;
  const sum = (part: keyof TableSupply): number =>
    supplies.reduce((total, supply) => total + Math.round(supply[part] * 100), 0) / 100;
  return {
    amount: sum('amount'),
    highest: sum('highest'),
    contractCount: sum('contractCount'),
    withoutAmount: sum('withoutAmount'),
  };
}

function findNamedSupply(
  wanted: Wanted,
  { rows }: NamedRows,
  providers: readonly RegisterRow[],
  today: string,
): readonly TableSupply[] {
  const saying = rows.filter(({ row }) => row.kind === 'contract' && row.offers.length > 0);
  const byParty = [...new Set(saying.map(({ partyId }) => partyId))].map((partyId) =>
    findContractedSupply(
      wanted,
      [...providers, ...saying.filter((entry) => entry.partyId === partyId).map(toRegisterRow)],
      today,
    ),
  );
  const offered = byParty.flatMap((supply) => supply ?? []);
  if (offered.length === 0) return [];
  const told = offered.filter(({ contractCount, withoutAmount }) => withoutAmount < contractCount);
  const amounts = told.map(({ amount }) => amount);
  // Who says that it has ended, or is for other municipalities, says that nothing is offered here.
  const nothing = amounts.length > 0 && offered.length < byParty.length ? [0] : [];
  return [
    {
      amount: Math.min(...(amounts.length === 0 ? [0] : [...amounts, ...nothing])),
      highest: Math.max(0, ...amounts),
      contractCount: Math.max(...offered.map(({ contractCount }) => contractCount)),
      withoutAmount: Math.min(...offered.map(({ withoutAmount }) => withoutAmount)),
    },
  ];
}
