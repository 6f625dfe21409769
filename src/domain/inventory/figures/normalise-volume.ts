import type { Arrangement, VolumeUnit } from '../arrangement';

/** The weeks a school is open in a year, where the region does not say so. Source: 52 weeks less the 12 that Dutch schools are closed; rounded. */
export const SCHOOL_WEEKS = 40;

/** The hours that one of a unit counts for. Source: our own convention; a half-day of youth care is mostly reckoned as 4 hours. */
const HOURS_OF_UNIT: Partial<Record<VolumeUnit, number>> = {
  'hours-per-week': 1,
  'half-days-per-week': 4,
  'days-per-week': 8,
};

/** A volume in hours a year, with the factors that made it so. */
export type YearHours = { readonly hours: number; readonly hoursEach: number; readonly weeks: number };

/**
 * A volume in hours a year, so that it can be laid beside others; `undefined` where its unit says nothing of hours.
 *
 * @param weeks The weeks of school in a year, as the region counts them.
 */
export function toYearHours(
  volume: NonNullable<Arrangement['volume']>,
  weeks: number = SCHOOL_WEEKS,
): YearHours | undefined {
  const hoursEach = HOURS_OF_UNIT[volume.unit];
  if (hoursEach === undefined) return undefined;
  const hours = Math.round(volume.amount * hoursEach * weeks * 100) / 100;
  return { hours, hoursEach, weeks };
}
