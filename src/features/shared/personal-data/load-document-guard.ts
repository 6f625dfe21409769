import { loadTextMarks } from '$editor';
import { language } from '$i18n';
import { afterPainting } from '$ui';
import type DocumentGuardScreen from './DocumentGuard.svelte';
import type { CreateTextMarks } from './document-watch.svelte';

/** What guards a document, and what it points things out with. */
export type DocumentGuardParts = {
  readonly DocumentGuard: typeof DocumentGuardScreen;
  readonly createTextMarks: CreateTextMarks;
};

/** Fetches the guard of a document with its words, once the text can be read. Without it one writes on all the same. */
export async function loadDocumentGuard(): Promise<DocumentGuardParts | undefined> {
  try {
    await afterPainting();
    const [{ default: DocumentGuard }, createTextMarks] = await Promise.all([
      import('./DocumentGuard.svelte'),
      loadTextMarks(),
    ]);
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('guard');
    return { DocumentGuard, createTextMarks };
  } catch {
    return undefined;
  }
}
