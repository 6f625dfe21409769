import * as v from 'valibot';
import { NameSchema, parseRecord } from '../record';
import type { Region } from '../region';
import { SMALL_NUMBERS_BOUNDS } from './small-number';

/** The weeks of school that a year may count. */
export const SCHOOL_WEEKS_BOUNDS = { min: 30, max: 52 } as const;

/** How a region reckons in its inventory. What it does not say is as it is everywhere. */
const ReckoningSchema = v.object({
  /** Numbers of youths below this are not told to others. */
  smallNumbersBelow: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(SMALL_NUMBERS_BOUNDS.min), v.maxValue(SMALL_NUMBERS_BOUNDS.max)),
  ),
  schoolWeeks: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(SCHOOL_WEEKS_BOUNDS.min), v.maxValue(SCHOOL_WEEKS_BOUNDS.max)),
  ),
  /** The funding streams that the region has beside the known ones. */
  streams: v.exactOptional(v.array(NameSchema)),
});
export type Reckoning = v.InferOutput<typeof ReckoningSchema>;

/** What a region says of how it reckons; what does not have the form says nothing. */
export const readReckoning = (region: Pick<Region, 'reckoning'> | undefined): Reckoning =>
  parseRecord(ReckoningSchema, region?.reckoning) ?? {};
