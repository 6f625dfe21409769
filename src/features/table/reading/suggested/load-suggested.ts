import type { OpenedTable } from '$actions';
import { loadReadPassages } from '$editor';
import { language } from '$i18n';
import { afterPainting } from '$ui';
import type { AppContext } from '../../../shared/app-context';
import type { TableSession } from '../../../shared/at-table/table-session.svelte';
import { OwnWords } from '../../margin/own-words.svelte';
import type { SuggestedText } from './suggested-text.svelte';

/** Fetches what shows in a text that is read what is suggested, once it can be read. One reads without it too. */
export async function loadSuggested(
  { services }: AppContext,
  session: TableSession,
  opened: OpenedTable,
): Promise<SuggestedText | undefined> {
  try {
    await afterPainting();
    const [made, { findInLines }] = await Promise.all([import('./suggested-text.svelte'), loadReadPassages()]);
    await language.need('margin');
    return new made.SuggestedText(session, opened, findInLines, (onProven) => {
      const nobody = (): boolean => false;
      return new OwnWords(opened, { services, mayWrite: nobody, mayComment: nobody, onProven });
    });
  } catch {
    return undefined;
  }
}
