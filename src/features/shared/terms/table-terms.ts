import { abbreviationsOf, phrasesOf, type Definition, type Glossary, type TermPhrase } from '$domain';

/** What to look for in a text at a table: its own settled words, and abbreviations of the field. */
export const phrasesAtTable = (
  definitions: readonly Definition[],
  glossary: Glossary | undefined,
): readonly TermPhrase[] => [...phrasesOf(definitions), ...(glossary === undefined ? [] : abbreviationsOf(glossary))];
