import type { PartyKind } from '../party';
import { ACTION_LANES, type ActionLane, type TableAction } from './action-entry';

/** An action has an owner on each side. */
export const ACTION_SIDES = ['care', 'education'] as const;
export type ActionSide = (typeof ACTION_SIDES)[number];

/** On which side a kind of party stands; one of another kind may stand on either. Source: domain.md 3. */
const SIDES_BY_KIND: Readonly<Record<PartyKind, ActionSide | undefined>> = {
  municipality: 'care',
  provider: 'care',
  'youth-team': 'care',
  'regional-body': 'care',
  partnership: 'education',
  school: 'education',
  vocational: 'education',
  'attendance-office': 'education',
  other: undefined,
};

/** Whether a party of this kind may own an action on that side. */
export const mayOwn = (kind: PartyKind, side: ActionSide): boolean => (SIDES_BY_KIND[kind] ?? side) === side;

/** The actions of a table as people see them. */
export type ActionsView = {
  /** What is to be done, what is due first first. */
  readonly open: Readonly<Record<ActionLane, readonly TableAction[]>>;
  /** What is parked for later, the latest first. */
  readonly parked: readonly TableAction[];
  /** What is done or dropped, the latest first. */
  readonly settled: readonly TableAction[];
};

/** Lays actions out in their lanes; with a party, only those it owns. */
export function viewActions(actions: readonly TableAction[], partyId?: string): ActionsView {
  const shown = actions.filter(
    ({ careOwner, educationOwner }) => partyId === undefined || [careOwner, educationOwner].includes(partyId),
  );
  const openIn = (lane: ActionLane): readonly TableAction[] =>
    shown.filter((action) => action.state.type === 'open' && action.lane === lane).sort(byDueDate);
  const [short, long] = ACTION_LANES;
  return {
    open: { short: openIn(short), long: openIn(long) },
    parked: shown.filter(({ state }) => state.type === 'parked').sort(bySettling),
    settled: shown.filter(({ state }) => state.type === 'done' || state.type === 'dropped').sort(bySettling),
  };
}

const bySettling = (one: TableAction, other: TableAction): number =>
  (other.settledAt ?? 0) - (one.settledAt ?? 0) || byId(one, other);

const byId = (one: TableAction, other: TableAction): number => (one.id < other.id ? -1 : 1);

/** What has no due date comes last; the eldest of the same day first. */
function byDueDate(one: TableAction, other: TableAction): number {
  if (one.dueDate !== other.dueDate) {
    if (one.dueDate === undefined) return 1;
    if (other.dueDate === undefined) return -1;
    return one.dueDate < other.dueDate ? -1 : 1;
  }
  return one.addedAt - other.addedAt || byId(one, other);
}

/** Whether an action should have been done before this day (`yyyy-mm-dd`). */
export const isOverdue = ({ state, dueDate }: Pick<TableAction, 'state' | 'dueDate'>, today: string): boolean =>
  state.type === 'open' && dueDate !== undefined && dueDate < today;
