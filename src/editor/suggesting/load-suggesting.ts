import type { createSuggestField } from './suggest-field';

/** What one suggests other words with. */
export type SuggestTools = { readonly createSuggestField: typeof createSuggestField };

/** Fetches what one suggests other words with: it comes when somebody begins to. */
export const loadSuggesting = (): Promise<SuggestTools> => import('./suggest-field');
