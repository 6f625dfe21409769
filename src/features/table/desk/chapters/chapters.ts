import type { EditorAids } from '$editor';
import ChapterAids from './ChapterAids.svelte';
import ChapterList from './ChapterList.svelte';

/** What a desk shows of its chapters, and what helps to write in them. */
export type ChapterParts = {
  readonly ChapterAids: typeof ChapterAids;
  readonly ChapterList: typeof ChapterList;
  readonly aids: EditorAids;
};

export const makeChapterParts = (aids: EditorAids): ChapterParts => ({ ChapterAids, ChapterList, aids });
