import type { EditorAids } from '$editor';
import TypedForYou from '../../../shared/at-table/live/TypedForYou.svelte';
import { loadBeside } from '../beside/load-beside';
import ChapterAids from './ChapterAids.svelte';
import ChapterList from './ChapterList.svelte';
import TextTools from './TextTools.svelte';

/** What a desk shows of its chapters, and what helps to write in them. */
export type ChapterParts = {
  readonly ChapterAids: typeof ChapterAids;
  readonly ChapterList: typeof ChapterList;
  readonly TextTools: typeof TextTools;
  readonly TypedForYou: typeof TypedForYou;
  readonly loadBeside: typeof loadBeside;
  readonly aids: EditorAids;
};

export const makeChapterParts = (aids: EditorAids): ChapterParts => ({
  ChapterAids,
  ChapterList,
  TextTools,
  TypedForYou,
  loadBeside,
  aids,
});
