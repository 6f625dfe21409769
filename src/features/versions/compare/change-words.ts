import type { ChapterChanges } from '$domain';
import { t } from '$i18n';

const COUNTS = ['added', 'removed', 'changed', 'moved', 'restyled'] as const;

/** What changed in a chapter, each thing in a few words; numbers that changed are named. */
export function sayChanges(chapter: ChapterChanges): readonly string[] {
  const counts = COUNTS.filter((count) => chapter[count] > 0);
  return [
    ...(chapter.state === 'kept' ? [] : [t(`versions.chapter_${chapter.state}`)]),
    ...(chapter.titleBefore === undefined ? [] : [t('versions.chapter_renamed', { title: chapter.titleBefore })]),
    ...counts.map((count) => t(`versions.count_${count}`, { count: chapter[count] })),
    ...chapter.numbers.map(({ before, after }) => t('versions.number', { before, after })),
  ];
}
