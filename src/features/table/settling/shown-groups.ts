import { lacksOwner, listDisputes, type GroupView } from '$domain';
import { groupName } from './settling-words';

/** Which arrangements of a table a list shows. */
export const SHOWN_GROUPS = ['all', 'without', 'differs'] as const;
export type ShownGroups = (typeof SHOWN_GROUPS)[number];

/** The arrangements that a list shows, by name. */
export const pickGroups = (views: readonly GroupView[], shown: ShownGroups): readonly GroupView[] =>
  views
    .filter((view) => fits(view, shown))
    .sort((one, other) => groupName(one).localeCompare(groupName(other), 'nl', { numeric: true }));

function fits(view: GroupView, shown: ShownGroups): boolean {
  if (shown === 'without') return lacksOwner(view);
  return shown === 'all' || listDisputes([view]).length > 0;
}
