import type { AnswerValue, MirrorAnswer } from '$domain';
import { formatList, t } from '$i18n';
import { countDifferences, type MirrorLine } from './mirror-lines';

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
  return { sign: SIGNS[answer.value], words: t(`common.answer_${answer.value}`) };
}

/** The mirror in one sentence. */
export function sayMirror(lines: readonly MirrorLine[]): string {
  const spoken = new Set(lines.flatMap(({ answersByPartyId }) => [...answersByPartyId.keys()]));
  if (spoken.size === 0) return t('table.mirrorSilent');
  if (spoken.size === 1) return t('table.mirrorSingle');
  const counts = countDifferences(lines);
  const kinds = ['contradict', 'one-side-knows', 'nobody-knows', 'orphan'] as const;
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`table.mirror_${kind}`, { count: counts[kind] }));
  return parts.length === 0 ? t('table.mirrorAgree') : t('table.mirrorCounts', { counts: formatList(parts) });
}
