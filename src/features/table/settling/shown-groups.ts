import {
  arrangementSearchTexts,
  compareNames,
  factsOf,
  lacksOwner,
  listDisputes,
  matchesSearch,
  type GroupView,
} from '$domain';
import { groupName } from './settling-words';

/** Which arrangements of a table a list shows. */
export const SHOWN_GROUPS = ['all', 'without', 'differs'] as const;
export type ShownGroups = (typeof SHOWN_GROUPS)[number];

/** The arrangements that a list shows, by name. A search looks in what holds and in what each party says. */
export const pickGroups = (views: readonly GroupView[], shown: ShownGroups, search = ''): readonly GroupView[] =>
  views
    .filter((view) => fits(view, shown) && (search.trim() === '' || matchesSearch(textsOf(view), search.trim())))
    .sort((one, other) => compareNames(groupName(one), groupName(other)));

const textsOf = (view: GroupView): readonly string[] => [
  factsOf(view, 'name').name ?? '',
  ...(factsOf(view, 'schools').schools ?? []),
  ...(factsOf(view, 'providers').providers ?? []),
  ...view.group.claims.flatMap(arrangementSearchTexts),
];

function fits(view: GroupView, shown: ShownGroups): boolean {
  if (shown === 'without') return lacksOwner(view);
  return shown === 'all' || listDisputes([view]).length > 0;
}
