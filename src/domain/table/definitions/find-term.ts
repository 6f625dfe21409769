import type { Glossary, GlossaryTerm } from '../../glossary';

/** The term with an id, an abbreviation or a Dutch or English name; capitals make no difference. */
export function findTerm(glossary: Glossary, name: string): GlossaryTerm | undefined {
  const wanted = name.trim().toLowerCase();
  return glossary.terms.find(({ id, term, abbreviation }) =>
    [id, abbreviation, term.nl, term.en].some((known) => known?.toLowerCase() === wanted),
  );
}
