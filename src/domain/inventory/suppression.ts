import type { Arrangement } from './arrangement';

/**
 * How many, as its reader may know it. `least` and `most` are equal where the number itself is told; else it is one of those
 * from `least` to `most`, and every one of these is as possible as the other.
 */
export type CountRange = { readonly least: number; readonly most: number };

type YouthFacts = Pick<Arrangement, 'youthCount' | 'youthCountBelow'>;

/** A number that is told as it is. */
export const exactly = (count: number): CountRange => ({ least: count, most: count });

/** Whether the number itself is told. */
export const isExact = ({ least, most }: CountRange): boolean => least === most;

/** Takes a number of youths under the threshold away, and says only that it is under it. None at all is no small number. */
export function protectYouths({ youthCount, youthCountBelow }: YouthFacts, below: number): YouthFacts {
  if (youthCount === undefined) return youthCountBelow === undefined ? {} : { youthCountBelow };
  return youthCount > 0 && youthCount < below ? { youthCountBelow: below } : { youthCount };
}

/**
 * The volume of care, unless it is a small number of places: so many places are as many youths. It then does not go along.
 */
export function protectVolume({ volume }: Pick<Arrangement, 'volume'>, below: number): Pick<Arrangement, 'volume'> {
  if (volume === undefined) return {};
  const { amount, unit } = volume;
  return unit === 'places' && amount > 0 && amount < below ? {} : { volume: { amount, unit } };
}

/**
 * The municipalities that youths come from, copied by name. Where one of the numbers is small, or what is left of the whole
 * when they are taken from it, none of them goes along: whoever knows the whole and the others could reckon the last.
 */
export function protectOrigins(
  { youthCount, origins }: Pick<Arrangement, 'youthCount' | 'origins'>,
  below: number,
): Pick<Arrangement, 'origins'> {
  if (origins === undefined) return {};
  const isSmall = (count: number): boolean => count > 0 && count < below;
  const sum = origins.reduce((all, origin) => all + (origin.youthCount ?? 0), 0);
  const rest = youthCount === undefined ? 0 : youthCount - sum;
  const isHidden = isSmall(rest) || origins.some((origin) => isSmall(origin.youthCount ?? 0));
  return {
    origins: origins.map((origin) => ({
      municipality: origin.municipality,
      ...(isHidden || origin.youthCount === undefined ? {} : { youthCount: origin.youthCount }),
    })),
  };
}

/** An arrangement as others see it once it is brought in: without the small numbers. */
export function asOthersSee(arrangement: Arrangement, below: number): Arrangement {
  const { youthCount: _count, youthCountBelow: _range, origins: _origins, volume: _volume, ...rest } = arrangement;
  return {
    ...rest,
    ...protectYouths(arrangement, below),
    ...protectOrigins(arrangement, below),
    ...protectVolume(arrangement, below),
  };
}

/** How many youths an arrangement is for, as a reader may know it who is not told numbers `below`; `undefined`: not filled in. */
export function youthRange(facts: YouthFacts, below: number): CountRange | undefined {
  const { youthCount, youthCountBelow } = protectYouths(facts, below);
  if (youthCount !== undefined) return exactly(youthCount);
  return youthCountBelow === undefined ? undefined : { least: 1, most: youthCountBelow - 1 };
}

/** How much care an arrangement has, as that reader may know it: of a small number of places, that it is one. */
export function volumeRange({ volume }: Pick<Arrangement, 'volume'>, below: number): CountRange | undefined {
  if (volume === undefined) return undefined;
  return protectVolume({ volume }, below).volume === undefined ? { least: 1, most: below - 1 } : exactly(volume.amount);
}

/**
 * Adds up what a reader may know. Made of nothing but the ranges that are told, a sum never says more of a hidden one than
 * the range itself: whatever else is published, subtracting gives the same range back (DM40).
 */
export const sumRanges = (ranges: readonly CountRange[]): CountRange =>
  ranges.reduce<CountRange>(
    (sum, { least, most }) => ({ least: addExactly(sum.least, least), most: addExactly(sum.most, most) }),
    exactly(0),
  );

/** In hundredths, so that no rest of adding up is shown. */
const addExactly = (one: number, other: number): number => (Math.round(one * 100) + Math.round(other * 100)) / 100;
