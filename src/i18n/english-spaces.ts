import type { MessageCatalogue } from './messages';

/** What fetches each space of English texts, by its file. */
export const english = import.meta.glob<MessageCatalogue>('./en/*.ts');
