import type { EditorAids } from '$editor';
import ChapterAids from './ChapterAids.svelte';
import ChapterList from './ChapterList.svelte';
import MirrorBeside from './MirrorBeside.svelte';

/** What a desk shows of its chapters, and what helps to write in them. */
export type ChapterParts = {
  readonly ChapterAids: typeof ChapterAids;
  readonly ChapterList: typeof ChapterList;
  /** The mirror beside the text. */
  readonly MirrorBeside: typeof MirrorBeside;
  readonly aids: EditorAids;
};

export const makeChapterParts = (aids: EditorAids): ChapterParts => ({ ChapterAids, ChapterList, MirrorBeside, aids });
