import { loadGlossary } from '$content';
import type { Glossary } from '$domain';
import { loadTextMarks } from '$editor';
import { language } from '$i18n';
import { afterPainting } from '$ui';
import type TermsInDocumentScreen from './TermsInDocument.svelte';
import type { CreateTextMarks } from './term-watch.svelte';

/** What explains words in a document, and what it points them out with. */
export type TermParts = {
  readonly TermsInDocument: typeof TermsInDocumentScreen;
  readonly createTextMarks: CreateTextMarks;
  /** Without it abbreviations are not explained. */
  readonly glossary: Glossary | undefined;
};

/** Fetches what explains words in a document, once the text can be read. Without it one writes on all the same. */
export async function loadTerms(): Promise<TermParts | undefined> {
  try {
    await afterPainting();
    const [{ default: TermsInDocument }, createTextMarks, glossary] = await Promise.all([
      import('./TermsInDocument.svelte'),
      loadTextMarks(),
      loadGlossary().catch(() => undefined),
    ]);
    // Asked for from a template, where no state may change: only after a wait.
    await language.need('terms');
    return { TermsInDocument, createTextMarks, glossary };
  } catch {
    return undefined;
  }
}
