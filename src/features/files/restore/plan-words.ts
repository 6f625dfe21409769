import type { RestorePlan, TablePlan } from '$actions';
import { PRIVATE_KINDS, ROW_OUTCOMES, type PrivateKind, type RowOutcome } from '$domain';
import { formatList, t } from '$i18n';

/** What matters most to who puts back comes first. */
const ORDER: readonly RowOutcome[] = ['new', 'joined', 'replaced', 'kept', 'unreadable', 'equal'];

/** What a plan does with private work, a sentence for each thing that happens. */
export const planLines = ({ countsByKind }: RestorePlan): readonly string[] =>
  ORDER.flatMap((outcome) => {
    const things = PRIVATE_KINDS.flatMap((kind) => {
      const count = countsByKind[kind][outcome];
      return count === 0 ? [] : [nameThings(kind, count)];
    });
    return things.length === 0 ? [] : [t(`backup.outcome_${outcome}`, { things: formatList(things) })];
  });

/** What a plan does with one table. */
export function tableLine({ outcome, wordsMore, entriesMore }: TablePlan): string {
  const more = {
    words: t('backup.words', { count: Math.max(0, wordsMore) }),
    entries: t('backup.entries', { count: Math.max(0, entriesMore) }),
  };
  if (outcome === 'new') return t('backup.table_new', more);
  if (outcome === 'equal') return t('backup.table_equal');
  if (outcome === 'unreadable') return t('backup.table_unreadable');
  return wordsMore > 0 || entriesMore > 0 ? t('backup.table_joined', more) : t('backup.table_joinedSame');
}

/** Whether putting back would change anything on this device. */
export const changesAnything = ({ countsByKind, tables }: RestorePlan): boolean =>
  PRIVATE_KINDS.some((kind) =>
    ROW_OUTCOMES.some((outcome) => outcome !== 'equal' && countsByKind[kind][outcome] > 0),
  ) || tables.some(({ outcome }) => outcome === 'new' || outcome === 'joined');

const nameThings = (kind: PrivateKind, count: number): string =>
  kind === 'settings' ? t('backup.kind_settings') : t(`backup.kind_${kind}`, { count });
