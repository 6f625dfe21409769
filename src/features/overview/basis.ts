import { findSource, type Region } from '$domain';
import { formatDay, localized, t } from '$i18n';

/** Where a statement comes from, in a few words: who published it, and of when it speaks. */
export function describeBasis(
  region: Pick<Region, 'sources'>,
  basis: { readonly sourceId: string; readonly date: string },
): string {
  const source = findSource(region, basis);
  return source === undefined ? basis.date : `${source.publisher}, ${basis.date}`;
}

/** From when until when something holds, in words; empty where that is not said. */
export function describeValidity({
  validFrom,
  validUntil,
}: {
  readonly validFrom?: string;
  readonly validUntil?: string;
}): string {
  if (validFrom !== undefined && validUntil !== undefined)
    return t('overview.validBetween', { from: formatDay(validFrom), until: formatDay(validUntil) });
  if (validFrom !== undefined) return t('overview.validFrom', { date: formatDay(validFrom) });
  return validUntil === undefined ? '' : t('overview.validUntil', { date: formatDay(validUntil) });
}

/** The names of the lots with these ids, as the region calls them. */
export const lotNames = (region: Pick<Region, 'lots'>, ids: readonly string[]): readonly string[] =>
  region.lots.filter(({ id }) => ids.includes(id)).map(({ name }) => localized(name));
