import { arrangementSearchTexts, isWithoutOwner, matchesSearch, type Arrangement } from '$domain';
import { WITHOUT_OWNER_HREF } from '../shared/inventory/without-owner';

/** Which arrangements the list shows. */
export const OWNER_FILTERS = ['all', 'without-owner'] as const;
export type OwnerFilter = (typeof OWNER_FILTERS)[number];

/** What an address asks the list to show. */
export const filterOfAddress = (hash: string): OwnerFilter => (hash === WITHOUT_OWNER_HREF ? 'without-owner' : 'all');

/** The arrangements that fit a search and a filter, by name; those without a name come last. */
export function listArrangements(
  arrangements: readonly Arrangement[],
  { search, show }: { readonly search: string; readonly show: OwnerFilter },
): readonly Arrangement[] {
  return arrangements
    .filter((arrangement) => show === 'all' || isWithoutOwner(arrangement))
    .filter((arrangement) => matchesSearch(arrangementSearchTexts(arrangement), search))
    .sort(compareByName);
}

function compareByName(one: Arrangement, other: Arrangement): number {
  const [oneName, otherName] = [one.name.trim(), other.name.trim()];
  if ((oneName === '') !== (otherName === '')) return oneName === '' ? 1 : -1;
  return oneName.localeCompare(otherName, 'nl', { numeric: true }) || one.createdAt - other.createdAt;
}
