import { loadPassages, type PassageTools } from '$editor';
import { language } from '$i18n';
import { loadApart } from '$table';
import type TogetherMarksScreen from './TogetherMarks.svelte';

/** What points out the places to look at together, and what it does that with. */
export type TogetherParts = {
  readonly TogetherMarks: typeof TogetherMarksScreen;
  readonly apart: Awaited<ReturnType<typeof loadApart>>;
  readonly createPassages: PassageTools['createPassages'];
};

/** Fetches what points out the places to look at together, once the editor has opened. Without it one writes on all the same. */
export async function loadTogether(): Promise<TogetherParts | undefined> {
  try {
    const [{ default: TogetherMarks }, apart, { createPassages }] = await Promise.all([
      import('./TogetherMarks.svelte'),
      loadApart(),
      loadPassages(),
    ]);
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('together');
    return { TogetherMarks, apart, createPassages };
  } catch {
    return undefined;
  }
}
