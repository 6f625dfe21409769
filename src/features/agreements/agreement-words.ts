import type { AgreementDraft } from '$domain';
import { formatDay, formatList, t } from '$i18n';
import type { DraftProblem } from './agreement-editor.svelte';

/** The title of a draft, or that it has none. */
export const draftTitle = ({ title }: Pick<AgreementDraft, 'title'>): string =>
  title.trim() === '' ? t('agreements.untitled') : title;

/** Between whom and for how long; nothing where neither is known. */
export function draftScope(draft: Pick<AgreementDraft, 'parties' | 'termFrom' | 'termUntil'>): string | undefined {
  const parts = [formatList(draft.parties), termText(draft)].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function termText({ termFrom, termUntil }: Pick<AgreementDraft, 'termFrom' | 'termUntil'>): string {
  const from = termFrom === undefined ? '' : formatDay(termFrom);
  const until = termUntil === undefined ? '' : formatDay(termUntil);
  if (from !== '' && until !== '') return t('agreements.termBoth', { from, until });
  if (from !== '') return t('agreements.termFromOnly', { from });
  return until === '' ? '' : t('agreements.termUntilOnly', { until });
}

/** What is wrong with a field, in words; nothing when nothing is. */
export const problemText = (problem: DraftProblem | undefined): string | undefined =>
  problem === undefined ? undefined : t(`agreements.problem_${problem}`);
