import type { ImportPlan, RowDecision } from '$domain';

/** What a person decided of rows that may be something that is there, by the row as the sheet counts it. */
export type RowDecisions = ReadonlyMap<number, RowDecision>;

export const noDecisions: RowDecisions = new Map();

/** The decisions with that of one row changed, or taken back. */
export function withDecision(decisions: RowDecisions, row: number, decision: RowDecision | undefined): RowDecisions {
  const others = [...decisions].filter(([other]) => other !== row);
  return new Map(decision === undefined ? others : [...others, [row, decision]]);
}

/** One decision for all rows that still wait for one: each is the likeliest of those that are there, or each is new. */
export const decideOpenRows = ({ doubtful }: Pick<ImportPlan, 'doubtful'>, type: RowDecision['type']): RowDecisions =>
  new Map(
    doubtful.map(({ row, alike: [likeliest], decision }) => [
      row,
      decision ?? (type === 'new' || likeliest === undefined ? { type: 'new' } : { type: 'same', id: likeliest.id }),
    ]),
  );
