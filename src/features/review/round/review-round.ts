import { beginReviewRound, undoReviewRound } from '$actions';
import { isToConfirm, listParts, saidAt, saysSomething, type Answer, type Checklist } from '$domain';
import { t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../../shared/app-context';

/** Begins a new round through some parts, and offers the way back. Says whether that worked. */
export async function beginRound(
  app: Pick<AppContext, 'services' | 'save'>,
  checklist: Pick<Checklist, 'id'>,
  partCodes: readonly string[],
  text: string,
): Promise<boolean> {
  const begun = await app.save(() => beginReviewRound(app.services, checklist.id, partCodes));
  if (!begun.ok) return false;
  toasts.show({
    text,
    kind: 'success',
    action: { label: t('common.undo'), run: () => void app.save(() => undoReviewRound(app.services, begun.value)) },
  });
  return true;
}

/** The answers that a review round is about, in the order of the checklist. The pulse has a rhythm of its own. */
export const answersInRounds = (checklist: Checklist, answers: ReadonlyMap<string, Answer>): readonly Answer[] =>
  listParts(checklist).flatMap(({ part }) => {
    const answer = answers.get(part.code);
    return part.kind === 'pulse' || answer === undefined || !saysSomething(answer) ? [] : [answer];
  });

/** The answers that wait to be confirmed or changed. */
export const answersToConfirm = (checklist: Checklist, answers: ReadonlyMap<string, Answer>): readonly Answer[] =>
  answersInRounds(checklist, answers).filter(isToConfirm);

/** When any of these answers was last said, in ms. */
export const lastSaidAt = (answers: readonly Answer[]): number => Math.max(0, ...answers.map(saidAt));
