import type { RegisterRow } from '../register-row';
import type { EstimateGroup } from './estimate-band';
import { toNameKey } from './register-names';

/** What the contracts on this device offer of some help in an area, in one unit. */
export type ContractedSupply = {
  readonly amount: number;
  readonly contractCount: number;
  /** How many of the contracts do not say how much, or say it in another unit. */
  readonly withoutAmount: number;
};

/**
 * Adds up what is offered to a municipality under contracts that have not ended, by providers that give this form of help.
 * Nothing where no contract offers anything there.
 *
 * @param today As `yyyy-mm-dd`.
 */
export function findContractedSupply(
  { area, formOfHelp, unit }: Pick<EstimateGroup, 'area' | 'formOfHelp' | 'unit'>,
  rows: readonly RegisterRow[],
  today: string,
): ContractedSupply | undefined {
  const gives = listProvidersOf(formOfHelp, rows);
  const offers = rows.flatMap((row) => {
    if (row.kind !== 'contract' || (row.until !== undefined && row.until < today)) return [];
    if (gives !== undefined && !gives.has(toNameKey(row.provider))) return [];
    const own = row.offers.filter(({ municipality }) => toNameKey(municipality) === toNameKey(area));
    return own.length === 0 ? [] : [own];
  });
  if (offers.length === 0) return undefined;
  const amounts = offers.map((own) => own.flatMap(({ volume }) => (volume?.unit === unit ? [volume.amount] : [])));
  // In hundredths, so that no rest of adding up is shown.
  const amount = amounts.flat().reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;
  const withoutAmount = amounts.filter((own) => own.length === 0).length;
  return { amount, contractCount: offers.length, withoutAmount };
}

/** The providers that give a form of help; nothing where it is about all help. */
function listProvidersOf(formOfHelp: string, rows: readonly RegisterRow[]): ReadonlySet<string> | undefined {
  if (formOfHelp.trim() === '') return undefined;
  const wanted = toNameKey(formOfHelp);
  return new Set(
    rows.flatMap((row) =>
      row.kind === 'provider' && row.formsOfHelp.some((form) => toNameKey(form) === wanted)
        ? [toNameKey(row.name)]
        : [],
    ),
  );
}
