import { viewAgenda } from '$domain';
import { formatList, t } from '$i18n';
import type { TableContent } from '$table';

/** What came of a meeting, in one sentence of counts. */
export function sayOutcome({ agendaItems, answers }: TableContent): string {
  const { listed, parked } = viewAgenda(agendaItems);
  const done = listed.filter(({ state }) => state === 'done').length;
  const revealedCount = answers.filter(({ fromRound }) => fromRound !== undefined).length;
  const parts = [
    ...(agendaItems.length === 0 ? [] : [t('closing.talked', { done, count: agendaItems.length })]),
    ...(parked.length === 0 ? [] : [t('closing.parked', { count: parked.length })]),
    ...(answers.length === 0 ? [] : [t('closing.answers', { count: answers.length })]),
    ...(revealedCount === 0 ? [] : [t('closing.revealed', { count: revealedCount })]),
  ];
  return parts.length === 0 ? t('closing.noOutcome') : t('closing.outcome', { parts: formatList(parts) });
}
