import type { ImportPlan, InventoryRow, RegisterNames, RowDecision, UnknownName } from '$domain';

/** What a person decided of rows that may be something that is there, by the row as the sheet counts it. */
export type RowDecisions = ReadonlyMap<number, RowDecision>;

export const noDecisions: RowDecisions = new Map();

/** The decisions with that of one row changed, or taken back. */
export function withDecision(decisions: RowDecisions, row: number, decision: RowDecision | undefined): RowDecisions {
  const others = [...decisions].filter(([other]) => other !== row);
  return new Map(decision === undefined ? others : [...others, [row, decision]]);
}

/** One decision for all rows that still wait for one: each is the likeliest of those that are there, or each is new. */
export const decideOpenRows = (
  { doubtful }: Pick<ImportPlan<InventoryRow>, 'doubtful'>,
  type: RowDecision['type'],
): RowDecisions =>
  new Map(
    doubtful.map(({ row, alike: [likeliest], decision }) => [
      row,
      decision ?? (type === 'new' || likeliest === undefined ? { type: 'new' } : { type: 'same', id: likeliest.id }),
    ]),
  );

/** What a person said of names that are not known here, by what such a name is decided on. */
export type NameDecisions = ReadonlyMap<string, string>;

export const noNameDecisions: NameDecisions = new Map();

/** The decisions with that of one name changed, or taken back. */
export function withName(decisions: NameDecisions, key: string, name: string | undefined): NameDecisions {
  const others = [...decisions].filter(([other]) => other !== key);
  return new Map(name === undefined ? others : [...others, [key, name]]);
}

/** The decisions with others beside them. */
export const withNames = (decisions: NameDecisions, others: NameDecisions): NameDecisions =>
  new Map([...decisions, ...others]);

/** What a person said earlier of names that wait for a decision, where that can still be chosen. It is only proposed (IX8). */
export const proposeNames = (
  unknown: readonly UnknownName[],
  earlier: NameDecisions,
  known: RegisterNames,
): NameDecisions =>
  new Map(
    unknown.flatMap(({ key, kind, name, decision }) => {
      const said = earlier.get(key);
      const isThere = said === name || (said !== undefined && known[kind].includes(said));
      return decision === undefined && said !== undefined && isThere ? [[key, said] as const] : [];
    }),
  );

/** All names that are not decided yet stand as the sheet has them. */
export const withNamesKept = (decisions: NameDecisions, names: readonly UnknownName[]): NameDecisions =>
  new Map([...decisions, ...names.map(({ key, name, decision }) => [key, decision ?? name] as const)]);
