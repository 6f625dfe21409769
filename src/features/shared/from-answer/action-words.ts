import { isOverdue, toDay, viewActions, type ActionSide, type Party, type TableAction } from '$domain';
import { formatDay, t } from '$i18n';

/** How it stands with all actions, in one or two sentences. */
export function sayStanding(actions: readonly TableAction[], nowMs: number): string {
  if (actions.length === 0) return t('actions.lead');
  const { short, long } = viewActions(actions).open;
  const open = [...short, ...long];
  if (open.length === 0) return t('actions.allSettled');
  const today = toDay(nowMs);
  const overdueCount = open.filter((action) => isOverdue(action, today)).length;
  const standing = t('actions.standing', { count: open.length });
  return overdueCount === 0 ? standing : `${standing} ${t('actions.overdueCount', { count: overdueCount })}`;
}

/** What more an action says: its next step and where it is talked about. */
export const sayMore = ({ nextStep, body }: TableAction): readonly string[] => [
  ...(nextStep === undefined ? [] : [t('actions.nextStepIs', { step: nextStep })]),
  ...(body === undefined ? [] : [t('actions.bodyIs', { body })]),
];

/** When an action is to be done, in words. */
export function sayDue(action: TableAction, nowMs: number): string {
  if (action.dueDate === undefined) return t('actions.dueNone');
  const date = formatDay(action.dueDate);
  return t(isOverdue(action, toDay(nowMs)) ? 'actions.wasDue' : 'actions.dueOn', { date });
}

/** Who owns an action on a side, in words. */
export function sayOwner(
  action: TableAction,
  side: ActionSide,
  parties: readonly Pick<Party, 'id' | 'name'>[],
): string {
  const ownerId = side === 'care' ? action.careOwner : action.educationOwner;
  return t(`actions.side_${side}`, { party: ownerName(ownerId, parties) });
}

function ownerName(ownerId: string | undefined, parties: readonly Pick<Party, 'id' | 'name'>[]): string {
  if (ownerId === undefined) return t('actions.ownerOpen').toLocaleLowerCase();
  return parties.find(({ id }) => id === ownerId)?.name ?? t('actions.ownerUnknown').toLocaleLowerCase();
}
