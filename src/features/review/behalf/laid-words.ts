import { isUnconfirmed, type AnswerPlace, type TableAnswer } from '$domain';
import { t } from '$i18n';
import type { TableContent } from '$table';

/** What lies on the table of a party on a part already, in one line; `undefined` where nothing does. */
export function sayLaid(
  { answers, sealedAnswers, participants }: TableContent,
  { partyId, checklistId, partCode }: AnswerPlace,
): string | undefined {
  const isHere = (answer: AnswerPlace): boolean =>
    answer.partyId === partyId && answer.checklistId === checklistId && answer.partCode === partCode;
  const open = answers.filter(isHere).sort((one, other) => other.broughtInAt - one.broughtInAt);
  const sealed = sealedAnswers.filter(isHere);
  const own = open.find((answer) => !isUnconfirmed(answer));
  if (own !== undefined) return t('behalf.ownLaid', { answer: sayValue(own) });
  if (sealed.some((answer) => !isUnconfirmed(answer))) return t('behalf.ownSealed');
  if (sealed.length > 0) return t('behalf.typedSealed');
  const [typed] = open;
  if (typed === undefined) return undefined;
  const person = participants.find(({ id }) => id === typed.participantId)?.name ?? t('behalf.someone');
  return t('behalf.typedLaid', { answer: sayValue(typed), person });
}

/** An answer in a word or two. */
export const sayValue = ({ value }: Pick<TableAnswer, 'value'>): string =>
  value === undefined ? t('behalf.inWords') : t(`common.answer_${value}`);
