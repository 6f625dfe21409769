import type { Owner } from '../../inventory/arrangement';
import type { ArrangementClaim } from '../table-entry';
import { groupArrangements, type ArrangementGroup } from './arrangement-group';
import { factToPlain, isFilled, saysSame, SETTLED_FIELDS } from './fact-values';
import { findLatest } from './latest';
import type { ClaimChange, FactField, OwnerSide, SettledValue, SettlingContent, SomeFacts } from './settling-entry';

/** One of the values that parties give, with the claims that give it. */
export type ClaimedValue = { readonly facts: ArrangementClaim; readonly claims: readonly ArrangementClaim[] };

/** How it stands with a field: nobody, one or all who fill it in say it, they differ, or the table said something of it. */
export type FieldStanding = 'empty' | 'single' | 'agreed' | 'differs' | 'settled' | 'disputed';

/** A field of an arrangement at the table. */
export type FieldView = {
  readonly field: FactField;
  readonly standing: FieldStanding;
  readonly values: readonly ClaimedValue[];
  /** What the table said of it last. */
  readonly settled?: SettledValue;
  /** What holds: what was settled, or what is said where nobody says otherwise. */
  readonly facts?: SomeFacts;
  /** Whether a claim came after it was settled that says something else. */
  readonly isToReview: boolean;
  /** Whether no claim gives the settled value, and one that was there when it was settled has been withdrawn. */
  readonly isBasisGone: boolean;
};

/** A field on which claims differ, or did: what the settle view has a row for. */
export type Dispute = { readonly id: string; readonly view: GroupView; readonly field: FieldView };

/** An arrangement at the table with how each of its fields stands. */
export type GroupView = {
  readonly group: ArrangementGroup;
  readonly fields: readonly FieldView[];
};

/** All arrangements at the table, each with how its fields stand. */
export function viewGroups(content: Omit<SettlingContent, 'ownerConfirmations'>): readonly GroupView[] {
  const settledById = indexBy(content.settledValues, ({ seen }) => seen.map(({ entryId }) => entryId));
  const changesById = indexBy(content.claimChanges, ({ entryId }) => [entryId]);
  const lyingIds = new Set(content.arrangements.map(({ id }) => id));
  return groupArrangements(content).map((group) => {
    const ids = new Set(group.entries.map(({ id }) => id));
    // What was settled counts for the arrangement that has all of its entries that still lie on the table.
    const settled = [...new Set(group.entries.flatMap(({ id }) => settledById.get(id) ?? []))].filter(({ seen }) =>
      seen.every(({ entryId }) => ids.has(entryId) || !lyingIds.has(entryId)),
    );
    const changes = group.entries.flatMap(({ id }) => changesById.get(id) ?? []);
    const fields = SETTLED_FIELDS.map((field) => viewField(group, field, settled, changes));
    return { group, fields };
  });
}

function indexBy<T>(list: readonly T[], idsOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const byId = new Map<string, T[]>();
  for (const one of list)
    for (const id of new Set(idsOf(one))) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [one]);
      else known.push(one);
    }
  return byId;
}

function viewField(
  group: ArrangementGroup,
  field: FactField,
  settledValues: readonly SettledValue[],
  changes: readonly ClaimChange[],
): FieldView {
  const values = listValues(group, field);
  const latest = findLatest(settledValues.filter((settled) => settled.field === field));
  if (latest === undefined || latest.state === 'open') {
    const [first] = values;
    const standing = standingOf(values);
    const facts = first === undefined || standing === 'differs' ? {} : { facts: first.facts };
    return { field, values, standing, ...facts, isToReview: false, isBasisGone: false };
  }
  const { state } = latest;
  const facts = state === 'settled' ? { facts: latest.facts } : {};
  const isToReview = isOutrun(latest, group, changes);
  return {
    field,
    values,
    standing: state,
    settled: latest,
    ...facts,
    isToReview,
    isBasisGone: isBasisGone(latest, group),
  };
}

function standingOf(values: readonly ClaimedValue[]): FieldStanding {
  const [first] = values;
  if (first === undefined) return 'empty';
  if (values.length > 1) return 'differs';
  return first.claims.length > 1 ? 'agreed' : 'single';
}

/** The values that claims give to a field, in the order of the claims. Who leaves it empty contradicts nobody. */
function listValues({ claims }: ArrangementGroup, field: FactField): readonly ClaimedValue[] {
  const claimsByValue = new Map<string, ArrangementClaim[]>();
  for (const claim of claims) {
    const plain = factToPlain(claim, field);
    if (plain === '') continue;
    claimsByValue.set(plain, [...(claimsByValue.get(plain) ?? []), claim]);
  }
  return [...claimsByValue.values()].flatMap((same) => same.slice(0, 1).map((facts) => ({ facts, claims: same })));
}

/** Whether a claim says something else than was settled, and was not there, or not so, when that was settled. */
function isOutrun(settled: SettledValue, { claims }: ArrangementGroup, changes: readonly ClaimChange[]): boolean {
  if (settled.state === 'open') return false;
  const { field, seen } = settled;
  return claims.some((claim) => {
    if (!isFilled(claim, field)) return false;
    if (settled.state === 'settled' && saysSame(claim, settled.facts, field)) return false;
    const before = seen.find(({ entryId, partyId }) => entryId === claim.entryId && partyId === claim.partyId);
    if (before === undefined) return true;
    return changes.some(
      ({ entryId, partyId, fields, at }) =>
        entryId === claim.entryId && partyId === claim.partyId && fields.includes(field) && at > before.claimedAt,
    );
  });
}

/** Whether a settled value stands on its own: who gave it may have taken it back. It stays settled all the same. */
function isBasisGone(settled: SettledValue, { claims }: ArrangementGroup): boolean {
  if (settled.state !== 'settled') return false;
  const { field, facts, seen } = settled;
  const isGone = seen.some(
    ({ entryId, partyId }) => !claims.some((claim) => claim.entryId === entryId && claim.partyId === partyId),
  );
  return isGone && !claims.some((claim) => saysSame(claim, facts, field));
}

/** What holds of a field; where parties differ what the first of them says, so that a list has something to show. */
export function factsOf({ fields }: GroupView, field: FactField): SomeFacts {
  const view = fields.find((one) => one.field === field);
  return view?.facts ?? view?.values[0]?.facts ?? {};
}

/** Whether a field is a dispute: open, left so, or settled while a party says something else. Filling in is none. */
function isDispute({ field, standing, settled, values }: FieldView): boolean {
  if (standing !== 'settled' || settled?.state !== 'settled') return standing === 'differs' || standing === 'disputed';
  return values.some(({ facts }) => !saysSame(facts, settled.facts, field));
}

/** The rows of the settle view: every field on which parties differ. */
export const listDisputes = (views: readonly GroupView[]): readonly Dispute[] =>
  views.flatMap((view) =>
    view.fields.filter(isDispute).map((field) => ({ id: `${view.group.key}/${field.field}`, view, field })),
  );

/** How many disputes there are, and how they stand. */
export type DisputeCounts = {
  readonly total: number;
  readonly open: number;
  readonly settled: number;
  readonly disputed: number;
};

/** Counts disputes by how they stand. */
export function countDisputes(disputes: readonly Dispute[]): DisputeCounts {
  const count = (standing: FieldStanding): number => disputes.filter(({ field }) => field.standing === standing).length;
  return { total: disputes.length, open: count('differs'), settled: count('settled'), disputed: count('disputed') };
}

/** The field in which the owner of a side stands. */
export const OWNER_FIELD = { financial: 'financialOwner', content: 'contentOwner' } as const satisfies Record<
  OwnerSide,
  FactField
>;

/** How the field of an owner stands. */
export const viewOwner = ({ fields }: GroupView, side: OwnerSide): FieldView | undefined =>
  fields.find(({ field }) => field === OWNER_FIELD[side]);

/** Who owns a side, where that is known: what was settled, or what is said where nobody says otherwise. */
export const findOwner = (view: GroupView, side: OwnerSide): Owner | undefined =>
  viewOwner(view, side)?.facts?.[OWNER_FIELD[side]];

/** Whether nobody stands as owner of an arrangement at the table on one of the two sides (INV-3). */
export const lacksOwner = (view: GroupView): boolean =>
  (['financial', 'content'] as const).some((side) => viewOwner(view, side)?.standing === 'empty');
