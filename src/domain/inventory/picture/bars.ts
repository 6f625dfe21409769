import { VOLUME_UNITS, type Arrangement, type VolumeUnit } from '../arrangement';
import { volumeRange, youthRange, type CountRange } from '../suppression';
import { nameOfStream } from '../view/dimension';
import { groupByName, tally, type Tally } from '../tabulate';

/** What is read of an arrangement for a picture, one's own or one at a table. */
export type PictureFacts = Pick<
  Arrangement,
  'name' | 'schools' | 'providers' | 'fundingShares' | 'financialOwner' | 'youthCount' | 'youthCountBelow' | 'volume'
>;

/** By what a picture puts arrangements together. */
export const PICTURE_GROUPS = ['school', 'stream', 'provider'] as const;
export type PictureGroup = (typeof PICTURE_GROUPS)[number];

/** What a picture adds up: youths, or the volume in one unit. */
export type Measure = 'youths' | VolumeUnit;

/** More than so many would be no picture any more: the smallest go together. */
export const PICTURE_SIZE = 10;

/** One bar: what it is of, with the sum. `key` is '' for what has no name there. */
export type Bar = Tally & { readonly key: string; readonly name: string };

/** Bars from large to small. `rest`: those that did not fit, together, and how many they are. */
export type BarPicture = {
  readonly bars: readonly Bar[];
  readonly rest: (Tally & { readonly groupCount: number }) | undefined;
  readonly total: Tally;
};

/** The measures that something is filled in for, youths first; always youths. */
export const listMeasures = (rows: readonly PictureFacts[]): readonly Measure[] => [
  'youths',
  ...VOLUME_UNITS.filter((unit) => rows.some(({ volume }) => volume?.unit === unit)),
];

/**
 * Adds arrangements up by school, stream or provider. One that has several counts with each, and once in the whole. In
 * volume one counts that was given in this unit.
 *
 * @param smallBelow Numbers of youths below this are not told.
 */
export function makeBars(
  rows: readonly PictureFacts[],
  group: PictureGroup,
  measure: Measure,
  smallBelow: number,
): BarPicture {
  const counted = measure === 'youths' ? rows : rows.filter(({ volume }) => volume?.unit === measure);
  const rangeOf = (row: PictureFacts): CountRange | undefined => measureOf(row, measure, smallBelow);
  const groups = groupByName(counted, (row) => namesOf(row, group));
  const ranked = groups
    .map(({ key, name, members }) => ({ key, name, members, ...tally(members, rangeOf) }))
    .sort(compareBars);
  const others = ranked.length > PICTURE_SIZE ? ranked.slice(PICTURE_SIZE) : [];
  const together = [...new Set(others.flatMap(({ members }) => members))];
  return {
    bars: ranked
      .slice(0, PICTURE_SIZE)
      .map(({ key, name, range, rowCount, missing }) => ({ key, name, range, rowCount, missing })),
    rest: others.length === 0 ? undefined : { ...tally(together, rangeOf), groupCount: others.length },
    total: tally(counted, rangeOf),
  };
}

const measureOf = (row: PictureFacts, measure: Measure, smallBelow: number): CountRange | undefined =>
  (measure === 'youths' ? youthRange : volumeRange)(row, smallBelow);

function namesOf(row: PictureFacts, group: PictureGroup): readonly string[] {
  switch (group) {
    case 'school':
      return row.schools;
    case 'provider':
      return row.providers;
    case 'stream':
      return row.fundingShares.map(nameOfStream);
  }
}

/** From large to small; what has no name comes last. */
const compareBars = (one: Bar, other: Bar): number =>
  Number(one.key === '') - Number(other.key === '') ||
  compareRanges(one.range, other.range) ||
  (one.key < other.key ? -1 : 1);

/** The larger first, as far as is known. */
export const compareRanges = (one: CountRange, other: CountRange): number =>
  other.most - one.most || other.least - one.least;
