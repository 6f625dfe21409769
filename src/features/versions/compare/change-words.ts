import type { ChapterChanges, PartySentence } from '$domain';
import { formatList, t } from '$i18n';

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

/** How many sentences of a party came or went, and in how many only some words did. */
export function sayPartyCounts(sentences: readonly PartySentence[], change: 'added' | 'removed'): string {
  const whole = sentences.filter(({ isWhole }) => isWhole).length;
  const partly = sentences.length - whole;
  const said = formatList([
    ...(whole === 0 ? [] : [t(`versions.count_${change}`, { count: whole })]),
    ...(partly === 0 ? [] : [t(`versions.words_${change}`, { count: partly })]),
  ]);
  // Who took words away is not known: it is said whose they were.
  return change === 'removed' ? t('versions.goneOfParty', { what: said }) : said;
}
