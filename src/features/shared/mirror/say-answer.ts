import { isUnconfirmed, type AnswerValue, type MirrorAnswer } from '$domain';
import { t } from '$i18n';

/** The sign of an answer; its words always stand beside it. */
const SIGNS: Readonly<Record<AnswerValue, string>> = {
  yes: '✓',
  partly: '◐',
  no: '✗',
  'unknown-here': '?',
  'not-our-role': '–',
};

/** The sign of an answer, for a legend. */
export const signOf = (value: AnswerValue): string => SIGNS[value];

/** How an answer is shown in the mirror: a sign and its words. An open question is answered in words alone. */
export function sayAnswer(answer: MirrorAnswer | undefined): { readonly sign: string; readonly words: string } {
  if (answer === undefined) return { sign: '', words: t('table.mirrorNothing') };
  if (answer.value === undefined) return { sign: '…', words: t('table.mirrorInWords') };
  const words = t(`common.answer_${answer.value}`);
  return { sign: SIGNS[answer.value], words: isUnconfirmed(answer) ? t('table.mirrorTyped', { words }) : words };
}
