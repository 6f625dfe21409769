import { language } from '$i18n';

/**
 * Fetches the texts that a readable copy is written in and that the table itself does not show; settles when they are here.
 * It is done ahead, so that a copy can be made when nothing can be fetched any more.
 */
export const fetchCopyTexts = (): Promise<void> =>
  language.need('table', 'review', 'inventory', 'agreements', 'voices', 'actions');
