import type { AnswerValue, Spread, ToldVoice } from '$domain';
import { formatDate, formatList, t } from '$i18n';

/** An answer in words; one to an open question is in the member's own. */
export const sayValue = (value: AnswerValue | undefined): string =>
  value === undefined ? t('voices.inWords') : t(`common.answer_${value}`);

/** How many said what: "Uit 8 stemmen: 5 ja, 2 nee en 1 hier niet bekend." */
export function sayCounts(counts: Spread['counts']): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const said = counts.map(({ value, count }) => t(`voices.count_${value ?? 'words'}`, { count }));
  return t('voices.spread', { count: total, counts: formatList(said) });
}

/** How many members said nothing; empty where all spoke. */
export function saySilent({ memberCount, counts }: Pick<Spread, 'memberCount' | 'counts'>): string {
  const count = memberCount - counts.reduce((sum, each) => sum + each.count, 0);
  return count > 0 ? t('voices.silent', { count }) : '';
}

/** Who of the minority says what; without a name where it was not to be told. */
export const sayTold = ({ value, memberName }: ToldVoice): string =>
  memberName === undefined
    ? t('voices.told', { answer: sayValue(value) })
    : t('voices.toldBy', { member: memberName, answer: sayValue(value) });

/** A whole spread as text, a line for each thing. */
export function spreadToText(spread: Spread): string {
  const told = spread.told.map((voice) =>
    voice.explanation === ''
      ? sayTold(voice)
      : t('voices.toldWithWords', { who: sayTold(voice), explanation: voice.explanation }),
  );
  const counted = t('voices.counted', { date: formatDate(spread.countedAt) });
  return [sayCounts(spread.counts), saySilent(spread), ...told, counted].filter((line) => line !== '').join('\n');
}
