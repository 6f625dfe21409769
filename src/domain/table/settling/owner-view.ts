import type { Owner } from '../../inventory/arrangement';
import type { Party } from '../known-table';
import { factToPlain } from './fact-values';
import { findLatest } from './latest';
import { findOwner, OWNER_FIELD, type GroupView } from './dispute';
import type { OwnerConfirmation, OwnerSide } from './settling-entry';

/** Who says of an owner that this is so, and of whom that is still wanted. */
export type OwnerView = {
  readonly side: OwnerSide;
  /** `undefined` while nobody is named, or parties differ. */
  readonly owner?: Owner;
  readonly confirmedBy: readonly Party[];
  readonly awaited: readonly Party[];
};

/**
 * How it stands with the owner of a side. Wanted are the parties that say something of the arrangement, and those that are
 * named as its owner. What a party confirmed holds for the owner that stood there then.
 */
export function viewOwnerSide(
  view: GroupView,
  side: OwnerSide,
  parties: readonly Party[],
  confirmations: readonly OwnerConfirmation[],
): OwnerView {
  const owner = findOwner(view, side);
  if (owner === undefined) return { side, confirmedBy: [], awaited: [] };
  const plain = plainOwner(owner, side);
  const ids = new Set(view.group.entries.map(({ id }) => id));
  const saidOfThis = confirmations.filter(
    (one) =>
      one.side === side && plainOwner(one.owner, side) === plain && one.seen.some(({ entryId }) => ids.has(entryId)),
  );
  const confirms = ({ id }: Party): boolean =>
    findLatest(saidOfThis.filter(({ partyId }) => partyId === id))?.isConfirmed ?? false;
  const names = new Set(owner.names.map(plainName));
  const isWanted = ({ id, name }: Party): boolean =>
    names.has(plainName(name)) || view.group.claims.some(({ partyId }) => partyId === id);
  return {
    side,
    owner,
    confirmedBy: parties.filter(confirms),
    awaited: parties.filter((party) => isWanted(party) && !confirms(party)),
  };
}

const plainOwner = (owner: Owner, side: OwnerSide): string =>
  factToPlain({ [OWNER_FIELD[side]]: owner }, OWNER_FIELD[side]);
const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
