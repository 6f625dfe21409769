import { findLikelySame, viewGroups, type GroupView, type LikelySame, type SettlingContent } from '$domain';

/** What screens show of the arrangements at a table. */
export type SettlingViews = { readonly views: readonly GroupView[]; readonly likely: readonly LikelySame[] };

/**
 * Makes a reader of what screens show, which gives the very same while nothing of it has changed: every key that is typed
 * at the table is a change of the table, and comparing hundreds of arrangements takes longer than that.
 */
export function rememberViews(): (content: SettlingContent) => SettlingViews {
  let last: { readonly said: string; readonly views: SettlingViews } | undefined;
  return ({ arrangements, entryMatches, settledValues, claimChanges, ownerConfirmations }) => {
    const said = JSON.stringify([arrangements, entryMatches, settledValues, claimChanges]);
    if (last?.said === said) return last.views;
    const views = viewGroups({ arrangements, entryMatches, settledValues, claimChanges, ownerConfirmations });
    const groups = views.map(({ group }) => group);
    last = { said, views: { views, likely: findLikelySame(groups, entryMatches) } };
    return last.views;
  };
}
