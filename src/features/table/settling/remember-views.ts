import { findLikelySame, viewGroups, type GroupView, type LikelySame, type SettlingContent } from '$domain';
import { rememberLast } from '../remember-last';

/** What screens show of the arrangements at a table. */
export type SettlingViews = {
  readonly views: readonly GroupView[];
  /** Looked for when it is asked for, once: each is compared with each. */
  readonly findLikely: () => readonly LikelySame[];
};

/**
 * Makes a reader of what screens show, which gives the very same while nothing of it has changed: every key that is typed
 * at the table is a change of the table, and comparing hundreds of arrangements takes longer than that.
 */
export function rememberViews(): (content: SettlingContent) => SettlingViews {
  const read = rememberLast((...[arrangements, entryMatches, settledValues, claimChanges]: Said): SettlingViews => {
    const views = viewGroups({ arrangements, entryMatches, settledValues, claimChanges });
    const groups = views.map(({ group }) => group);
    return { views, findLikely: rememberLast(() => findLikelySame(groups, entryMatches)) };
  });
  return ({ arrangements, entryMatches, settledValues, claimChanges }) =>
    read(arrangements, entryMatches, settledValues, claimChanges);
}

type Said = readonly [
  SettlingContent['arrangements'],
  SettlingContent['entryMatches'],
  SettlingContent['settledValues'],
  SettlingContent['claimChanges'],
];
