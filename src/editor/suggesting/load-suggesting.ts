import type { DocumentEditor } from '../editor-types';
import type { createSuggestField } from './suggest-field';

/** What one suggests other words with, and the keys that were typed over a selection before it was there. */
export type SuggestTools = {
  readonly createSuggestField: typeof createSuggestField;
  readonly typed: readonly string[];
};

/** Fetches what one suggests other words with: it comes when somebody begins to. No key that is typed meanwhile is lost. */
export async function loadSuggesting({ mount }: Pick<DocumentEditor, 'mount'>): Promise<SuggestTools> {
  const typed: string[] = [];
  const keep = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    const isText = /^.$/u.test(key) || key === 'Backspace' || key === 'Delete';
    if (!isText || ctrlKey || altKey || metaKey || defaultPrevented) return;
    if (document.getSelection()?.isCollapsed !== false) return;
    event.preventDefault();
    typed.push(key);
  };
  mount.addEventListener('keydown', keep);
  try {
    const { createSuggestField: create } = await import('./suggest-field');
    return { createSuggestField: create, typed };
  } finally {
    mount.removeEventListener('keydown', keep);
  }
}
