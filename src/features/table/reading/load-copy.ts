import { language } from '$i18n';
import type * as tableCopy from './table-copy';

/**
 * Fetches what makes a readable copy, with the texts it is written in. An open table does so ahead, once it is in sight, so
 * that a copy can be made when nothing can be fetched any more.
 */
export async function loadTableCopy(): Promise<typeof tableCopy> {
  const texts = language.need('table', 'review', 'inventory', 'agreements', 'voices', 'actions', 'settling', 'living');
  const [copy] = await Promise.all([import('./table-copy'), texts]);
  return copy;
}
