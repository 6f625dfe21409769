import type { Difference } from '../../checklist/mirror';
import type { TableAction } from '../action-entry';
import { isOverdue } from '../action-view';
import { countDisputes, lacksOwner, listDisputes, type GroupView } from '../settling/dispute';

/** How it stands with the arrangements at a table. */
export type ArrangementCounts = {
  readonly total: number;
  readonly withoutOwner: number;
  /** On how many fields parties differ. */
  readonly open: number;
  /** How many fields the table left disputed. */
  readonly disputed: number;
};

/** Counts the arrangements of which an owner is not known, and the fields on which parties do not agree. */
export function countArrangements(views: readonly GroupView[]): ArrangementCounts {
  const { open, disputed } = countDisputes(listDisputes(views));
  return { total: views.length, withoutOwner: views.filter(lacksOwner).length, open, disputed };
}

/** How many actions are to be done, are late, are done, and were parked or dropped. */
export type ActionCounts = {
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly laidAside: number;
};

/** Counts actions by how they stand on a day (`yyyy-mm-dd`). */
export function countActions(actions: readonly TableAction[], today: string): ActionCounts {
  const count = (test: (action: TableAction) => boolean): number => actions.filter(test).length;
  return {
    open: count(({ state }) => state.type === 'open'),
    overdue: count((action) => isOverdue(action, today)),
    done: count(({ state }) => state.type === 'done'),
    laidAside: count(({ state }) => state.type === 'parked' || state.type === 'dropped'),
  };
}

/** How the parts stand on which anybody said something. */
export type PartCounts = {
  readonly spoken: number;
  readonly agree: number;
  readonly contradict: number;
  readonly nobodyKnows: number;
  /** What is none of these: one party spoke, only one side knows it, or the answer of one is nobody's task. */
  readonly other: number;
};

/** Counts parts by the difference between the parties. */
export function countParts(differences: readonly Difference[]): PartCounts {
  const count = (kind: Difference): number => differences.filter((difference) => difference === kind).length;
  const [agree, contradict, nobodyKnows] = [count('agree'), count('contradict'), count('nobody-knows')];
  const spoken = differences.length - count('silent');
  return { spoken, agree, contradict, nobodyKnows, other: spoken - agree - contradict - nobodyKnows };
}
