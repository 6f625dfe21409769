import {
  hasAnswer,
  isToConfirm,
  wordingThen,
  type Answer,
  type ChecklistTheme,
  type EarlierAnswer,
  type QuestionPart,
} from '$domain';
import { formatDate, formatList, formatTime, localized, t } from '$i18n';
import type { Chosen } from './part/answer-draft.svelte';

/** A theme with its code and title; what is asked beforehand goes by its title alone. */
export function themeText({ code, title, questions }: ChecklistTheme): string {
  const isOpening = questions.every(({ parts }) => parts.every((part) => part.kind === 'opening' || isOwnPart(part)));
  return isOpening ? localized(title) : t('review.themeTitle', { code, title: localized(title) });
}

/** Whether a region made a part itself. */
const isOwnPart = ({ own }: Pick<QuestionPart, 'own'>): boolean => own !== undefined && own.appQuestion === undefined;

/** For whom a part is, in words. */
export const addresseesText = ({ addressees }: Pick<QuestionPart, 'addressees'>): string =>
  addressees.length === 0
    ? t('review.forEveryone')
    : t('review.forParties', { parties: formatList(addressees.map((kind) => t(`common.partyKind_${kind}`))) });

/** What a region did with a part, as far as it matters for who reads it: its own, or answered in other words. */
export function ownDetails(part: QuestionPart, answer: Answer | undefined): readonly string[] {
  if (part.own === undefined) return [];
  const then = answer !== undefined && hasAnswer(part, answer) ? wordingThen(part, answer.updatedAt) : part.question;
  return [
    ...(isOwnPart(part) ? [t('review.ownMark')] : []),
    ...(localized(then) === localized(part.question) ? [] : [t('review.askedOtherwise')]),
  ];
}

/** An answer in a few words: the choice, or that words were given, or that there is nothing yet. */
export function answerText(part: Pick<QuestionPart, 'kind'>, answer: Answer | undefined): string {
  if (answer?.value !== undefined) return t(`common.answer_${answer.value}`);
  return t(hasAnswer(part, answer) ? 'review.hasWordsOnly' : 'review.stillOpen');
}

/** What was said in an earlier round, in a few words. */
export const earlierText = (part: Pick<QuestionPart, 'kind'>, { value }: EarlierAnswer): string =>
  value === undefined
    ? t(part.kind === 'part' ? 'review.stillOpen' : 'review.hasWordsOnly')
    : t(`common.answer_${value}`);

/** What else an answer has: whether it waits to be confirmed, how sure it is, and whether it is explained. */
export function answerDetails(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return [
    ...(isToConfirm(answer) ? [t('review.notConfirmed')] : []),
    ...(answer.certainty === undefined ? [] : [t(`common.certainty_${answer.certainty}`)]),
    ...(answer.value !== undefined && answer.explanation.trim() !== '' ? [t('review.hasExplanation')] : []),
  ];
}

/** What one chose of an answer, in a few words. */
export const chosenText = ({ value, certainty }: Chosen): string =>
  [
    value === null ? t('review.stillOpen') : t(`common.answer_${value}`),
    ...(certainty === null ? [] : [t(`common.certainty_${certainty}`)]),
  ].join(', ');

/** How it stands with saving an answer, said of what is on disk: the time of today, else the date. */
export function saveText(
  state: 'idle' | 'saving' | 'saved' | 'failed',
  savedAt: number | undefined,
  nowMs: number,
): string {
  if (state === 'saving') return t('review.stateSaving');
  if (state === 'failed') return t('review.stateFailed');
  if (state === 'idle' || savedAt === undefined) return t('review.stateIdle');
  const isToday = formatDate(savedAt) === formatDate(nowMs);
  return isToday
    ? t('review.stateSavedAt', { time: formatTime(savedAt) })
    : t('review.stateSavedOn', { date: formatDate(savedAt) });
}
