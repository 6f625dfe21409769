import type { Arrangement } from '../arrangement';

/** The figures of an arrangement that have a source and a reference date of their own. */
export const FIGURES = ['youthCount', 'volume'] as const;
export type Figure = (typeof FIGURES)[number];

/** Where a figure comes from, and of which day it is. */
export type Standing = { readonly source: string; readonly referenceDate?: string | undefined };

/** What a row says of where its figures come from. */
export type RowStanding = Pick<
  Arrangement,
  'source' | 'referenceDate' | 'youthCountSource' | 'youthCountDate' | 'volumeSource' | 'volumeDate'
>;

/** What stands with a figure: its own source and day, and for what it does not say that of the row. */
export function standingOfFigure(row: RowStanding, figure: Figure): Standing {
  const [source = '', day] =
    figure === 'youthCount' ? [row.youthCountSource, row.youthCountDate] : [row.volumeSource, row.volumeDate];
  return { source: source.trim() === '' ? row.source : source, referenceDate: day ?? row.referenceDate };
}
