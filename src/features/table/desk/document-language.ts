import type { DocumentTemplate } from '$domain';

type Heading = DocumentTemplate['chapters'][number]['heading'];

/** The language a document was begun in, as the headings that it began with say; Dutch where they say nothing. */
export function findDocumentLanguage(headings: readonly string[], chapters: readonly Heading[]): 'nl' | 'en' {
  const written = new Set(headings);
  const count = (language: 'nl' | 'en'): number => chapters.filter((heading) => written.has(heading[language])).length;
  return count('en') > count('nl') ? 'en' : 'nl';
}
