import { compareNames } from '../compare-names';
import { arrangementSearchTexts, isWithoutOwner, matchesSearch, type Arrangement } from '../arrangement';
import { findNames, keyOfName, WITHOUT_NAME, type LotsByProvider } from './dimension';
import { chosenDimensions, type ViewChoice } from './view-choice';

/** Arrangements by name; those without a name come last. */
export const sortInventory = (inventory: readonly Arrangement[]): readonly Arrangement[] =>
  [...inventory].sort(compareArrangements);

/** The arrangements that fit a choice, in the order they were given. */
export function filterInventory(
  inventory: readonly Arrangement[],
  choice: ViewChoice,
  lotsByProvider: LotsByProvider,
): readonly Arrangement[] {
  const wanted = chosenDimensions(choice).map((dimension) => ({ dimension, key: keyOfName(choice[dimension] ?? '') }));
  const fits = (arrangement: Arrangement): boolean =>
    (choice.owner === 'all' || isWithoutOwner(arrangement)) &&
    endsBefore(arrangement, choice.endsBefore) &&
    wanted.every(({ dimension, key }) => {
      const nameByKey = findNames(arrangement, dimension, lotsByProvider);
      return key === WITHOUT_NAME ? nameByKey.size === 0 : nameByKey.has(key);
    }) &&
    (choice.search.trim() === '' || matchesSearch(arrangementSearchTexts(arrangement), choice.search));
  return inventory.filter(fits);
}

const endsBefore = ({ contractEnd }: Arrangement, day: string | undefined): boolean =>
  day === undefined || (contractEnd !== undefined && contractEnd < day);

const compareArrangements = (one: Arrangement, other: Arrangement): number =>
  compareNames(one.name.trim(), other.name.trim()) || one.createdAt - other.createdAt;
