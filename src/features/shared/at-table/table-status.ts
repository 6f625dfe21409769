import { t } from '$i18n';
import type { SaveState } from '$ports';
import type { SaveStatus } from '../app-context';
import { shortSyncWords, syncWords, type SyncView } from './live/sync-words';

/** What the bar says of an open table: whether it is on this disk, and on how many devices the last words are. */
export function tableStatus(saveState: SaveState, view: SyncView, isNarrow: boolean): SaveStatus {
  const sync = isNarrow ? shortSyncWords(view) : syncWords(view);
  return { state: saveState.type, label: t('table.barStatus', { save: saveWords(saveState), sync }), isQuiet: true };
}

function saveWords(saveState: SaveState): string {
  if (saveState.type === 'saving') return t('table.barSaving');
  return saveState.type === 'failed' ? t('table.barFailed') : t('table.barSaved');
}
