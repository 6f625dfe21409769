import type { createTextMarks } from './text-marks';

/** Fetches what points out places in the text: it comes when the editor has opened. */
export const loadTextMarks = async (): Promise<typeof createTextMarks> =>
  (await import('./text-marks')).createTextMarks;
