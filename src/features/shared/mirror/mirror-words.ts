import { formatList, t } from '$i18n';
import { countDifferences, type MirrorLine } from './mirror-lines';

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
