import { formatTime, t } from '$i18n';
import type { ConnectionStatus, SaveState } from '$ports';
import type { SaveStatus } from '../app-context';

/** How many devices text flows to, in words. */
export const linkWords = ({ linkCount }: ConnectionStatus): string =>
  linkCount === 0 ? t('table.aloneHere') : t('table.linkedWith', { count: linkCount });

/** What the bar says of an open table: whether it is on this disk, and on how many devices besides. */
export function tableStatus(saveState: SaveState, connection: ConnectionStatus): SaveStatus {
  const label = t('table.barStatus', { save: saveWords(saveState), link: linkWords(connection) });
  return { state: saveState.type, label };
}

function saveWords(saveState: SaveState): string {
  if (saveState.type === 'saving') return t('table.barSaving');
  if (saveState.type === 'failed') return t('table.barFailed');
  return saveState.atMs === undefined
    ? t('table.barSaved')
    : t('table.barSavedAt', { time: formatTime(saveState.atMs) });
}
