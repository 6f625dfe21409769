import { loadEditorAids, loadPassages, type EditorAids, type PassageTools } from '$editor';
import { language } from '$i18n';
import { loadApart } from '$table';
import { afterPainting } from '$ui';
import type LivingInDocumentScreen from '../living/LivingInDocument.svelte';
import type TogetherMarksScreen from './TogetherMarks.svelte';

/** What points out the places to look at together and shows living blocks, and what it does that with. */
export type TogetherParts = {
  readonly TogetherMarks: typeof TogetherMarksScreen;
  readonly LivingInDocument: typeof LivingInDocumentScreen;
  readonly apart: Awaited<ReturnType<typeof loadApart>>;
  readonly createPassages: PassageTools['createPassages'];
  readonly aids: Pick<EditorAids, 'insertLiving' | 'showLiving'>;
};

/**
 * Fetches what points out the places to look at together and what shows living blocks, once the text can be read. Without it
 * one writes on all the same.
 */
export async function loadTogether(): Promise<TogetherParts | undefined> {
  try {
    await afterPainting();
    const [{ default: TogetherMarks }, { default: LivingInDocument }, apart, { createPassages }, aids] =
      await Promise.all([
        import('./TogetherMarks.svelte'),
        import('../living/LivingInDocument.svelte'),
        loadApart(),
        loadPassages(),
        loadEditorAids(),
      ]);
    await language.need('together', 'living', 'inventory');
    return { TogetherMarks, LivingInDocument, apart, createPassages, aids };
  } catch {
    return undefined;
  }
}
