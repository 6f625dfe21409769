import type { LivingPicture } from '$domain';
import { drawBars } from './draw-bars';
import { drawFlow } from './draw-flow';
import type { Drawing } from './drawing';

/** Draws a picture that stands in a document. */
export const drawPicture = ({ bars = [], flow }: LivingPicture, width: number): Drawing =>
  flow === undefined ? drawBars(bars, width) : drawFlow(flow, width);
