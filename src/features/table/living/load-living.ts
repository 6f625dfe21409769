import { loadEditorAids, type EditorAids } from '$editor';
import { language } from '$i18n';
import type LivingInDocumentScreen from './LivingInDocument.svelte';

/** What shows the living blocks of a document, and what puts one in it. */
export type LivingParts = Pick<EditorAids, 'insertLiving'> & {
  readonly LivingInDocument: typeof LivingInDocumentScreen;
};

/** Fetches what shows living blocks, once the editor has opened. Without it they only say what they are. */
export async function loadLiving(): Promise<LivingParts | undefined> {
  try {
    const [{ default: LivingInDocument }, { insertLiving }] = await Promise.all([
      import('./LivingInDocument.svelte'),
      loadEditorAids(),
    ]);
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('living', 'inventory', 'table');
    return { LivingInDocument, insertLiving };
  } catch {
    return undefined;
  }
}
